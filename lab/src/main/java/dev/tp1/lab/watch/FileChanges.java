package dev.tp1.lab.watch;

import org.apache.commons.io.monitor.FileAlterationListener;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationObserver;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/** Tells whether files below a folder have changed: their names, sizes or times. */
final class FileChanges {
    /** What tools write, and the lab itself. */
    private static final Set<String> NOT_WATCHED =
            Set.of(
                    ".git",
                    ".tp1",
                    ".idea",
                    ".vscode",
                    ".venv",
                    "venv",
                    "__pycache__",
                    "node_modules");

    private final FileAlterationObserver observer;
    private boolean found;

    /** From now on. */
    FileChanges(Path folder) {
        try {
            observer =
                    FileAlterationObserver.builder()
                            .setFile(folder.toFile())
                            .setFileFilter(file -> !NOT_WATCHED.contains(file.getName()))
                            .get();
            observer.addListener(listener());
            observer.initialize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether any changed since this was last asked. */
    boolean find() {
        found = false;
        observer.checkAndNotify();
        return found;
    }

    private FileAlterationListener listener() {
        return new FileAlterationListenerAdaptor() {
            @Override
            public void onFileCreate(File file) {
                found = true;
            }

            @Override
            public void onFileChange(File file) {
                found = true;
            }

            @Override
            public void onFileDelete(File file) {
                found = true;
            }
        };
    }
}
