package dev.tp1.lab.grade;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.tp1.lab.grade.submission.Submission;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.run.RunFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The folder of the results: one for each submission, and the files about all of them. */
final class GradeFolder {
    private static final Messages MESSAGES = Messages.of(GradeFolder.class);
    private static final String GRADE = "grade.json";

    private final Path folder;

    private GradeFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes it where it is not there. */
    static GradeFolder at(Path folder) {
        try {
            return new GradeFolder(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-write", folder, String.valueOf(e.getMessage())));
        }
    }

    /** A file about all submissions; it need not exist. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** The folder of one submission, which is there. */
    Path of(Submission submission) throws IOException {
        return of(submission.name());
    }

    /** The folder of the submission of that name, which is there. */
    Path of(String name) throws IOException {
        return Files.createDirectories(folder.resolve("submissions").resolve(name));
    }

    /** The grade that is kept; empty where there is none, or it cannot be read. */
    Optional<Grade> read(Submission submission) throws IOException {
        Path file = of(submission).resolve(GRADE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RunFile.JSON.readValue(file.toFile(), Grade.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Keeps a grade, whole or not at all, with the result that Classroom 50 reads. */
    void write(Submission submission, Grade grade) {
        try {
            write(of(submission).resolve("result.json"), ClassroomResult.of(grade));
            write(of(submission).resolve(GRADE), grade);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Object document) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        String json = RunFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        Files.writeString(part, json + "\n");
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
