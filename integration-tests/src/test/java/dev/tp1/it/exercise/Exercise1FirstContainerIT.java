package dev.tp1.it.exercise;

import static dev.tp1.it.machine.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.lab.PageWalk;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** Exercise 1: hello-world. */
@NeedsDocker
final class Exercise1FirstContainerIT {

    @Test
    void question1bGreetsAndEndsWith0() {
        assertThat(docker("run", "--rm", "hello-world")).contains("Hello from Docker!");
    }

    @Test
    void question1cListsTheContainerThatHasEnded() {
        String name = "tp1-it-" + UUID.randomUUID();
        try {
            docker("run", "--name", name, "hello-world");

            assertThat(docker("ps", "--filter", "name=" + name)).doesNotContain(name);
            assertThat(docker("ps", "--all", "--filter", "name=" + name))
                    .contains("hello-world", "Exited (0)", name);
        } finally {
            docker("rm", "--force", name);
        }
    }

    @Test
    @Full
    void everyCommandOfThePageRuns() {
        PageWalk.of(1);
    }
}
