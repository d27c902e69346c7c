package dev.tp1.it.machine;

import java.nio.file.Path;

/** Where this project lies. */
public final class Project {
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Project() {}

    public static String file(String name) {
        return ROOT.resolve(name).toString();
    }
}
