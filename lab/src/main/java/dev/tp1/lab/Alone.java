package dev.tp1.lab;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

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
    private static final Messages MESSAGES = Messages.of(Alone.class);

    private final FileChannel file;

    private Alone(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the lock, or refuses at once.
     *
     * @param path of the file that is locked, in a folder that is made where it is missing
     * @param other who else may hold it, in the person's language: "Another walk runs here"
     * @throws UserErrorException if somebody holds it, or the file cannot be written
     */
    public static Alone hold(Path path, String other) {
        return take(
                path,
                file -> {
                    file.close();
                    throw new UserErrorException(MESSAGES.text("busy", other));
                });
    }

    /**
     * Takes the lock once nobody holds it any more.
     *
     * @param path of the file that is locked, in a folder that is made where it is missing
     * @param waiting is run once, where somebody holds it
     * @throws UserErrorException if the file cannot be written
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
            throw new UserErrorException(
                    MESSAGES.text("cannot-write", path, e.getClass().getSimpleName()));
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
