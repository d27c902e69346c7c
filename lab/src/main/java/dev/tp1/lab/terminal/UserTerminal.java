package dev.tp1.lab.terminal;

import dev.tp1.lab.process.ProcessRunner;

import java.io.Console;
import java.time.Duration;
import java.util.Optional;

/** Knows whether there is a terminal, how large it is, and switches how it gives its keys. */
public final class UserTerminal {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private UserTerminal() {}

    /** A size in characters. */
    public record Size(int rows, int columns) {}

    /** A way in which the terminal gives its keys; closed, it is as a shell wants it. */
    public static final class Mode implements AutoCloseable {
        private final Thread restore = new Thread(Mode::restore, "restore");

        private Mode(String options) {
            Runtime.getRuntime().addShutdownHook(restore);
            stty(options);
        }

        private static void restore() {
            stty("sane");
        }

        @Override
        public void close() {
            restore();
            Runtime.getRuntime().removeShutdownHook(restore);
        }
    }

    /** The console, where both input and output are of a terminal. */
    public static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /** Its size; empty where there is none. */
    public static Optional<Size> size() {
        return console()
                .map(_ -> stty("size"))
                .filter(size -> size.matches("[1-9]\\d* [1-9]\\d*"))
                .map(size -> size.split(" "))
                .map(size -> new Size(Integer.parseInt(size[0]), Integer.parseInt(size[1])));
    }

    /** Every key is read as it is, Ctrl-C too, and none is shown; empty where there is none. */
    public static Optional<Mode> raw() {
        return console().map(_ -> new Mode("raw -echo"));
    }

    /** A key is read without Enter, and none is shown; empty where there is none. */
    public static Optional<Mode> keys() {
        return console().map(_ -> new Mode("-icanon -echo"));
    }

    private static String stty(String options) {
        ProcessBuilder command =
                new ProcessBuilder("sh", "-c", "stty %s </dev/tty".formatted(options));
        return ProcessRunner.run(command, TIMEOUT).output().strip();
    }
}
