package dev.tp1.lab.up;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.process.ProcessLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder {@code .tp1} in the folder where {@code up} was typed, held by one process at a time.
 * The operating system ends the hold with the process, however that ends.
 */
final class Folder implements AutoCloseable {
    private static final Messages MESSAGES = Messages.of(Folder.class);

    private final Path path;
    private final ProcessLock lock;

    private Folder(Path path, ProcessLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static Folder hold(Path parent) {
        Path path = parent.toAbsolutePath().normalize().resolve(".tp1");
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-write", path, e.getClass().getSimpleName()));
        }
        return ProcessLock.tryAcquire(path.resolve("up.lock"))
                .map(lock -> new Folder(path, lock))
                .orElseThrow(() -> new UserErrorException(MESSAGES.text("runs-already")));
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        lock.close();
    }
}
