package dev.tp1.it;

import static dev.tp1.it.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tp1.fixture.NeedsDocker;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * {@code ./tp1 check} as a guest on the machine of a student; what else starts containers meanwhile
 * disturbs it.
 */
final class CheckIT {
    private static final Duration LIMIT = Duration.ofMinutes(10); // where images must be pulled
    private static final Map<String, String> NO_ENGINE =
            Map.of("DOCKER_HOST", "unix:///var/run/there-is-no-engine.sock");

    @TempDir private Path workspace;

    @BeforeEach
    void workspace() throws IOException {
        Path animal = Animal.ZOO.resolve("fastapi");
        Animal.read(animal).move(animal, workspace);
    }

    @Test
    @NeedsDocker
    void leavesDockerAsItWasAndLooksAgainOnlyAtWhatChanged() throws IOException {
        Command.Result first = check("3.c", "5.e", "6.d"); // builds, starts, stops, loses its data
        List<String> before = everythingInDocker();

        Command.Result all = check("3.c", "5.e", "6.d", "--all");
        assertThat(all.output()).contains("3 passed.").doesNotContain("(unchanged)");
        assertThat(everythingInDocker()).isEqualTo(before);
        assertThat(first.exitCode()).isZero();

        assertThat(check("3.c", "5.e", "6.d").output().split("\\(unchanged\\)", -1)).hasSize(4);
        Files.writeString(workspace.resolve("compose.yml"), "\n# another\n", APPEND);
        assertThat(check("3.c").output()).contains("(unchanged)");
        assertThat(check("5.e").output()).contains("1 passed.").doesNotContain("(unchanged)");
    }

    @Test
    @NeedsDocker
    void cleansUpWhenItIsInterruptedAndRefusesASecondCheckMeanwhile() throws Exception {
        List<String> before = everythingInDocker();
        Process check = new ProcessBuilder(words("5.c", "6.d", "7.d")).start();
        awaitContainer("label=" + labelOfTheCheck());

        Command.Result second = check("1.b");
        assertThat(second.exitCode()).isOne();
        assertThat(second.output()).contains("Another check of this workspace runs");

        interrupt(check);
        assertThat(everythingInDocker()).isEqualTo(before);
        try (Stream<Path> own = Files.list(workspace.resolve(".tp1"))) {
            assertThat(own.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("check-"));
        }
    }

    @Test
    @NeedsDocker
    void doesNotBlameAHealthcheckWhoseFirstTurnIsYetToCome() throws IOException {
        Files.writeString(
                workspace.resolve("compose.override.yml"),
                "services: {api: {healthcheck: {test: [CMD, \"true\"], interval: 90s}}}");

        assertThat(check("5.c", "5.d", "--timeout", "10").output()).contains("2 passed.");
    }

    @Test
    @NeedsDocker
    void keepsItsVerdictsAndLeavesNothingWhenItIsInterruptedInTheMiddle() throws Exception {
        assertThat(check("5.c", "6.d", "7.d").output()).contains("3 passed.");
        Path run = workspace.resolve(".tp1/run.jsonl");
        String before = Files.readString(run);
        Process check = new ProcessBuilder(words("5.c", "6.d", "7.d", "--all")).start();
        String label = "label=" + labelOfTheCheck();
        awaitContainer(label, "--filter", "name=-api-1$");

        interrupt(check);

        for (String kind : List.of("ps --all", "network ls", "volume ls")) {
            String[] words = (kind + " --quiet --filter " + label).split(" ");
            assertThat(docker(words)).as(kind).isEmpty();
        }
        assertThat(Files.readString(run).substring(before.length()))
                .doesNotContain("\"outcome\":\"failed\"", "\"outcome\":\"not yet\"");
    }

    @Test
    @NeedsDocker
    void removesWhatAKilledCheckLeftOnlyWhereAnEngineSaysThatItIsGone() throws IOException {
        Path left = workspace.resolve(".tp1/check-" + UUID.randomUUID().toString().substring(0, 8));
        Files.createDirectories(left);
        String label = left.getFileName().toString().replace("check-", "dev.tp1.check=");
        docker("network", "create", "--label", label, "tp1-" + left.getFileName());
        String volume = "tp1-" + left.getFileName() + "-db-data"; // as an engine makes it itself
        docker("volume", "create", volume);

        Command.of(words("2.a"), NO_ENGINE).run(LIMIT);
        assertThat(left).exists();
        check("2.a");

        assertThat(left).doesNotExist();
        assertThat(docker("network", "ls", "--quiet", "--filter", "label=" + label)).isEmpty();
        assertThat(docker("volume", "ls", "--quiet", "--filter", "name=" + volume)).isEmpty();
        try (Stream<Path> own = Files.list(left.resolveSibling("."))) {
            assertThat(own).noneMatch(Files::isDirectory);
        }
    }

    @Test
    @NeedsDocker
    void readsTheWorkspacesComposeFileWhateverIsExported() {
        Map<String, String> exported = Map.of("COMPOSE_FILE", "compose/of-another-folder.yml");

        assertThat(Command.of(words("5.b"), exported).run(LIMIT).output()).contains("1 passed.");
    }

    @Test
    void skipsWhatNeedsAnEngineWhereThereIsNone() {
        Command.Result check = Command.of(words(), NO_ENGINE).run(LIMIT);

        assertThat(check.output())
                .contains("No Docker engine answers; ./tp1 doctor says what to do.")
                .contains("4 passed, 24 skipped.");
        assertThat(check.exitCode()).isOne();
    }

    @Test
    @NeedsDocker
    void runsInAContainerWhereThereIsNoJdk() {
        Command.Result check =
                Command.of(
                                List.of(
                                        Project.file("tp1"),
                                        "check",
                                        "2.a",
                                        "4.b",
                                        "--workspace",
                                        workspace.toString()),
                                Map.of("TP1_CONTAINER", "1"))
                        .run(LIMIT);

        assertThat(check.output()).contains("2 passed.").contains(workspace.toString());
        assertThat(workspace.resolve(".tp1/run.jsonl")).isReadable();
    }

    private Command.Result check(String... words) {
        return Command.of(words(words), Map.of()).run(LIMIT);
    }

    private List<String> words(String... words) {
        return Lab.words(
                Project.ROOT,
                Stream.concat(Stream.of("check", "--workspace", workspace), Stream.of(words))
                        .toArray());
    }

    private static void interrupt(Process check) throws Exception {
        Command.of("kill", "-INT", String.valueOf(check.pid())).output(LIMIT);
        assertThat(check.waitFor(60, SECONDS)).isTrue();
        assertThat(check.exitValue()).isEqualTo(128 + 2);
        assertThat(check.errorReader().lines()).containsExactly("tp1: cleaning up ...");
    }

    /** What the check that runs in the workspace labels its own with, once it has begun. */
    private String labelOfTheCheck() {
        Path own = workspace.resolve(".tp1");
        return await().atMost(LIMIT)
                .until(() -> labels(own), labels -> !labels.isEmpty())
                .getFirst();
    }

    private static List<String> labels(Path own) throws IOException {
        if (!Files.exists(own)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(own)) {
            return all.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .map(name -> name.replace("check-", "dev.tp1.check="))
                    .toList();
        }
    }

    private static void awaitContainer(String... filter) {
        Stream<String> ps = Stream.of("ps", "--quiet", "--filter");
        String[] words = Stream.concat(ps, Stream.of(filter)).toArray(String[]::new);
        await().atMost(LIMIT).until(() -> !docker(words).isEmpty());
    }

    /** In an order of its own: Docker lists what was made in one second as it likes. */
    private static List<String> everythingInDocker() {
        return Stream.of(
                        docker("ps", "--all", "--format", "{{.ID}} {{.Names}}"),
                        docker("network", "ls"),
                        docker("volume", "ls"),
                        docker("image", "ls", "--format", "{{.ID}} {{.Repository}}:{{.Tag}}"))
                .flatMap(String::lines)
                .sorted()
                .toList();
    }
}
