package dev.tp1.lab.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Runs commands of this machine to their end, each within a time limit. */
public final class ProcessRunner {
    /** The exit code of a command that did not end in time, as {@code timeout} has it. */
    public static final int TIMED_OUT = 124;

    /** The exit code where there is no such command, as a shell has it. */
    public static final int NOT_FOUND = 127;

    private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);

    private ProcessRunner() {}

    /** Looks at what a command prints while it runs, about twice a second. */
    public interface Watch {
        /**
         * Whether the command may go on; else it is killed.
         *
         * @param printed all of it so far
         */
        boolean mayGoOn(String printed);
    }

    /**
     * Runs a command with an empty standard input. When its time is over, or this thread is
     * interrupted, it is killed with the processes that it has started.
     *
     * @param command whose output is redirected here
     * @throws IllegalStateException if this thread is interrupted
     */
    public static ProcessResult run(ProcessBuilder command, Duration timeout) {
        return run(command, timeout, _ -> true);
    }

    /** The same, watched meanwhile. */
    public static ProcessResult run(ProcessBuilder command, Duration timeout, Watch watch) {
        try {
            // A file: a process that outlives the command may hold a pipe open.
            Path output = Files.createTempFile("tp1", ".txt");
            try {
                int exitCode = exitCode(redirected(command, output), timeout, watch, output);
                return new ProcessResult(exitCode, read(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new ProcessResult(NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder redirected(ProcessBuilder command, Path output) {
        return command.redirectErrorStream(true).redirectOutput(output.toFile());
    }

    private static int exitCode(ProcessBuilder command, Duration timeout, Watch watch, Path output)
            throws IOException, InterruptedException {
        Process process = ShutdownGuard.start(command);
        try {
            process.getOutputStream().close();
            Instant deadline = Instant.now().plus(timeout);
            boolean ended = false;
            while (!ended && Instant.now().isBefore(deadline) && watch.mayGoOn(read(output))) {
                ended = process.waitFor(WATCH_INTERVAL.toMillis(), MILLISECONDS);
            }
            return ended ? process.exitValue() : TIMED_OUT;
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private static String read(Path output) throws IOException {
        return new String(Files.readAllBytes(output), UTF_8);
    }
}
