package dev.tp1.lab.check.sandbox;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
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
public final class Sandbox {
    private static final Messages MESSAGES = Messages.of(Sandbox.class);
    private static final String PREFIX = "check-";
    private static final String LABEL = "dev.tp1.check";

    /** What a container of a limited sandbox may use. */
    static final ContainerLimits LIMITS = new ContainerLimits("2g", 2, 1024, "20m");

    private static final int ROUNDS =
            3; // the engine may still be making what a killed command asked for

    private final Path folder;
    private final boolean docker; // without an engine, nothing of it is in Docker
    private final boolean limited;
    private final Set<String> nameless = ConcurrentHashMap.newKeySet(); // swept by another thread
    private final String id;

    private Sandbox(Path folder, boolean docker, boolean limited) {
        this.folder = folder;
        this.docker = docker;
        this.limited = limited;
        this.id = folder.getFileName().toString().substring(PREFIX.length());
    }

    /**
     * A new one, after removing what is left of those that were killed.
     *
     * @param docker whether an engine answers
     * @param limited whether its containers get {@link #LIMITS}
     */
    public static Sandbox prepare(Workspace workspace, boolean docker, boolean limited) {
        try {
            Files.createDirectories(workspace.own());
            if (docker) {
                leftovers(workspace).forEach(Sandbox::cleanUp);
            }
            String id = UUID.randomUUID().toString().substring(0, 8);
            Path folder = Files.createDirectory(workspace.own().resolve(PREFIX + id));
            return new Sandbox(folder, docker, limited);
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-write", workspace.own(), e.getClass().getSimpleName()));
        }
    }

    private static List<Sandbox> leftovers(Workspace workspace) throws IOException {
        try (Stream<Path> all = Files.list(workspace.own())) {
            return all.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .filter(Files::isDirectory)
                    .map(folder -> new Sandbox(folder, true, false))
                    .toList();
        }
    }

    /** The name of something in Docker; of the compose project where the suffix is empty. */
    public String name(String suffix) {
        return "tp1-check-" + id + (suffix.isEmpty() ? "" : "-" + suffix);
    }

    /** The key and value that all of it is labelled with. */
    public String label() {
        return LABEL + "=" + id;
    }

    /** Whether its containers get {@link #LIMITS}, and nothing of this machine. */
    public boolean isLimited() {
        return limited;
    }

    /** The options of {@code docker run} by which a container gets its limits, if it gets any. */
    public List<String> runOptions() {
        return limited ? LIMITS.runOptions() : List.of();
    }

    String labelKey() {
        return LABEL;
    }

    String labelValue() {
        return id;
    }

    /** A file in the folder of the sandbox; it need not exist. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Volumes without a name, which Docker gives no label, are of this sandbox as well. */
    public void adopt(List<String> volumes) {
        nameless.addAll(volumes);
    }

    /**
     * Removes all of it; to be called again is harmless. The folder stays where Docker does not say
     * that nothing is left, for the next check.
     */
    public void cleanUp() {
        if (!docker || isCleanedUp()) {
            delete(folder);
        }
    }

    private boolean isCleanedUp() {
        boolean empty = isEmpty();
        for (int round = 0; round < ROUNDS && !empty; round++) {
            remove(List.of("rm", "--force", "--volumes"), "ps", "--all");
            remove(List.of("network", "rm"), "network", "ls");
            remove(List.of("volume", "rm", "--force"), "volume", "ls");
            remove(List.of("image", "rm", "--force"), "image", "ls", "--all");
            empty = isEmpty();
        }
        if (!nameless.isEmpty()) {
            Docker.run(words(Stream.of("volume", "rm", "--force"), nameless.stream()));
        }
        return empty;
    }

    private static void delete(Path folder) {
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
                .map(listing -> list(listing.split(" ")))
                .allMatch(listed -> listed.isGood() && listed.output().isEmpty());
    }

    private void remove(List<String> command, String... listing) {
        Docker.Result listed = list(listing);
        if (listed.isGood() && !listed.output().isEmpty()) {
            Docker.run(words(command.stream(), listed.lines().stream().distinct()));
        }
    }

    private Docker.Result list(String... listing) {
        // Of a volume that is gone, a container still being made makes another, without a label.
        boolean byName = listing[0].equals("volume");
        String filter = byName ? "name=" + name("") : "label=" + label();
        return Docker.run(words(Stream.of(listing), Stream.of("--quiet", "--filter", filter)));
    }

    private static String[] words(Stream<String> first, Stream<String> then) {
        return Stream.concat(first, then).toArray(String[]::new);
    }
}
