package dev.tp1.lab.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands that begin with {@code docker}, each ended after a time limit. */
public final class Docker {
    private static final int PATIENCE_IN_SECONDS = 60;
    private static final int PATIENCE_FOR_AN_ANSWER = 10;
    private static final int NOT_FOUND = 127; // as a shell has it

    /** Which the pages have a person export, and which would win over a workspace's own file. */
    private static final String COMPOSE_FILE = "COMPOSE_FILE";

    /** The exit code of what did not end in time, as the command timeout has it. */
    public static final int TIMED_OUT = 124;

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
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        return run(command, PATIENCE_IN_SECONDS);
    }

    /** Runs {@code docker words…} that may take long. */
    public static Result run(Duration patience, String... words) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        return run(command, Math.toIntExact(patience.toSeconds()));
    }

    /** The version of the engine that answers; empty where none does. */
    public static Optional<String> engine() {
        Result version =
                run(
                        List.of("docker", "version", "--format", "{{.Server.Version}}"),
                        PATIENCE_FOR_AN_ANSWER);
        return version.isGood() ? Optional.of(version.output()) : Optional.empty();
    }

    /** Runs a command that need not be docker; its standard input is empty. */
    public static Result run(List<String> command, int patienceInSeconds) {
        try {
            Path output = Files.createTempFile("tp1", ".txt");
            try {
                return run(command, patienceInSeconds, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Result(NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Result run(List<String> command, int patienceInSeconds, Path output)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove(COMPOSE_FILE);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        Process process = Ending.start(builder);
        process.getOutputStream().close();
        boolean ended = process.waitFor(patienceInSeconds, SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly); // the plugin compose
            process.destroyForcibly();
        }
        String printed = new String(Files.readAllBytes(output), UTF_8).strip(); // whatever it is
        return new Result(ended ? process.exitValue() : TIMED_OUT, printed);
    }
}
