package dev.tp1.lab.workspace;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The workspace that {@code start} made last, which the other commands mean where none is named.
 * Its path is the content of a file in the folder {@code tp1.state}, a system property: the
 * launcher names a folder of the person's own. Where the property is absent, nothing is remembered.
 */
public final class RememberedWorkspace {
    private static final Messages MESSAGES = Messages.of(RememberedWorkspace.class);

    private RememberedWorkspace() {}

    /** Whether the other commands will mean this folder. */
    public static boolean remember(Path workspace) {
        Optional<Path> file = file();
        file.ifPresent(one -> write(one, workspace.toAbsolutePath().normalize()));
        return file.isPresent();
    }

    /**
     * The folder; empty where nothing is remembered.
     *
     * @throws UserErrorException if it is not there any more
     */
    static Optional<Path> find() {
        Optional<Path> folder = file().filter(Files::exists).map(RememberedWorkspace::read);
        folder.filter(one -> !Files.isDirectory(one))
                .ifPresent(
                        one -> {
                            throw new UserErrorException(MESSAGES.text("gone", one));
                        });
        return folder;
    }

    private static Optional<Path> file() {
        return Optional.ofNullable(System.getProperty("tp1.state"))
                .map(folder -> Path.of(folder, "workspace"));
    }

    private static Path read(Path file) {
        try {
            return Path.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UserErrorException(MESSAGES.text("gone", file));
        }
    }

    private static void write(Path file, Path workspace) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, workspace + "\n");
        } catch (IOException e) {
            String why = e.getClass().getSimpleName();
            throw new UserErrorException(MESSAGES.text("cannot-remember", file, why, workspace));
        }
    }
}
