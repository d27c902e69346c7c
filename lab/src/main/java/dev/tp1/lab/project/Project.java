package dev.tp1.lab.project;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the project, whose launcher was called. */
public final class Project {
    private static final Messages MESSAGES = Messages.of(Project.class);

    private Project() {}

    /** Absolute. Where the launcher did not say it, the folder that the command was typed in. */
    public static Path folder() {
        return Path.of(System.getProperty("tp1.home", "")).toAbsolutePath().normalize();
    }

    /**
     * A file or folder of the project.
     *
     * @param name its path in the project, with slashes
     */
    public static Path find(String name) {
        Path file = folder().resolve(name);
        if (!Files.exists(file)) {
            throw new UserErrorException(MESSAGES.text("missing-file", file));
        }
        return file;
    }
}
