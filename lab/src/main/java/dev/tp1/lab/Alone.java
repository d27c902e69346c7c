package dev.tp1.lab;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds off whoever would do the same at the same time. The operating system ends the hold with the
 * process.
 */
public final class Alone implements AutoCloseable {
    private final FileChannel file;

    private Alone(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the lock, or refuses at once.
     *
     * @param path of the file that is locked, in a folder that is made where it is missing
     * @param other what is told of whoever holds it: "Another check of this workspace runs"
     * @throws CannotGoOnException if somebody holds it, or the file cannot be written
     */
    public static Alone hold(Path path, String other) {
        return take(
                path,
                file -> {
                    file.close();
                    throw new CannotGoOnException(
                            "%s: wait for its end, or stop it.".formatted(other));
                });
    }

    /**
     * Takes the lock once nobody holds it any more.
     *
     * @param path of the file that is locked, in a folder that is made where it is missing
     * @param waiting is run once, where somebody holds it
     * @throws CannotGoOnException if the file cannot be written
     */
    public static Alone await(Path path, Runnable waiting) {
        return take(
                path,
                file -> {
                    waiting.run();
                    file.lock();
                });
    }

    private interface WhenHeld {
        void act(FileChannel file) throws IOException;
    }

    private static Alone take(Path path, WhenHeld whenHeld) {
        try {
            Files.createDirectories(path.toAbsolutePath().resolveSibling("."));
            FileChannel file = FileChannel.open(path, CREATE, WRITE);
            @Nullable Object lock = file.tryLock();
            if (lock == null) {
                whenHeld.act(file);
            }
            return new Alone(file);
        } catch (IOException e) {
            throw new CannotGoOnException(
                    "Cannot write %s (%s): is it yours?"
                            .formatted(path, e.getClass().getSimpleName()));
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
