package dev.tp1.it.stack;

import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tp1.it.machine.Http;
import dev.tp1.it.machine.Project;

import org.awaitility.core.ConditionTimeoutException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code ./tp1 up} as a process of its own, in a folder of its own. */
public final class EmbeddedUp implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3); // it may build first
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1); // it may create a cache

    private final Process process;
    private final Path output;
    private final int port;

    private EmbeddedUp(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Returns once it says that it is up. */
    public static EmbeddedUp start(Path folder) throws IOException {
        return start(folder, Http.freePort(), Map.of());
    }

    /** Returns once it says that it is up. */
    public static EmbeddedUp start(Path folder, int port, Map<String, String> environment)
            throws IOException {
        EmbeddedUp up = begin(folder, port, environment);
        try {
            await().atMost(START_TIMEOUT).until(() -> up.isUp() || !up.process.isAlive());
        } catch (ConditionTimeoutException e) {
            up.process.destroy();
        }
        if (up.isUp()) {
            return up;
        }
        String output = up.output();
        up.close();
        throw new AssertionError("./tp1 up printed: " + output);
    }

    /** Returns at once. */
    public static EmbeddedUp begin(Path folder) throws IOException {
        return begin(folder, Http.freePort(), Map.of());
    }

    /** Returns at once. */
    public static EmbeddedUp begin(Path folder, int port, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile("up", ".txt");
        ProcessBuilder command =
                new ProcessBuilder(Project.file("tp1"), "up", "--port", String.valueOf(port))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        command.environment().put("LC_ALL", "C.UTF-8");
        command.environment().putAll(environment);
        return new EmbeddedUp(command.start(), output, port);
    }

    private boolean isUp() throws IOException {
        return output().contains("tp1 is up: ");
    }

    public int port() {
        return port;
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Its exit code, once it has ended. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(STOP_TIMEOUT.toSeconds(), SECONDS)) {
            throw new AssertionError("./tp1 up did not end");
        }
        return process.exitValue();
    }

    /** By SIGTERM. */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** As {@code kill -9} would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }
}
