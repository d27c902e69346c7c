package dev.tp1.lab.check;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds off a second check of the same workspace: both would write its run. The operating system
 * ends the hold with the process.
 */
final class Alone implements AutoCloseable {
    private final FileChannel file;

    private Alone(FileChannel file) {
        this.file = file;
    }

    static Alone in(Workspace workspace) {
        try {
            Path folder = Files.createDirectories(workspace.own());
            FileChannel file = FileChannel.open(folder.resolve("check.lock"), CREATE, WRITE);
            @Nullable Object lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new CannotGoOnException(
                        "Another check of this workspace runs: wait for its end, or stop it.");
            }
            return new Alone(file);
        } catch (IOException e) {
            throw new CannotGoOnException(
                    "Cannot write to the folder %s (%s): is it yours?"
                            .formatted(workspace.own(), e.getClass().getSimpleName()));
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
