package dev.tp1.lab.message;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a package in both languages.
 *
 * @param feature the package
 */
record Bundle(String feature, Map<String, String> english, Map<String, String> french) {
    private static final Path FOLDER = Path.of("src/main/resources");

    /** Those with that name, {@code messages} or {@code help}. */
    static List<Bundle> called(String name) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith(name + ".properties"))
                    .map(file -> read(file.resolveSibling("."), name))
                    .toList();
        }
    }

    private static Bundle read(Path folder, String name) {
        return new Bundle(
                FOLDER.relativize(folder.normalize()).toString().replace('/', '.'),
                texts(folder.resolve(name + ".properties")),
                texts(folder.resolve(name + "_fr.properties")));
    }

    private static Map<String, String> texts(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    @Override
    public String toString() {
        return feature;
    }
}
