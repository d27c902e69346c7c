package dev.tp1.it;

import java.nio.file.Path;

/** Where this project lies. */
final class Project {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Project() {}

    static String file(String name) {
        return ROOT.resolve(name).toString();
    }
}
