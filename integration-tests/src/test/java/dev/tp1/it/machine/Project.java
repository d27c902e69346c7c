package dev.tp1.it.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where this project lies. */
public final class Project {
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Project() {}

    public static String file(String name) {
        return ROOT.resolve(name).toString();
    }

    /** How many migrations db-migrations holds. */
    public static int migrations() throws IOException {
        Path folder = ROOT.resolve("db-migrations/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".sql")).count();
        }
    }
}
