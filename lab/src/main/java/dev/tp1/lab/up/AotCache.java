package dev.tp1.lab.up;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import dev.tp1.lab.process.ProcessRunner;

import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's AOT cache beside a jar: the classes that the program loads, already parsed and linked
 * (JEP 483). A program without a cache records which classes it loads; once it has ended, {@link
 * #create} makes the cache, and the next start uses it.
 */
final class AotCache implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final List<String> java;
    private final Path jar;
    private final Path cache;
    private final @Nullable Path recording; // a folder of this process alone

    private AotCache(List<String> java, Path jar, Path cache, @Nullable Path recording) {
        this.java = java;
        this.jar = jar;
        this.cache = cache;
        this.recording = recording;
    }

    /**
     * Finds the cache of a jar, or prepares to record one.
     *
     * @param java the command {@code java} with its options; a cache fits no other JVM
     */
    static AotCache of(List<String> java, Path jar) {
        String version = System.getProperty("java.runtime.version");
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        Path cache = jar.resolveSibling("%s-%s.aot".formatted(name, version));
        Path folder = requireNonNull(jar.getParent());
        return new AotCache(
                java, jar, cache, isNewerThanJars(cache, folder) ? null : recordingIn(folder));
    }

    /** What the program is started with, between {@code java} and {@code -jar}. */
    List<String> options() {
        if (recording != null) {
            return List.of(
                    "-XX:AOTMode=record",
                    "-XX:AOTConfiguration=" + recorded(recording),
                    // Silent, where the JVM names each class that the cache cannot hold.
                    "-Xlog:aot=off",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-DisplayVMOutput");
        }
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /**
     * Whether the program records for {@link #create}; else it uses a cache, or cannot have one.
     */
    boolean isRecording() {
        return recording != null;
    }

    /**
     * Creates the cache from what was recorded, which takes some seconds. If that fails there is no
     * cache, and the next start records again.
     */
    void create() {
        if (recording == null) {
            return;
        }
        Path unfinished = recording.resolve("cache");
        List<String> command = new ArrayList<>(java);
        command.addAll(
                List.of(
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + recorded(recording),
                        "-XX:AOTCache=" + unfinished,
                        "-jar",
                        jar.toString()));
        try {
            if (ProcessRunner.run(new ProcessBuilder(command), TIMEOUT).isGood()) {
                Files.move(unfinished, cache, ATOMIC_MOVE);
            }
        } catch (IOException e) {
            return;
        }
    }

    /** Removes what was recorded. */
    @Override
    public void close() {
        if (recording != null) {
            FileUtils.deleteQuietly(recording.toFile());
        }
    }

    private static Path recorded(Path recording) {
        return recording.resolve("classes");
    }

    /** The jar's own folder has the libraries too: the JVM refuses a cache if one has changed. */
    private static boolean isNewerThanJars(Path cache, Path folder) {
        long created = cache.toFile().lastModified(); // 0 where it is not there
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .allMatch(jar -> jar.toFile().lastModified() < created);
        } catch (IOException | UncheckedIOException e) { // another process removes its recording
            return false;
        }
    }

    private static @Nullable Path recordingIn(Path folder) {
        try {
            return Files.createTempDirectory(folder, "aot");
        } catch (IOException e) { // the project belongs to somebody else: go without a cache
            return null;
        }
    }
}
