package dev.tp1.it.machine;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A command of this machine, run to its end within a time limit. */
public final class Command {
    private final List<String> words;
    private final Map<String, String> environment;

    private Command(List<String> words, Map<String, String> environment) {
        this.words = words;
        this.environment = environment;
    }

    public static Command of(List<String> words, Map<String, String> environment) {
        return new Command(words, environment);
    }

    public static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    /** What it printed, on either stream. */
    public record Result(int exitCode, String output) {}

    /** What it printed, where it ends with 0. */
    public String output(Duration limit) {
        Result result = run(limit);
        if (result.exitCode() != 0) {
            throw new AssertionError(words + " ended with " + result);
        }
        return result.output();
    }

    public Result run(Duration limit) {
        try {
            Path output = Files.createTempFile("command", ".txt");
            try {
                Process process = start(output);
                if (!process.waitFor(limit.toSeconds(), SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(
                            words + " did not end within " + limit + ": " + read(output));
                }
                return new Result(process.exitValue(), read(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment()
                .put("XDG_STATE_HOME", Path.of("target/state").toAbsolutePath().toString());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
