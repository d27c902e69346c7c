package dev.tp1.lab.record;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;

import dev.tp1.lab.process.ProcessRunner;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/**
 * A program in a terminal of its own, which gets every key of the person's terminal and is shown on
 * it. Where the person's input is no terminal, the program gets it as if it were typed.
 */
final class TerminalSession {
    private static final int END_OF_INPUT = 4; // Ctrl-D
    private static final Duration STTY_TIMEOUT = Duration.ofSeconds(5);

    private TerminalSession() {}

    /**
     * Runs it to its end.
     *
     * @param output gets what it prints, in pieces: bytes and how many of them
     * @return its exit code
     */
    static int run(
            Path folder,
            Map<String, String> environment,
            List<String> command,
            ObjIntConsumer<byte[]> output)
            throws IOException, InterruptedException {
        PtyProcessBuilder builder =
                new PtyProcessBuilder(command.toArray(String[]::new))
                        .setDirectory(folder.toString())
                        .setEnvironment(environment);
        size().ifPresent(
                        size ->
                                builder.setInitialRows(Integer.parseInt(size[0]))
                                        .setInitialColumns(Integer.parseInt(size[1])));
        PtyProcess program = builder.start();
        Thread restore = new Thread(() -> stty("sane"), "restore");
        boolean isTerminal = isTerminal();
        if (isTerminal) {
            Runtime.getRuntime().addShutdownHook(restore);
            stty("raw -echo"); // the program's own terminal echoes
        }
        Thread.ofPlatform().daemon().name("keys").start(() -> type(program));
        show(program.getInputStream(), output);
        int exitCode = program.waitFor();
        if (isTerminal) {
            stty("sane");
            Runtime.getRuntime().removeShutdownHook(restore);
        }
        return exitCode;
    }

    private static void type(PtyProcess program) {
        try (OutputStream keys = program.getOutputStream()) {
            byte[] chunk = new byte[1024];
            int length = System.in.read(chunk);
            while (length >= 0) {
                keys.write(chunk, 0, length);
                keys.flush();
                length = System.in.read(chunk);
            }
            keys.write(END_OF_INPUT);
            keys.flush();
            program.waitFor();
        } catch (IOException e) { // it has ended
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void show(InputStream program, ObjIntConsumer<byte[]> output) {
        byte[] chunk = new byte[8192];
        try {
            int length = program.read(chunk);
            while (length >= 0) {
                System.out.write(chunk, 0, length);
                System.out.flush();
                output.accept(chunk, length);
                length = program.read(chunk);
            }
        } catch (IOException e) { // the terminal was closed with the program
            return;
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Rows and columns. */
    private static Optional<String[]> size() {
        return Optional.of(isTerminal() ? stty("size") : "")
                .filter(size -> size.matches("[1-9]\\d* [1-9]\\d*"))
                .map(size -> size.split(" "));
    }

    private static String stty(String options) {
        ProcessBuilder command =
                new ProcessBuilder("sh", "-c", "stty %s </dev/tty".formatted(options));
        return ProcessRunner.run(command, STTY_TIMEOUT).output().strip();
    }
}
