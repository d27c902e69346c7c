package dev.tp1.it.exercise;

import static dev.tp1.it.machine.Docker.build;
import static dev.tp1.it.machine.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.image.ApiContainer;
import dev.tp1.it.image.ApiImages;
import dev.tp1.it.image.ApiImages.Variant;
import dev.tp1.it.lab.PageWalk;
import dev.tp1.it.machine.Http;
import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;

/** Exercise 3: the API's image. */
@NeedsDocker
@ExtendWith(ApiImages.Shared.class)
final class Exercise3DockerfileIT {
    private final ApiImages images;

    Exercise3DockerfileIT(ApiImages images) {
        this.images = images;
    }

    @Test
    void question3aAnswersItsHealthByteForByte() throws IOException {
        try (ApiContainer api = ApiContainer.run(images.name(Variant.STANDARD))) {
            HttpResponse<String> health = Http.get(api.awaitPort(), "/health");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(health.headers().firstValue("Content-Type")).hasValue("application/json");
        }
    }

    @Test
    void question3bIsADockerfileWithoutWarnings() {
        assertThat(
                        docker(
                                "build",
                                "--check",
                                "--file",
                                Project.file("api-service/Dockerfile"),
                                Project.ROOT.toString()))
                .contains("Check complete, no warnings found.");
    }

    @Test
    void question3cBuildsAnImage() {
        assertThat(docker("image", "ls", images.name(Variant.STANDARD), "--format", "{{.Tag}}"))
                .isEqualTo("latest\n");
    }

    @Test
    @Full
    void question3cReusesTheLibrariesWhenAJavaFileChanges(@TempDir Path clone) throws IOException {
        String image = "tp1-it-build-" + UUID.randomUUID();
        String changed = image + "-changed";
        copySources(clone);
        try {
            build(clone, image);
            changeHealth(clone);

            String log = build(clone, changed);

            assertThat(stepAfter(log, "COPY integration-tests/pom.xml")).contains("CACHED");
            assertThat(stepAfter(log, "RUN --mount=type=cache")).contains("CACHED");
            assertThat(stepAfter(log, "COPY --from=build /src/api-service/target/lib lib"))
                    .contains("CACHED");
            assertThat(
                            stepAfter(
                                    log,
                                    "COPY --from=build /src/api-service/target/api-service.jar ."))
                    .doesNotContain("CACHED");
        } finally {
            docker("image", "rm", "--force", image, changed);
        }
    }

    @Test
    @Full
    void everyCommandOfThePageRuns() {
        PageWalk.of(3);
    }

    /** In a way that no earlier build has seen. */
    private static void changeHealth(Path clone) throws IOException {
        Path file =
                clone.resolve("api-service/src/main/java/dev/tp1/api/health/HealthController.java");
        String answer = "\"" + UUID.randomUUID() + "\"";
        Files.writeString(file, Files.readString(file).replace("\"ok\"", answer));
    }

    private static void copySources(Path clone) throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT)) {
            for (Path file : files.filter(Exercise3DockerfileIT::isSource).toList()) {
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
