package dev.tp1.it;

import static dev.tp1.it.Docker.build;
import static dev.tp1.it.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.NeedsDocker;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;

/** Exercise 3: what a change of the sources builds again. */
@NeedsDocker
final class ImageBuildIT {
    private static final String IMAGE = "tp1-it-build-" + UUID.randomUUID();
    private static final String CHANGED = IMAGE + "-changed";

    @TempDir private Path clone;

    @AfterEach
    void removeImages() {
        docker("image", "rm", "--force", IMAGE, CHANGED);
    }

    /** 3.c */
    @Test
    void reusesTheLibrariesWhenAJavaFileChanges() throws IOException {
        copySources();
        build(clone, IMAGE);
        Path changed =
                clone.resolve("api-service/src/main/java/dev/tp1/api/health/HealthController.java");
        String never = UUID.randomUUID().toString(); // no earlier build has seen this change
        Files.writeString(
                changed, Files.readString(changed).replace("\"ok\"", "\"" + never + "\""));

        String log = build(clone, CHANGED);

        assertThat(stepAfter(log, "COPY integration-tests/pom.xml")).contains("CACHED");
        assertThat(stepAfter(log, "RUN --mount=type=cache")).contains("CACHED");
        assertThat(stepAfter(log, "COPY --from=build /src/api-service/target/lib lib"))
                .contains("CACHED");
        assertThat(stepAfter(log, "COPY --from=build /src/api-service/target/api-service.jar ."))
                .doesNotContain("CACHED");
    }

    private void copySources() throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT)) {
            for (Path file : files.filter(ImageBuildIT::isSource).toList()) {
                Path copy = clone.resolve(Project.ROOT.relativize(file));
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** .dockerignore, copied too, says what of it the image is built from. */
    private static boolean isSource(Path file) {
        String path = Project.ROOT.relativize(file).toString();
        return Files.isRegularFile(file)
                && !path.contains("target/")
                && !path.startsWith(".git/")
                && !path.startsWith(".tp1/");
    }

    /** The log's line on how a step went: the first after the step itself with the same number. */
    private static String stepAfter(String log, String step) {
        String number =
                log.lines()
                        .filter(line -> line.contains(step))
                        .map(line -> line.split(" ", 2)[0])
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No step " + step + " in " + log));
        return log.lines()
                .filter(line -> line.startsWith(number + " ") && !line.contains(step))
                .findFirst()
                .orElseThrow();
    }
}
