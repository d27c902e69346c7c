package dev.tp1.lab.check.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tp1.lab.workspace.TextFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The compose file that {@code tp1 start} makes. */
public final class StarterFile {
    private static final String RESOURCE = "/docs/exercises/05-compose/starter/compose.yml";

    private StarterFile() {}

    /** Whether a file says what the starter says, and no more; comments do not count. */
    public static boolean isUntouched(Path file) {
        return content(TextFile.read(file).text()).equals(content(starter()));
    }

    private static List<String> content(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String starter() {
        try (InputStream file = StarterFile.class.getResourceAsStream(RESOURCE)) {
            return file == null ? "" : new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
