package dev.tp1.it.lab;

import static dev.tp1.it.machine.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.file.StandardOpenOption.APPEND;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code ./tp1 check} leaves in Docker, also where it is interrupted or killed. */
@Full
@NeedsDocker
final class CheckCleanupIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(10); // where images must be pulled

    @TempDir private Path workspace;

    @BeforeEach
    void workspace() throws IOException {
        Sample.make("fastapi", workspace);
    }

    @Test
    void leavesNothingInDockerAndLooksAgainOnlyAtWhatChanged() throws Exception {
        try (RunningLab first = start("3.c", "5.e", "6.d")) { // builds, stops, loses its data
            String label = labelOfTheCheck();
            assertThat(first.awaitEnd(TIMEOUT)).isZero();
            assertThat(left(label)).isEmpty();
        }

        Command.Result all = check("3.c", "5.e", "6.d", "--all");
        assertThat(all.output()).contains("3 passed.").doesNotContain("(unchanged)");

        assertThat(check("3.c", "5.e", "6.d").output().split("\\(unchanged\\)", -1)).hasSize(4);
        Files.writeString(workspace.resolve("compose.yml"), "\n# another\n", APPEND);
        assertThat(check("3.c").output()).contains("(unchanged)");
        assertThat(check("5.e").output()).contains("1 passed.").doesNotContain("(unchanged)");
    }

    @Test
    void looksAgainAtWhatLiesBehindALink() throws IOException {
        Files.move(workspace.resolve("api"), workspace.resolve("code"));
        Files.createSymbolicLink(workspace.resolve("api"), Path.of("code"));
        assertThat(check("3.a").output()).contains("1 passed.");

        Files.writeString(workspace.resolve("code/app.py"), "\nthis is no Python\n", APPEND);
        assertThat(check("3.a").output()).contains("Next: 4.a").doesNotContain("(unchanged)");
    }

    @Test
    void cleansUpWhenItIsInterruptedAndRefusesASecondCheckMeanwhile() throws Exception {
        try (RunningLab check = start("5.c", "6.d", "7.d")) {
            String label = labelOfTheCheck();
            awaitContainer(label);

            Command.Result second = check("1.b");
            assertThat(second.exitCode()).isOne();
            assertThat(second.output()).contains("Another check of this workspace runs");

            interrupt(check);
            assertThat(left(label)).isEmpty();
        }
        try (Stream<Path> own = Files.list(workspace.resolve(".tp1"))) {
            assertThat(own.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("check-"));
        }
    }

    @Test
    void keepsItsVerdictsAndLeavesNothingWhenItIsInterruptedInTheMiddle() throws Exception {
        assertThat(check("5.c", "6.d", "7.d").output()).contains("3 passed.");
        Path run = workspace.resolve(".tp1/run.jsonl");
        String before = Files.readString(run);
        try (RunningLab check = start("5.c", "6.d", "7.d", "--all")) {
            String label = labelOfTheCheck();
            awaitContainer(label, "--filter", "name=-api-1$");

            interrupt(check);

            assertThat(left(label)).isEmpty();
        }
        assertThat(Files.readString(run).substring(before.length()))
                .doesNotContain("\"outcome\":\"failed\"", "\"outcome\":\"not yet\"");
    }

    /** As in the background of a script, where a shell lets its commands ignore SIGINT. */
    @Test
    void isNotMisledByACtrlCThatItIgnoresItself() throws Exception {
        List<String> words =
                new ArrayList<>(List.of("setsid", "sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        words.addAll(words("5.c"));
        Process check = new ProcessBuilder(words).start();
        try {
            awaitContainer(labelOfTheCheck());

            Command.of("kill", "-INT", "--", "-" + check.pid()).output(TIMEOUT);

            assertThat(check.inputReader().lines()).contains("1 passed.");
        } finally {
            check.destroy(); // it cleans up
            check.waitFor();
        }
    }

    @Test
    void removesWhatAKilledCheckLeftOnlyWhereAnEngineSaysThatItIsGone() throws IOException {
        Path left = workspace.resolve(".tp1/check-" + UUID.randomUUID().toString().substring(0, 8));
        Files.createDirectories(left);
        String label = left.getFileName().toString().replace("check-", "dev.tp1.check=");
        String network = "tp1-" + left.getFileName();
        String volume = network + "-db-data"; // as an engine makes it itself
        try {
            docker("network", "create", "--label", label, network);
            docker("volume", "create", volume);

            Command.of(words("2.a"), Map.of("DOCKER_HOST", "unix:///nonexistent")).run(TIMEOUT);
            assertThat(left).exists();
            assertThat(docker("network", "ls", "--filter", "label=" + label)).contains(network);
            check("2.a");

            assertThat(left).doesNotExist();
            assertThat(docker("network", "ls", "--quiet", "--filter", "label=" + label)).isEmpty();
            assertThat(docker("volume", "ls", "--quiet", "--filter", "name=" + volume)).isEmpty();
        } finally {
            Command.of("docker", "network", "rm", network).run(TIMEOUT);
            Command.of("docker", "volume", "rm", "--force", volume).run(TIMEOUT);
        }
        try (Stream<Path> own = Files.list(left.resolveSibling("."))) {
            assertThat(own).noneMatch(Files::isDirectory);
        }
    }

    private RunningLab start(String... words) throws IOException {
        return RunningLab.start(Project.ROOT, arguments(words));
    }

    private Command.Result check(String... words) {
        return Command.of(words(words), Map.of()).run(TIMEOUT);
    }

    private List<String> words(String... words) {
        return Lab.words(Project.ROOT, arguments(words));
    }

    private Object[] arguments(String... words) {
        return Stream.concat(Stream.of("check", "--workspace", workspace), Stream.of(words))
                .toArray();
    }

    private static void interrupt(RunningLab check) throws InterruptedException {
        check.interrupt();
        assertThat(check.errors()).containsExactly("tp1: cleaning up ...");
    }

    /** What the check that runs in the workspace labels its own with, once it has begun. */
    private String labelOfTheCheck() {
        Path own = workspace.resolve(".tp1");
        return await().atMost(TIMEOUT)
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

    private static void awaitContainer(String label, String... filter) {
        Stream<String> ps = Stream.of("ps", "--quiet", "--filter", "label=" + label);
        String[] words = Stream.concat(ps, Stream.of(filter)).toArray(String[]::new);
        await().atMost(TIMEOUT).until(() -> !docker(words).isEmpty());
    }

    /** What is in Docker with the label. */
    private static String left(String label) {
        return Stream.of("ps --all", "network ls", "volume ls", "image ls --all")
                .map(listing -> (listing + " --quiet --filter label=" + label).split(" "))
                .map(words -> docker(words))
                .collect(Collectors.joining());
    }
}
