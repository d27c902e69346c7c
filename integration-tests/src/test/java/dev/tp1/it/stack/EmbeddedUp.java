package dev.tp1.it.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tp1.it.machine.Project;

import org.awaitility.core.ConditionTimeoutException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./tp1 up} as a process of its own, in a folder of its own. */
public final class EmbeddedUp implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3); // it may build first
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1); // it may create a cache

    private static final Pattern UP = Pattern.compile("tp1 is up: http://localhost:(\\d+) ");

    private final Process process;
    private final Path output;

    private EmbeddedUp(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Returns once it says that it is up, on any free port. */
    public static EmbeddedUp start(Path folder) throws IOException {
        return start(folder, Map.of());
    }

    /** Returns once it says that it is up, on any free port. */
    public static EmbeddedUp start(Path folder, Map<String, String> environment)
            throws IOException {
        return start(folder, 0, environment);
    }

    /**
     * Returns once it says that it is up.
     *
     * @param port 0 for any free one
     */
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
        return begin(folder, Map.of());
    }

    /** Returns at once. */
    public static EmbeddedUp begin(Path folder, Map<String, String> environment)
            throws IOException {
        return begin(folder, 0, environment);
    }

    private static EmbeddedUp begin(Path folder, int port, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile("up", ".txt");
        ProcessBuilder command =
                new ProcessBuilder(Project.file("tp1"), "up", "--port", String.valueOf(port))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        command.environment().put("LC_ALL", "C.UTF-8");
        command.environment().putAll(environment);
        return new EmbeddedUp(command.start(), output);
    }

    private boolean isUp() {
        return UP.matcher(output()).find();
    }

    /** The port of the API, once it is up. */
    public int port() {
        Matcher up = UP.matcher(output());
        assertThat(up.find()).isTrue();
        return Integer.parseInt(up.group(1));
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
