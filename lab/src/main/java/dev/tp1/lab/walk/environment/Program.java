package dev.tp1.lab.walk.environment;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;

import dev.tp1.model.report.Terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A command in a terminal of its own, for as long as it runs. */
public final class Program implements AutoCloseable {
    private static final int COLUMNS = 160;
    private static final int ROWS = 50;
    private static final int LARGEST_OUTPUT = 1 << 20;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final PtyProcess process;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Thread reader;

    private Program(PtyProcess process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().name("terminal").start(this::read);
    }

    public static Program start(Path folder, Map<String, String> environment, String... command) {
        try {
            return new Program(
                    new PtyProcessBuilder(command)
                            .setDirectory(folder.toString())
                            .setEnvironment(environment)
                            .setInitialColumns(COLUMNS)
                            .setInitialRows(ROWS)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the terminal shows now. */
    public String screen() {
        synchronized (output) {
            return Terminal.plain(output.toString(StandardCharsets.UTF_8));
        }
    }

    public List<String> lines() {
        return screen().lines().toList();
    }

    /** Presses keys; nothing where the program has ended. */
    public void type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) { // it has ended, and its exit code says how
            return;
        }
    }

    /**
     * Whether the screen came to fulfil the condition before the deadline and the program's end.
     */
    public boolean await(Predicate<String> screen, Instant deadline) throws InterruptedException {
        while (!screen.test(screen())) {
            if (Instant.now().isAfter(deadline) || !process.isAlive()) {
                return screen.test(screen());
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    /** Whether it ended before the deadline; what it printed is all there then. */
    public boolean awaitEnd(Instant deadline) throws InterruptedException {
        long left = Math.max(0, Duration.between(Instant.now(), deadline).toMillis());
        boolean ended = process.waitFor(left, MILLISECONDS);
        if (ended) {
            reader.join(Duration.ofSeconds(2)); // a child may still hold the terminal
        }
        return ended;
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** Ends it and the programs that it started, where they still run. */
    @Override
    public void close() {
        ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void read() {
        byte[] chunk = new byte[8192];
        try (InputStream terminal = process.getInputStream()) {
            int length = terminal.read(chunk);
            while (length >= 0) {
                append(chunk, length);
                length = terminal.read(chunk);
            }
        } catch (IOException e) { // the terminal was closed with the program
            return;
        }
    }

    private void append(byte[] chunk, int length) {
        synchronized (output) {
            if (output.size() < LARGEST_OUTPUT) {
                output.write(chunk, 0, length);
            }
        }
    }
}
