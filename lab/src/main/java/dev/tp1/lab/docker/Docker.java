package dev.tp1.lab.docker;

import dev.tp1.lab.process.ProcessResult;
import dev.tp1.lab.process.ProcessRunner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Commands that begin with {@code docker}, each killed after a time limit. */
public final class Docker {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration ENGINE_TIMEOUT = Duration.ofSeconds(10);

    /** Which the pages have a person export, and which would win over a workspace's own file. */
    private static final String COMPOSE_FILE = "COMPOSE_FILE";

    /** The exit code of what did not end in time. */
    public static final int TIMED_OUT = ProcessRunner.TIMED_OUT;

    private Docker() {}

    /**
     * How a command ended.
     *
     * @param exitCode 127 where there is no such command, 124 where it did not end in time
     * @param output what it printed on either stream, without white space at its ends; U+FFFD
     *     stands for what is not UTF-8
     */
    public record Result(int exitCode, String output) {
        public boolean isGood() {
            return exitCode == 0;
        }

        /** The lines that are not blank. */
        public List<String> lines() {
            return output.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** Runs {@code docker words…}. */
    public static Result run(String... words) {
        return run(TIMEOUT, words);
    }

    /** Runs {@code docker words…} that may take long. */
    public static Result run(Duration timeout, String... words) {
        ProcessBuilder command =
                new ProcessBuilder(Stream.concat(Stream.of("docker"), Stream.of(words)).toList());
        command.environment().remove(COMPOSE_FILE);
        ProcessResult result = ProcessRunner.run(command, timeout);
        return new Result(result.exitCode(), result.output().strip());
    }

    /** The version of the engine that answers; empty where none does. */
    public static Optional<String> engine() {
        Result version = run(ENGINE_TIMEOUT, "version", "--format", "{{.Server.Version}}");
        return version.isGood() ? Optional.of(version.output()) : Optional.empty();
    }
}
