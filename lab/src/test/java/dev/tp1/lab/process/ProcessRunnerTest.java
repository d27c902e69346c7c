package dev.tp1.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

@Timeout(30)
final class ProcessRunnerTest {
    @Test
    void givesBothStreamsAndTheExitCode() {
        assertThat(run("sh", "-c", "echo out; echo err >&2; exit 3"))
                .isEqualTo(new ProcessResult(3, "out\nerr\n"));
    }

    @Test
    void readsWhatIsNotUtf8() {
        assertThat(run("printf", "r\\351sum\\351"))
                .isEqualTo(new ProcessResult(0, "r\uFFFDsum\uFFFD"));
    }

    @Test
    void givesACommandNothingToRead() {
        assertThat(run("cat")).isEqualTo(new ProcessResult(0, ""));
    }

    @Test
    void saysThatThereIsNoSuchCommand() {
        assertThat(run("no-such-command").exitCode()).isEqualTo(ProcessRunner.NOT_FOUND);
    }

    @Test
    void killsWhatTakesTooLongAndWhatThatHasStarted(@TempDir Path folder) throws IOException {
        Path pid = folder.resolve("pid");
        ProcessBuilder command =
                new ProcessBuilder("sh", "-c", "echo begun; sleep 60 & echo $! >pid; wait");

        ProcessResult result =
                ProcessRunner.run(command.directory(folder.toFile()), Duration.ofSeconds(1));

        assertThat(result).isEqualTo(new ProcessResult(ProcessRunner.TIMED_OUT, "begun\n"));
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                .ifPresent(
                        sleep -> assertThat(sleep.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    private static ProcessResult run(String... command) {
        return ProcessRunner.run(new ProcessBuilder(command), Duration.ofSeconds(10));
    }
}
