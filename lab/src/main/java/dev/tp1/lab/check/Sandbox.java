package dev.tp1.lab.check;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Workspace;

import org.apache.commons.io.file.PathUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a check has for its own: a folder in {@code .tp1}, and in Docker what bears its label. The
 * name is drawn anew for each check, so two do not meet; the folder tells the next check in this
 * workspace what one that was killed has left.
 */
final class Sandbox {
    private static final String PREFIX = "check-";
    private static final String LABEL = "dev.tp1.check";
    private static final int SWEEPS =
            3; // the engine may still be making what a killed command asked for

    private final Path folder;
    private final Set<String> nameless = ConcurrentHashMap.newKeySet(); // swept by another thread
    private final String id;

    private Sandbox(Path folder) {
        this.folder = folder;
        this.id = folder.getFileName().toString().substring(PREFIX.length());
    }

    /** A new one, after removing what is left of those that were killed. */
    static Sandbox prepare(Workspace workspace) {
        try {
            Files.createDirectories(workspace.own());
            leftovers(workspace).forEach(Sandbox::sweep);
            String id = UUID.randomUUID().toString().substring(0, 8);
            return new Sandbox(Files.createDirectory(workspace.own().resolve(PREFIX + id)));
        } catch (IOException e) {
            throw new CannotGoOnException(
                    "Cannot write to the folder %s (%s): is it yours?"
                            .formatted(workspace.own(), e.getClass().getSimpleName()));
        }
    }

    private static List<Sandbox> leftovers(Workspace workspace) throws IOException {
        try (Stream<Path> all = Files.list(workspace.own())) {
            return all.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .filter(Files::isDirectory)
                    .map(Sandbox::new)
                    .toList();
        }
    }

    /** The name of something in Docker; of the compose project where the suffix is empty. */
    String name(String suffix) {
        return "tp1-check-" + id + (suffix.isEmpty() ? "" : "-" + suffix);
    }

    /** The key and value that all of it is labelled with. */
    String label() {
        return LABEL + "=" + id;
    }

    String labelKey() {
        return LABEL;
    }

    String labelValue() {
        return id;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Volumes without a name, which Docker gives no label, are of this sandbox as well. */
    void adopt(List<String> volumes) {
        nameless.addAll(volumes);
    }

    /** Removes all of it; to be called again is harmless. */
    void sweep() {
        for (int sweep = 0; sweep < SWEEPS && !isEmpty(); sweep++) {
            remove(List.of("rm", "--force", "--volumes"), "ps", "--all");
            remove(List.of("network", "rm"), "network", "ls");
            remove(List.of("volume", "rm", "--force"), "volume", "ls");
            remove(List.of("image", "rm", "--force"), "image", "ls", "--all");
        }
        if (!nameless.isEmpty()) {
            Docker.run(
                    Stream.concat(Stream.of("volume", "rm", "--force"), nameless.stream())
                            .toArray(String[]::new));
        }
        try {
            if (Files.exists(folder)) {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty() {
        return Stream.of("ps --all", "network ls", "volume ls", "image ls --all")
                .allMatch(listing -> ids(listing.split(" ")).isEmpty());
    }

    private void remove(List<String> command, String... listing) {
        List<String> ids = ids(listing);
        if (!ids.isEmpty()) {
            Docker.run(Stream.concat(command.stream(), ids.stream()).toArray(String[]::new));
        }
    }

    private List<String> ids(String... listing) {
        Stream<String> filter = Stream.of("--quiet", "--filter", "label=" + label());
        Docker.Result result =
                Docker.run(Stream.concat(Stream.of(listing), filter).toArray(String[]::new));
        return result.isGood() ? result.lines().stream().distinct().toList() : List.of();
    }
}
