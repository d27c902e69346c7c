package dev.tp1.lab.grade;

import static dev.tp1.lab.server.ClassServer.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.tp1.lab.grade.submission.DownloadedFiles;
import dev.tp1.lab.grade.submission.RefusedSubmissionException;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.server.ClassServer;
import dev.tp1.lab.workspace.DatabaseNames;
import dev.tp1.model.run.Verdict;
import dev.tp1.model.submission.ClassSettings;
import dev.tp1.model.submission.ClassSettings.Database;
import dev.tp1.model.submission.Grade.GradedQuestion;
import dev.tp1.model.submission.Mark;
import dev.tp1.model.submission.Submission;

import org.apache.commons.io.file.PathUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The submissions of a class that count: from its server, and their grades back to it. */
final class ClassGrading {
    private static final Messages MESSAGES = Messages.of(ClassGrading.class);

    private final ClassServer server;
    private final String code;
    private final ClassSettings settings;
    private final Map<String, Submitted> submitted = new TreeMap<>();

    ClassGrading(ClassServer server, String code) throws InterruptedException {
        this.server = server;
        this.code = code;
        this.settings = server.settings(code);
    }

    /** What a student submitted, under its number. */
    private record Submitted(long number, List<Verdict> verdicts) {}

    /**
     * Writes the files of each student into a folder of that name; what was there goes.
     *
     * @return a sentence for each student whose files could not all be written
     */
    List<String> download(Path folder) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
        List<String> warnings = new ArrayList<>();
        for (JsonNode one : server.get(path(code, "submissions"))) {
            if (one.path("counts").asBoolean()) {
                String student = one.path("studentId").asText();
                try {
                    download(student, one.path("number").asLong(), folder);
                } catch (IOException | RefusedSubmissionException e) {
                    warnings.add(
                            MESSAGES.text("not-taken", student, String.valueOf(e.getMessage())));
                }
            }
        }
        if (submitted.isEmpty()) {
            throw new UserErrorException(MESSAGES.text("nobody", code));
        }
        return warnings;
    }

    private void download(String student, long number, Path folder)
            throws IOException, InterruptedException {
        JsonNode json = server.get(path(code, "submissions", String.valueOf(number)));
        Submission submission = RunFile.JSON.treeToValue(json, Submission.class);
        submitted.put(student, new Submitted(number, submission.run().verdicts()));
        DownloadedFiles.write(submission.sources().files(), folder.resolve(student));
    }

    /** The database that the student sets up. */
    Optional<DatabaseNames> expected(String student) {
        Database of = settings.databaseOf(code, student);
        return Optional.of(new DatabaseNames(of.name(), of.user(), of.password()));
    }

    /**
     * Sends the grades to the server, and the teacher's marks.
     *
     * @param printer takes what a teacher should know of a student
     * @return whether all of them are on the server now
     */
    boolean send(List<Grade> grades, GradeFolder folder, Consumer<String> printer)
            throws IOException, InterruptedException {
        boolean sent = true;
        for (Grade grade : grades) {
            try {
                send(grade, folder.of(grade.submission()), printer);
            } catch (UserErrorException e) {
                String why = String.valueOf(e.getMessage());
                printer.accept(MESSAGES.text("not-sent", grade.submission(), why));
                sent = false;
            }
        }
        return sent;
    }

    private void send(Grade grade, Path folder, Consumer<String> printer)
            throws IOException, InterruptedException {
        String student = grade.submission();
        List<String> differ = upload(grade);
        if (!differ.isEmpty()) {
            printer.accept(MESSAGES.text("differs", student, String.join(", ", differ)));
        }
        ownerOfDatabase(grade)
                .ifPresent(owner -> printer.accept(MESSAGES.text("copied-from", student, owner)));
        int marks = uploadMarks(student, folder);
        if (marks > 0) {
            printer.accept(MESSAGES.text("marked", student, marks));
        }
    }

    /** Whose database name is in a student's compose file, as 5.b says; empty for nobody else's. */
    private Optional<String> ownerOfDatabase(Grade grade) {
        String reason = grade.verdict("5.b").map(Verdict::reason).orElse("");
        String own = settings.databaseOf(code, grade.submission()).name();
        return submitted.keySet().stream()
                .filter(
                        other -> {
                            String name = settings.databaseOf(code, other).name();
                            return !name.equals(own) && reason.contains(name);
                        })
                .findFirst();
    }

    /**
     * Sends the grade of a student to the server, unless it was this machine that failed.
     *
     * @return the questions that differ
     */
    private List<String> upload(Grade grade) throws InterruptedException {
        if (grade.state() == Grade.State.BROKEN) {
            return List.of();
        }
        Submitted one = Optional.ofNullable(submitted.get(grade.submission())).orElseThrow();
        List<GradedQuestion> questions = compare(one.verdicts(), grade);
        String number = String.valueOf(one.number());
        server.put(
                path(code, "submissions", number, "grade"),
                new dev.tp1.model.submission.Grade(
                        grade.checker(), grade.gradedAt(), grade.reason(), questions));
        return questions.stream()
                .filter(question -> question.comparison().equals("differs"))
                .map(GradedQuestion::question)
                .toList();
    }

    /**
     * Sends the marks in {@code marks.yml} in the folder of a student, if there is one.
     *
     * @return how many they are
     */
    private int uploadMarks(String student, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("marks.yml");
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        Map<String, Mark> marks = marks(file);
        for (Map.Entry<String, Mark> mark : marks.entrySet()) {
            server.put(path(code, "students", student, "marks", mark.getKey()), mark.getValue());
        }
        return marks.size();
    }

    /** The points of everybody, as a table for a spreadsheet. */
    String csv() throws InterruptedException {
        return server.get(path(code, "students"), "text/csv");
    }

    private static Map<String, Mark> marks(Path file) throws IOException {
        try {
            Map<String, Mark> marks =
                    new YAMLMapper().readValue(file.toFile(), new TypeReference<>() {});
            return marks == null ? Map.of() : marks;
        } catch (JsonProcessingException e) {
            throw new UserErrorException(
                    MESSAGES.text("wrong-marks", file, e.getOriginalMessage()));
        }
    }

    /** What was decided now, and what was submitted and is not decided now. */
    static List<GradedQuestion> compare(List<Verdict> submitted, Grade grade) {
        List<GradedQuestion> questions = new ArrayList<>();
        for (Verdict now : grade.verdicts()) {
            String comparison =
                    find(submitted, now.question())
                            .map(then -> then.outcome().equals(now.outcome()))
                            .map(same -> same ? "reproduced" : "differs")
                            .orElse("not run");
            questions.add(
                    new GradedQuestion(
                            now.question(), now.outcome(), now.reason(), now.cause(), comparison));
        }
        for (Verdict then : submitted) {
            if (grade.verdict(then.question()).isEmpty()) {
                questions.add(new GradedQuestion(then.question(), "skipped", "", null, "not run"));
            }
        }
        return questions;
    }

    private static Optional<Verdict> find(List<Verdict> verdicts, String question) {
        return verdicts.stream().filter(one -> one.question().equals(question)).findFirst();
    }
}
