package dev.tp1.lab.walk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tp1.lab.CannotGoOnException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Holds off a second walk of the same person, from whatever folder: both would use the same names
 * in Docker. The operating system ends the hold with the process.
 */
final class Alone implements AutoCloseable {
    private final FileChannel file;

    private Alone(FileChannel file) {
        this.file = file;
    }

    static Alone hold() {
        String name = "tp1-walk-%s.lock".formatted(System.getProperty("user.name"));
        Path path = Path.of(System.getProperty("java.io.tmpdir"), name);
        try {
            FileChannel file = FileChannel.open(path, CREATE, WRITE);
            @Nullable Object lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new CannotGoOnException(
                        "Another walk runs on this machine: wait for its end, or stop it.");
            }
            return new Alone(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
