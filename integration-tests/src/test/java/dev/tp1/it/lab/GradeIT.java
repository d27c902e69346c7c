package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.machine.Command;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code ./tp1 grade}: a small class, of which not all are friendly. */
@Full
@NeedsDocker
final class GradeIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(20);

    @TempDir private Path home;
    private Path classFolder;

    @BeforeEach
    void makeClass() throws IOException {
        classFolder = Files.createDirectory(home.resolve("class"));
        Path ada = make("fastapi", home.resolve("ada"), "Ada Lovelace");
        zip(ada, classFolder.resolve("ada.zip"));
        Path forged = make("listens-to-itself", classFolder.resolve("forged"), "Forged");
        Files.createDirectories(forged.resolve(".tp1"));
        Files.writeString(forged.resolve(".tp1/run.jsonl"), "forged by hand\n");
        Path privileged = make("fastapi", classFolder.resolve("privileged"), "Root");
        replace(privileged.resolve("compose.yml"), "  api:\n", "  api:\n    privileged: true\n");
        Path wholeDisk = make("fastapi", classFolder.resolve("whole-disk"), "Root");
        replace(
                wholeDisk.resolve("compose.yml"),
                "  api:\n",
                "  api:\n    volumes: [\"/:/machine\"]\n");
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(classFolder.resolve("slip.zip")))) {
            zip.putNextEntry(new ZipEntry("../../evil.txt"));
        }
    }

    @Test
    void marksWhatTheFilesDoAndNothingElse() throws IOException {
        Command.Result first = grade();

        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(Files.readAllLines(home.resolve("grades/marks.csv")))
                .anyMatch(line -> line.startsWith("ada.zip;Ada Lovelace;28;28;graded;"))
                .anyMatch(line -> line.startsWith("slip.zip;;0;28;refused;"));
        assertThat(json("forged/grade.json").path("points").asInt()).isLessThan(28);
        assertThat(home.resolve("grades/submissions/forged/files/0/.tp1/run.jsonl"))
                .content()
                .as("the run of this check alone")
                .doesNotContain("forged by hand");
        assertThat(first.output())
                .contains("graded 4.b: The port is published, and refuses")
                .contains("graded 5.c: api asks for `privileged`")
                .contains("graded 5.c: api uses /, which lies outside of the workspace")
                .contains("refused The path ../../evil.txt leads out of the submission.");
        assertThat(home.resolve("grades/submissions/ada.zip/report.html"))
                .content()
                .contains("Ada Lovelace", "Checked with");

        String gradedAt = json("ada.zip/grade.json").path("gradedAt").asText();
        assertThat(grade().exitCode()).isZero();
        assertThat(json("ada.zip/grade.json").path("gradedAt").asText())
                .as("graded once, as nothing has changed")
                .isEqualTo(gradedAt);
    }

    private Command.Result grade() {
        return Lab.run(TIMEOUT, "grade", classFolder, "--out", home.resolve("grades"));
    }

    private JsonNode json(String file) throws IOException {
        Path grade = home.resolve("grades/submissions").resolve(file);
        return new JsonMapper().readTree(Files.readString(grade));
    }

    private static Path make(String sample, Path folder, String student) throws IOException {
        Sample.make(sample, folder);
        Files.writeString(folder.resolve("tp1.yml"), "student: " + student + "\n");
        return folder;
    }

    private static void replace(Path file, String text, String by) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, by));
    }

    private static void zip(Path folder, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry("tp/" + folder.relativize(file)));
                Files.copy(file, zip);
            }
        }
    }
}
