package dev.tp1.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tp1.fixture.NeedsDocker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code ./tp1 walk}: every command of every page, run on this machine. */
final class WalkIT {
    private static final Duration LIMIT = Duration.ofMinutes(20); // where images must be pulled
    private static final String LABEL = "label=dev.tp1.walk";

    @Test
    @NeedsDocker
    void findsEveryPageTrueAndHarmsNothing() {
        Command.of("docker", "volume", "create", "tp1-it-mine").output(LIMIT);
        String mine = Command.of("docker", "create", "alpine", "true").output(LIMIT).strip();
        Command.of("docker", "tag", "alpine", "tp1-it-mine").output(LIMIT);
        try {
            Command.Result walk = walk(Project.ROOT, Map.of());

            System.out.println(walk.output()); // a line a question, for who reads the build
            assertThat(walk.exitCode()).as(walk.output()).isZero();
            assertThat(walk.output()).contains("28 passed, in ");
            assertThat(left()).isEmpty();
            Command.of("docker", "volume", "inspect", "tp1-it-mine").output(LIMIT);
            Command.of("docker", "container", "inspect", mine).output(LIMIT);
            Command.of("docker", "image", "inspect", "tp1-it-mine").output(LIMIT);
        } finally {
            Command.of("docker", "container", "rm", mine).run(LIMIT);
            Command.of("docker", "volume", "rm", "tp1-it-mine").run(LIMIT);
            Command.of("docker", "image", "rm", "tp1-it-mine").run(LIMIT);
        }
    }

    @Test
    @NeedsDocker
    void cleansUpOnCtrlC(@TempDir Path home) throws Exception {
        page(home, "$ docker run --name tp1-waiting alpine sh -c 'echo waiting; sleep 300'");
        Process walk = new ProcessBuilder(Lab.words(home, "walk")).start();
        await().atMost(Duration.ofSeconds(60)).until(() -> !left().isEmpty());

        Command.of("kill", "-INT", String.valueOf(walk.pid())).output(LIMIT);

        assertThat(walk.waitFor(60, SECONDS)).isTrue();
        assertThat(walk.exitValue()).isEqualTo(130);
        assertThat(left()).isEmpty();
    }

    @Test
    void skipsWhatNeedsDockerWhereNoEngineAnswers(@TempDir Path home) throws IOException {
        page(home, "$ docker run hello-world");

        Command.Result walk = walk(home, Map.of("DOCKER_HOST", "unix:///nonexistent"));

        assertThat(walk.exitCode()).isZero();
        assertThat(walk.output())
                .contains("no Docker engine answers", "1.b  skipped", "1 skipped, in 0 min");
    }

    private static void page(Path home, String command) throws IOException {
        Path folder = home.resolve("docs/src/main/resources/exercises/01-one");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("README.md"),
                "# Exercise 1: One\n## 1.b Run\n```console\n%s\n```\n".formatted(command));
    }

    private static Command.Result walk(Path home, Map<String, String> environment) {
        return Command.of(Lab.words(home, "walk"), environment).run(LIMIT);
    }

    /** The containers of a walk. */
    private static String left() {
        return Command.of("docker", "ps", "--all", "--quiet", "--filter", LABEL)
                .output(LIMIT)
                .strip();
    }
}
