package dev.tp1.lab.process;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that one process at a time may lock. The lock ends with the process, however that ends.
 * The file is created where it is missing, with its folder; where it cannot be written, that is a
 * {@link UserErrorException}.
 */
public final class ProcessLock implements AutoCloseable {
    private static final Messages MESSAGES = Messages.of(ProcessLock.class);

    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Acquires the lock; empty if another process holds it, or this one. */
    public static Optional<ProcessLock> tryAcquire(Path file) {
        try {
            FileChannel channel = open(file);
            if (isLocked(channel)) {
                return Optional.of(new ProcessLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /**
     * Acquires the lock, or refuses at once.
     *
     * @param other who else may hold it, in the person's language: "Another walk runs here"
     * @throws UserErrorException if somebody holds it
     */
    public static ProcessLock acquire(Path file, String other) {
        return tryAcquire(file)
                .orElseThrow(() -> new UserErrorException(MESSAGES.text("busy", other)));
    }

    /**
     * Acquires the lock once no other process holds it.
     *
     * @param waiting is run once, if another process holds it
     */
    public static ProcessLock await(Path file, Runnable waiting) {
        try {
            FileChannel channel = open(file);
            if (!isLocked(channel)) {
                waiting.run();
                channel.lock();
            }
            return new ProcessLock(channel);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        return FileChannel.open(file, CREATE, WRITE);
    }

    /** Whether the lock is acquired now. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) { // this process holds it
            return false;
        }
    }

    private static UserErrorException cannotWrite(Path file, IOException e) {
        return new UserErrorException(
                MESSAGES.text("cannot-write", file, e.getClass().getSimpleName()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
