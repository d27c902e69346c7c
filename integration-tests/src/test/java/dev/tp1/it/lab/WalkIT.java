package dev.tp1.it.lab;

import static dev.tp1.it.machine.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.machine.Command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * {@code ./tp1 walk}: what it leaves alone, and how it ends. Each exercise's test walks its page.
 */
@Full
final class WalkIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(10); // another walk may run

    /** The commands of page 1 remove all stopped containers; the walk's are its own only. */
    @Test
    @NeedsDocker
    void removesNothingOfThePersons() {
        String name = "tp1-it-" + UUID.randomUUID();
        docker("volume", "create", name);
        docker("create", "--name", name, "alpine", "true");
        docker("tag", "alpine", name);
        try {
            PageWalk.of(1);

            docker("volume", "inspect", name);
            docker("container", "inspect", name);
            docker("image", "inspect", name);
        } finally {
            docker("container", "rm", "--force", name);
            docker("volume", "rm", "--force", name);
            docker("image", "rm", "--force", name);
        }
    }

    @Test
    @NeedsDocker
    void cleansUpOnCtrlC(@TempDir Path home) throws Exception {
        String name = "tp1-waiting-" + UUID.randomUUID(); // the walk calls it tp1-walk-waiting-…
        page(home, "$ docker run --name %s alpine sh -c 'echo waiting; sleep 300'".formatted(name));
        String[] ps = {"ps", "--all", "--quiet", "--filter", "name=" + name.replace("tp1", "walk")};
        try (RunningLab walk = RunningLab.start(home, "walk")) {
            await().atMost(TIMEOUT).until(() -> !docker(ps).isEmpty());

            walk.interrupt();

            assertThat(docker(ps)).isEmpty();
        }
    }

    @Test
    void skipsWhatNeedsDockerWhereNoEngineAnswers(@TempDir Path home) throws IOException {
        page(home, "$ docker run hello-world");
        Map<String, String> noEngine = Map.of("DOCKER_HOST", "unix:///nonexistent");

        Command.Result walk = Command.of(Lab.words(home, "walk"), noEngine).run(TIMEOUT);

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
}
