package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tp1.it.machine.Command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A command of the lab while it runs. Closing it ends it as {@code kill} does: it cleans up. */
final class RunningLab implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Process process;

    private RunningLab(Process process) {
        this.process = process;
    }

    /**
     * Starts the command. It receives Ctrl-C also where this process ignores it, as it does under
     * {@code nohup} or behind {@code &}.
     *
     * @param home the folder of the project
     */
    static RunningLab start(Path home, Object... arguments) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV"));
        words.addAll(Lab.words(home, arguments));
        return new RunningLab(new ProcessBuilder(words).start());
    }

    /** Its exit code, once it has ended. */
    int awaitEnd(Duration timeout) throws InterruptedException {
        assertThat(process.waitFor(timeout.toSeconds(), SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Presses Ctrl-C, and fails unless it ends with Ctrl-C's exit code. */
    void interrupt() throws InterruptedException {
        Command.of("kill", "-INT", String.valueOf(process.pid())).output(TIMEOUT);
        assertThat(awaitEnd(TIMEOUT)).isEqualTo(128 + 2);
    }

    /** What it printed on standard error, once it has ended. */
    List<String> errors() {
        return process.errorReader().lines().toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, TIMEOUT.toSeconds(), SECONDS).join();
        process.destroyForcibly();
    }
}
