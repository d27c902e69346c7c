package dev.tp1.lab.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Runs commands of this machine to their end, each within a time limit. */
public final class ProcessRunner {
    /** The exit code of a command that did not end in time, as {@code timeout} has it. */
    public static final int TIMED_OUT = 124;

    /** The exit code where there is no such command, as a shell has it. */
    public static final int NOT_FOUND = 127;

    private ProcessRunner() {}

    /**
     * Runs a command with an empty standard input. When its time is over, or this thread is
     * interrupted, it is killed with the processes that it has started.
     *
     * @param command whose output is redirected here
     * @throws IllegalStateException if this thread is interrupted
     */
    public static ProcessResult run(ProcessBuilder command, Duration timeout) {
        try {
            // A file: a process that outlives the command may hold a pipe open.
            Path output = Files.createTempFile("tp1", ".txt");
            try {
                int exitCode = exitCode(redirected(command, output), timeout);
                return new ProcessResult(exitCode, new String(Files.readAllBytes(output), UTF_8));
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

    private static int exitCode(ProcessBuilder command, Duration timeout)
            throws IOException, InterruptedException {
        Process process = ShutdownGuard.start(command);
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(timeout.toMillis(), MILLISECONDS);
            return ended ? process.exitValue() : TIMED_OUT;
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }
}
