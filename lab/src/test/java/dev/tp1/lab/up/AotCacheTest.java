package dev.tp1.lab.up;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

final class AotCacheTest {
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        write("api.jar", BUILT);
        write("lib/library.jar", BUILT);
    }

    @Test
    void recordsWhereThereIsNoCache() {
        try (AotCache cache = cache()) {
            assertThat(cache.options()).contains("-XX:AOTMode=record");
            assertThat(cache.isRecording()).isTrue();
        }
    }

    @Test
    void usesACacheThatIsNewerThanAllJars() throws Exception {
        Path file = write(cacheName(), BUILT.plusSeconds(1));

        try (AotCache cache = cache()) {
            assertThat(cache.options()).containsExactly("-XX:AOTCache=" + file);
            assertThat(cache.isRecording()).isFalse();
        }
    }

    @Test
    void recordsAgainAfterALibraryHasChanged() throws Exception {
        write(cacheName(), BUILT.plusSeconds(1));
        write("lib/library.jar", BUILT.plusSeconds(2));

        try (AotCache cache = cache()) {
            assertThat(cache.options()).contains("-XX:AOTMode=record");
        }
    }

    @Test
    void leavesNothingOfARecordingThatFailed() throws Exception {
        List<Path> before = files();

        try (AotCache cache = cache()) {
            cache.create(); // the JVM has recorded nothing
        }

        assertThat(files()).isEqualTo(before);
    }

    private AotCache cache() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return AotCache.of(List.of(java), folder.resolve("api.jar"));
    }

    /** A cache of another JDK would not fit. */
    private static String cacheName() {
        return "api-%s.aot".formatted(Runtime.version());
    }

    private Path write(String name, Instant time) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
