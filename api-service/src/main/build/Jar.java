import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What {@link ServiceIndex} reads from a jar and writes into one. */
final class Jar {
    private Jar() {}

    /**
     * The names of the services in a jar: lines of META-INF/services, or files of
     * META-INF/micronaut.
     */
    static void collectServices(Path file, Map<String, List<String>> services) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String[] path = entry.getName().split("/");
                if (entry.getName().startsWith("META-INF/micronaut/") && path.length == 4) {
                    services.computeIfAbsent(path[2], _ -> new ArrayList<>()).add(path[3]);
                } else if (entry.getName().startsWith("META-INF/services/io.micronaut.")) {
                    new String(jar.getInputStream(entry).readAllBytes(), UTF_8)
                            .lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(
                                    services.computeIfAbsent(path[2], _ -> new ArrayList<>())::add);
                }
            }
        }
    }

    /**
     * Puts entries at the end of a jar, in the order of their names and with all three times that
     * it keeps: two builds give the same jar, also where the second goes on from the first.
     */
    static void add(Path jar, Map<String, byte[]> entries, FileTime date) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            for (String name : entries.keySet().stream().sorted().toList()) {
                Path entry = inside.getPath(name);
                Files.deleteIfExists(entry);
                Files.write(entry, entries.get(name));
                Files.getFileAttributeView(entry, BasicFileAttributeView.class)
                        .setTimes(date, date, date);
            }
        }
    }
}
