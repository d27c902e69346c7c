package dev.tp1.lab.record;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;

import dev.tp1.lab.terminal.UserTerminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
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
        UserTerminal.size()
                .ifPresent(
                        size ->
                                builder.setInitialRows(size.rows())
                                        .setInitialColumns(size.columns()));
        PtyProcess program = builder.start();
        // The program's own terminal shows what is typed, and makes a signal of Ctrl-C.
        Optional<UserTerminal.Mode> raw = UserTerminal.raw();
        try {
            Thread.ofPlatform().daemon().name("keys").start(() -> type(program));
            show(program.getInputStream(), output);
            return program.waitFor();
        } finally {
            raw.ifPresent(UserTerminal.Mode::close);
        }
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
}
