package dev.tp1.lab.docker;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.process.ProcessResult;
import dev.tp1.lab.process.ProcessRunner;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands that begin with {@code docker}, each killed after a time limit. */
public final class Docker {
    private static final Messages MESSAGES = Messages.of(Docker.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration ENGINE_TIMEOUT = Duration.ofSeconds(10);

    /** Exit codes of what SIGHUP, SIGINT, SIGKILL or SIGTERM has ended. */
    private static final Set<Integer> SIGNALS = Set.of(129, 130, 137, 143);

    private static final Pattern CANCELLED =
            Pattern.compile(
                    "(?i)context\\scanceled|^canceled|signal:\\s(?:interrupt|killed|terminated)");
    private static final List<String> OWN_SESSION = ownSession();

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
        return run(timeout, _ -> true, words);
    }

    /**
     * Runs {@code docker words…} that may take long, and is watched meanwhile.
     *
     * @throws UserErrorException if somebody else ended the command
     */
    public static Result run(Duration timeout, ProcessRunner.Watch watch, String... words) {
        List<String> docker = Stream.concat(Stream.of("docker"), Stream.of(words)).toList();
        ProcessBuilder command =
                new ProcessBuilder(Stream.concat(OWN_SESSION.stream(), docker.stream()).toList());
        command.environment().remove(COMPOSE_FILE);
        ProcessResult ended = ProcessRunner.run(command, timeout, watch);
        Result result = new Result(ended.exitCode(), ended.output().strip());
        if (isInterrupted(docker, result)) {
            throw new UserErrorException(MESSAGES.text("interrupted", String.join(" ", docker)));
        }
        return result;
    }

    /** The version of the engine that answers; empty where none does. */
    public static Optional<String> engine() {
        Result version = run(ENGINE_TIMEOUT, "version", "--format", "{{.Server.Version}}");
        return version.isGood() ? Optional.of(version.output()) : Optional.empty();
    }

    /** By its exit code; that of exec is of the program inside. */
    private static boolean isInterrupted(List<String> command, Result result) {
        if (command.contains("exec")) {
            return false;
        }
        boolean cancelled =
                !result.isGood()
                        && !result.lines().isEmpty()
                        && CANCELLED.matcher(result.lines().getLast()).find();
        return cancelled || SIGNALS.contains(result.exitCode());
    }

    /**
     * The command that starts another in a session of its own, so that Ctrl-C reaches only this
     * program: where SIGINT is ignored here, docker would end and this program would not.
     */
    private static List<String> ownSession() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(setsid -> List.of(setsid.toString()))
                .orElse(List.of());
    }
}
