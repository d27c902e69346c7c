package dev.tp1.it;

import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.awaitility.core.ConditionTimeoutException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ./tp1 up} as a process of its own, in a folder of its own. */
final class EmbeddedUp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3); // the first one learns

    private final Process process;
    private final Path output;
    private final int port;

    private EmbeddedUp(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Returns once it says that it is up. */
    static EmbeddedUp start(Path folder) throws IOException {
        EmbeddedUp up = begin(folder);
        try {
            await().atMost(PATIENCE).until(() -> up.output().contains("tp1 is up: "));
            return up;
        } catch (ConditionTimeoutException e) {
            String output = up.output();
            up.close();
            throw new AssertionError("./tp1 up printed: " + output, e);
        }
    }

    /** Returns at once. */
    static EmbeddedUp begin(Path folder) throws IOException {
        int port = Http.freePort();
        Path output = Files.createTempFile("up", ".txt");
        Process process =
                new ProcessBuilder(Project.file("tp1"), "up", "--port", String.valueOf(port))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new EmbeddedUp(process, output, port);
    }

    int port() {
        return port;
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** By SIGTERM. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, SECONDS)) {
            throw new AssertionError("./tp1 up did not stop");
        }
        return process.exitValue();
    }

    /** As {@code kill -9} would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, SECONDS);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }
}
