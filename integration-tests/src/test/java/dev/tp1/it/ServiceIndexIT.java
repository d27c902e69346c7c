package dev.tp1.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** What the build writes into the API's jar after Maven has: the same, wherever and whenever. */
final class ServiceIndexIT {
    private static final Path JAR = Project.ROOT.resolve("api-service/target/api-service.jar");
    private static final Path LIBRARIES = Project.ROOT.resolve("api-service/target/lib.jar");
    private static final Path CLASSES = Project.ROOT.resolve("api-service/target/classes");

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Tokyo"})
    void givesTheSameJarAtEachBuild(String zone, @TempDir Path folder) throws IOException {
        Path again = Files.copy(JAR, folder.resolve("api-service.jar"));

        Command.of(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                CLASSES + ":" + LIBRARIES,
                                Project.file("api-service/src/main/build/ServiceIndex.java"),
                                again.toString(),
                                LIBRARIES.toString(),
                                timestamp()),
                        Map.of("TZ", zone))
                .output(Duration.ofMinutes(2));

        assertThat(again).hasSameBinaryContentAs(JAR);
    }

    /** That of the build: all entries of the jar have it. */
    private static String timestamp() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.getEntry("META-INF/MANIFEST.MF")
                    .getLastModifiedTime()
                    .toInstant()
                    .toString();
        }
    }
}
