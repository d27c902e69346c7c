package dev.tp1.lab.up;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class PidFileTest {
    private static final ProcessHandle THIS = ProcessHandle.current();

    @TempDir Path folder;

    @Test
    void findsTheProcess() throws Exception {
        PidFile file = file();
        file.write(THIS);

        assertThat(file.find()).contains(THIS);
    }

    @Test
    void findsNothingOnceTheProcessHasEnded() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            file().write(process.toHandle());
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(file().find()).isEmpty();
    }

    /** The id has passed to another process. */
    @Test
    void doesNotFindAProcessThatStartedAtAnotherTime() throws Exception {
        Instant start = THIS.info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));
        Files.write(path(), List.of(String.valueOf(THIS.pid()), start.toString()));

        assertThat(file().find()).isEmpty();
    }

    @Test
    void findsNothingInAFileThatWasNotWrittenToItsEnd() throws Exception {
        Files.writeString(path(), String.valueOf(THIS.pid()));

        assertThat(file().find()).isEmpty();
    }

    @Test
    void findsNothingWithoutAFile() throws Exception {
        assertThat(file().find()).isEmpty();
    }

    private PidFile file() {
        return new PidFile(path());
    }

    private Path path() {
        return folder.resolve("api.pid");
    }
}
