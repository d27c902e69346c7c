package dev.tp1.it.exercise;

import static dev.tp1.it.machine.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.lab.PageWalk;
import dev.tp1.it.lab.WrittenAnswers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** Exercise 2: what an image is, and what a container is. */
@NeedsDocker
final class Exercise2ImagesAndContainersIT {

    @Test
    void question2aTakesAWrittenAnswer(@TempDir Path workspace) throws IOException {
        WrittenAnswers.assertTaken("2.a", workspace);
    }

    @Test
    void question2bRunsOneCommandInAlpine() {
        assertThat(docker("run", "--rm", "alpine", "echo", "Bonjour depuis un conteneur Alpine"))
                .isEqualTo("Bonjour depuis un conteneur Alpine\n");
    }

    @Test
    void question2cTakesAWrittenAnswer(@TempDir Path workspace) throws IOException {
        WrittenAnswers.assertTaken("2.c", workspace);
    }

    @Test
    void question2dSharesTheKernelOfTheEngine() {
        assertThat(docker("run", "--rm", "alpine", "uname", "-r"))
                .isEqualTo(docker("info", "--format", "{{.KernelVersion}}"));
    }

    @Test
    @Full
    void everyCommandOfThePageRuns() {
        PageWalk.of(2);
    }
}
