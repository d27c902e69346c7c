package dev.tp1.it.machine;

import dev.tp1.lab.process.ProcessResult;
import dev.tp1.lab.process.ProcessRunner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A command of this machine, which fails the test where it does not end within a time limit. */
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
        ProcessResult result = ProcessRunner.run(process(), limit);
        if (result.exitCode() == ProcessRunner.TIMED_OUT) {
            throw new AssertionError(
                    words + " did not end within " + limit + ": " + result.output());
        }
        return new Result(result.exitCode(), result.output());
    }

    private ProcessBuilder process() {
        ProcessBuilder process = new ProcessBuilder(words);
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment()
                .put("XDG_STATE_HOME", Path.of("target/state").toAbsolutePath().toString());
        process.environment().putAll(environment);
        return process;
    }
}
