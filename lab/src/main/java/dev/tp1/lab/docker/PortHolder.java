package dev.tp1.lab.docker;

import dev.tp1.lab.message.Messages;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who listens on a port of this machine. */
public final class PortHolder {
    private static final Messages MESSAGES = Messages.of(PortHolder.class);
    private static final int PATIENCE_IN_SECONDS = 5;
    private static final Pattern SS = Pattern.compile("\\(\\(\"([^\"]+)\",pid=(\\d+)");
    private static final Pattern LSOF = Pattern.compile("p(\\d+)\\R+c(.+)");

    private PortHolder() {}

    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return !socket.isBound();
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
        return Docker.run(List.of(command, "-v"), PATIENCE_IN_SECONDS).exitCode() != 127;
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
        Matcher ss = SS.matcher(ask("ss", "-Hltnp", "sport = :" + port));
        if (ss.find()) {
            return process(ss.group(1), ss.group(2));
        }
        Matcher lsof = LSOF.matcher(ask("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc"));
        return lsof.find() ? process(lsof.group(2), lsof.group(1)) : Optional.empty();
    }

    private static Optional<String> process(String name, String pid) {
        return Optional.of(MESSAGES.text("process", name, pid));
    }

    private static String ask(String... command) {
        return Docker.run(List.of(command), PATIENCE_IN_SECONDS).output();
    }
}
