package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.machine.Command;
import dev.tp1.it.stack.ComposeProject;

import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A class on compose/classes.yml, from {@code ./tp1 class create} to its marks in a file. */
@Full
@NeedsDocker
final class ClassIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(20);
    private static final Pattern CREATED =
            Pattern.compile("(?s).*class: (\\S+)\n.*this once: (\\S+)\n.*");
    private static final String ADMIN = "administrator-0123456789-0123456789";

    @TempDir private Path home;

    @Test
    void endsWithTheMarksOfEverybody() throws IOException {
        Path admin = Files.writeString(home.resolve("admin-token"), ADMIN);
        Map<String, String> environment = Map.of("ADMIN_TOKEN_FILE", admin.toString());
        try (ComposeProject server = new ComposeProject("compose/classes.yml", environment).up()) {
            String url = "http://localhost:" + server.apiPort();
            Command.Result created =
                    run(
                            url,
                            admin,
                            "class",
                            "create",
                            "M1 Data",
                            "--due=2999-12-04T23:59Z",
                            "--points=5.b=3",
                            "--variants");
            Matcher words = CREATED.matcher(created.output());
            assertThat(words.matches()).as(created.output()).isTrue();
            String code = words.group(1);
            Path teacher = Files.writeString(home.resolve("teacher-token"), words.group(2));

            submitAll(url, code);
            Command.Result late =
                    run(url, teacher, "class", "extend", code, "eve", "2000-01-01T00:00Z");
            assertThat(late.exitCode()).as(late.output()).isZero();

            Command.Result graded =
                    run(url, teacher, "grade", code, "--out", home.resolve("grades"));
            assertThat(graded.exitCode()).as(graded.output()).isZero();
            assertThat(graded.output())
                    .contains("eve: not as it was submitted: 4.b.")
                    .doesNotContain("ada: not as")
                    .contains("bob: the database in 5.b is that of ada");
            assertThat(
                            Files.readAllLines(
                                    home.resolve("grades").resolve(code).resolve("marks.csv")))
                    .hasSize(4)
                    .anyMatch(line -> line.matches("ada;Ada;[^;]*;;30;30;.*"))
                    .anyMatch(line -> line.matches("eve;Eve;[^;]*;late;[0-9]+;30;.*"));
            assertThat(home.resolve("grades").resolve(code).resolve("reports.zip"))
                    .isNotEmptyFile();

            Command.Result shown = run(url, teacher, "class", "show", code);
            assertThat(shown.output())
                    .contains("M1 Data, due 2999-12-04T23:59:00Z: 3 students")
                    .contains("ada (Ada): ", "30 of 30 points");
        }
    }

    /**
     * Ada; Eve, who says that 4.b passed; Bob, who has Ada's files; and somebody who says to be
     * Ada.
     */
    private void submitAll(String url, String code) throws IOException {
        Path ada = make("fastapi", "ada", "Ada", url, code, "ada");
        check(ada);
        assertThat(submit(url, ada)).contains("Submitted as ada (Ada) to class " + code);

        Path eve = make("listens-to-itself", "eve", "Eve", url, code, "eve");
        check(eve);
        forge(eve);
        assertThat(submit(url, eve)).contains("Submitted as eve (Eve)");

        Path bob = home.resolve("bob");
        PathUtils.copyDirectory(ada, bob);
        Files.writeString(
                bob.resolve("tp1.yml"), "student: Bob\nclass: %s\nid: bob\n".formatted(code));
        assertThat(submit(url, bob)).contains("Submitted as bob (Bob)");

        Path impostor = make("fastapi", "impostor", "Ada", url, code, "ada");
        check(impostor);
        assertThat(submit(url, impostor)).contains("it says 403", "ask the teacher to release ada");
    }

    /** A workspace of a student who began as the class says, and took the database of the class. */
    private Path make(String sample, String folder, String name, String url, String code, String id)
            throws IOException {
        Path workspace = home.resolve(folder);
        Command.Result started =
                Lab.run(TIMEOUT, "start", workspace, "--class", code, "--id", id, "--server", url);
        assertThat(started.exitCode()).as(started.output()).isZero();
        Sample.make(sample, workspace);
        Path settings = workspace.resolve("tp1.yml");
        String named = Files.readString(settings).replace("student:\n", "student: " + name + "\n");
        Files.writeString(settings, named);
        String database = named.replaceFirst("(?s).*name: \"(tp1_[a-z]{5})\".*", "$1");
        Path compose = workspace.resolve("compose.yml");
        Files.writeString(
                compose,
                Files.readString(compose)
                        .replaceAll("(POSTGRES_DB|DB_NAME): tp1", "$1: " + database)
                        .replaceAll("(--dbname=|-d[ ,\"]+)tp1", "$1" + database));
        return workspace;
    }

    private static void check(Path workspace) {
        Lab.run(TIMEOUT, "check", "2.a", "--workspace", workspace);
    }

    /** 4.b passed, says Eve's run file, which she has edited. */
    private static void forge(Path workspace) throws IOException {
        Path run = workspace.resolve(".tp1/run.jsonl");
        String passed =
                Files.readAllLines(run).stream()
                        .filter(line -> line.contains("\"2.a\"") && line.contains("decided"))
                        .findFirst()
                        .orElseThrow()
                        .replace("\"2.a\"", "\"4.b\"");
        Files.writeString(run, Files.readString(run) + passed + "\n");
    }

    private static String submit(String url, Path workspace) {
        return Lab.run(TIMEOUT, "submit", url, "--workspace", workspace).output();
    }

    private static Command.Result run(String url, Path token, Object... words) {
        return Lab.run(
                TIMEOUT,
                Stream.concat(Stream.of(words), Stream.of("--server", url, "--token-file", token))
                        .toArray());
    }
}
