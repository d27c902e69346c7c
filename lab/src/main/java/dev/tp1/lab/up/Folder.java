package dev.tp1.lab.up;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
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

/**
 * The folder {@code .tp1} in the folder where {@code up} was typed, held by one process at a time.
 * The operating system ends the hold with the process, however that ends.
 */
final class Folder implements AutoCloseable {
    private static final Messages MESSAGES = Messages.of(Folder.class);
    private final Path path;
    private final FileChannel lock;

    private Folder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static Folder hold(Path parent) {
        Path path = parent.toAbsolutePath().normalize().resolve(".tp1");
        try {
            Files.createDirectories(path);
            FileChannel lock = FileChannel.open(path.resolve("up.lock"), CREATE, READ, WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new UserErrorException(MESSAGES.text("runs-already"));
            }
            return new Folder(path, lock);
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-write", path, e.getClass().getSimpleName()));
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) { // held by this very process
            return false;
        }
    }
}
