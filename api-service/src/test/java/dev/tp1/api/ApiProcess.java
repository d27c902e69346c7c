package dev.tp1.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The API as a process of its own, with an environment of its own. */
final class ApiProcess implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Path output;
    private final Process process;

    private ApiProcess(Path output, Process process) {
        this.output = output;
        this.process = process;
    }

    static ApiProcess start(Map<String, String> environment) {
        return start(Application.class, environment);
    }

    static ApiProcess start(Class<?> mainClass, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("api", ".log");
            ProcessBuilder java = new ProcessBuilder(command(mainClass)).redirectErrorStream(true);
            java.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
            java.environment().putAll(environment);
            return new ApiProcess(output, java.redirectOutput(output.toFile()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Class<?> mainClass) {
        return List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", // a short life
                "-Dlogback.configurationFile=logback.xml", // not logback-test.xml
                "-cp",
                System.getProperty("java.class.path"),
                mainClass.getName());
    }

    /** Returns once the output has this text; fails after two minutes. */
    void awaitOutput(String text) {
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(output()).contains(text));
    }

    /** What the process has printed so far, on standard output and error. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The API has not ended: " + output());
        }
        return process.exitValue();
    }

    /** Ends the process as {@code kill} does; fails if it takes longer than two minutes. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            await().atMost(TIMEOUT).until(() -> !process.isAlive());
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
