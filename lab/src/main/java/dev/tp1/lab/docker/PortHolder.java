package dev.tp1.lab.docker;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.process.FreePort;
import dev.tp1.lab.process.ProcessResult;
import dev.tp1.lab.process.ProcessRunner;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who listens on a port of this machine. */
public final class PortHolder {
    private static final Messages MESSAGES = Messages.of(PortHolder.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Pattern SS = Pattern.compile("\\(\\(\"([^\"]+)\",pid=(\\d+)");
    private static final Pattern LSOF = Pattern.compile("p(\\d+)\\R+c(.+)");

    private PortHolder() {}

    public static boolean isTaken(int port) {
        try {
            FreePort.find(port);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** A container or a process, as a person would look for it, in the launcher's language. */
    public static String of(int port) {
        return container(port).or(() -> process(port)).orElseGet(PortHolder::unknown);
    }

    /** Neither is in the container of the lab, which sees no process of the machine. */
    private static String unknown() {
        return MESSAGES.text(isThere("ss") || isThere("lsof") ? "other-user" : "other");
    }

    private static boolean isThere(String command) {
        return run(command, "-v").exitCode() != ProcessRunner.NOT_FOUND;
    }

    private static Stream<String> containers(int port) {
        Docker.Result ps =
                Docker.run("ps", "--filter", "publish=" + port, "--format", "{{.Names}}");
        return ps.isGood() ? ps.lines().stream() : Stream.empty();
    }

    private static Optional<String> container(int port) {
        return containers(port).findFirst().map(name -> MESSAGES.text("container", name));
    }

    private static Optional<String> process(int port) {
        String listening = "-iTCP:" + port;
        return fromSs(run("ss", "-Hltnp", "sport = :" + port).output())
                .or(() -> fromLsof(run("lsof", "-nP", listening, "-sTCP:LISTEN", "-Fpc").output()));
    }

    static Optional<String> fromSs(String output) {
        Matcher ss = SS.matcher(output);
        return ss.find() ? process(ss.group(1), ss.group(2)) : Optional.empty();
    }

    static Optional<String> fromLsof(String output) {
        Matcher lsof = LSOF.matcher(output);
        return lsof.find() ? process(lsof.group(2), lsof.group(1)) : Optional.empty();
    }

    private static Optional<String> process(String name, String pid) {
        return Optional.of(MESSAGES.text("process", name, pid));
    }

    private static ProcessResult run(String... command) {
        return ProcessRunner.run(new ProcessBuilder(command), TIMEOUT);
    }
}
