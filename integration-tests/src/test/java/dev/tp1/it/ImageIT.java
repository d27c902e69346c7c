package dev.tp1.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.NeedsDocker;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Exercises 3 and 4: the image and its container, without a database. */
@NeedsDocker
final class ImageIT {
    private static final String IMAGE = "tp1-it-image-" + UUID.randomUUID();
    private static final String SLIM = IMAGE + "-slim";
    private static final String CHANGED = IMAGE + "-changed";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final String container = "tp1-it-" + UUID.randomUUID();

    @TempDir Path clone;

    @BeforeAll
    static void build() {
        build(Project.ROOT, IMAGE);
        build(Project.ROOT, SLIM, "--target=slim");
    }

    static List<String> images() {
        return List.of(IMAGE, SLIM);
    }

    @AfterAll
    static void removeImages() {
        Command.of("docker", "image", "rm", "--force", IMAGE, SLIM, CHANGED).run(LIMIT);
    }

    @AfterEach
    void removeContainer() {
        Command.of("docker", "rm", "--force", "--volumes", container).run(LIMIT);
    }

    /** 3.c */
    @Test
    void isBuiltAgainWithItsDependenciesFromTheCacheWhenAJavaFileChanges() throws IOException {
        copyWhatTheImageIsBuiltFrom();
        build(clone, IMAGE);
        Path changed =
                clone.resolve("api-service/src/main/java/dev/tp1/api/health/HealthController.java");
        String never = UUID.randomUUID().toString(); // no earlier build has seen this change
        Files.writeString(
                changed, Files.readString(changed).replace("\"ok\"", "\"" + never + "\""));

        String log = build(clone, CHANGED);

        assertThat(stepAfter(log, "COPY integration-tests/pom.xml")).contains("CACHED");
        assertThat(stepAfter(log, "RUN --mount=type=cache")).contains("CACHED");
        assertThat(stepAfter(log, "COPY --from=build /src/api-service/target/lib"))
                .contains("CACHED");
        assertThat(stepAfter(log, "COPY --from=build /src/api-service/target/docs.jar"))
                .doesNotContain("CACHED");
    }

    /** 4.a to 4.d */
    @ParameterizedTest
    @MethodSource("images")
    void runsWithNoDatabaseAnywhereAndStopsWhenItIsTold(String image) {
        docker("run", "--detach", "--name", container, "--publish", "127.0.0.1:0:8000", image);
        int port = port();

        await().atMost(Duration.ofMinutes(1)).until(() -> Http.status(port, "/health") == 200);
        assertThat(docker("logs", container)).contains("Listening on http://0.0.0.0:8000");
        assertThat(docker("ps", "--filter", "name=" + container))
                .contains(image, container, "127.0.0.1:" + port + "->8000/tcp");

        docker("stop", container);

        assertThat(docker("ps", "--all", "--filter", "name=" + container))
                .contains("Exited (143)"); // 128 + SIGTERM; SIGKILL would be 137
    }

    @ParameterizedTest
    @MethodSource("images")
    void startsFromTheCacheOfItsTraining(String image) {
        // Else a JVM that cannot use the cache starts without it, and says nothing.
        String cacheOrNothing = "JAVA_TOOL_OPTIONS=-XX:AOTMode=on";
        docker(
                "run",
                "--detach",
                "--name=" + container,
                "--publish=127.0.0.1:0:8000",
                "--env=" + cacheOrNothing,
                image);
        int port = port();

        await().atMost(Duration.ofMinutes(1)).until(() -> Http.status(port, "/health") == 200);
    }

    @Test
    void letsTheEnvironmentOverrideApplicationProperties() {
        docker(
                "run",
                "--detach",
                "--name=" + container,
                "--publish=127.0.0.1:0:8000",
                "--env=MICRONAUT_SERVER_NETTY_ACCESS_LOGGER_ENABLED=false",
                IMAGE);
        int port = port();

        await().atMost(Duration.ofMinutes(1)).until(() -> Http.status(port, "/health") == 200);

        assertThat(docker("logs", container)).contains("Listening").doesNotContain("GET /health");
    }

    @ParameterizedTest
    @MethodSource("images")
    void letsJavaToolOptionsOverrideItsSettings(String image) {
        docker(
                "run",
                "--detach",
                "--name=" + container,
                "--env=JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=50 -XX:+PrintFlagsFinal",
                image);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(docker("logs", container))
                                        .containsPattern("MaxRAMPercentage += 50\\.0")
                                        .containsPattern("UseSerialGC += true")
                                        .contains("Listening"));
    }

    @ParameterizedTest
    @MethodSource("images")
    void readsItsEnvironmentAsUtf8(String image) {
        docker("run", "--detach", "--name=" + container, "--env=DB_USER=Zoé", image);

        await().atMost(Duration.ofMinutes(1))
                .until(() -> docker("logs", container).contains("for user 'Zoé'"));
    }

    @ParameterizedTest
    @MethodSource("images")
    void becomesHealthyByItsOwnProbe(String image) {
        docker("run", "--detach", "--name", container, image);

        await().atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                docker("inspect", "-f", "{{.State.Health.Status}}", container)
                                        .strip()
                                        .equals("healthy"));
    }

    @Test
    void runsAsAFixedUserWithoutRights() {
        assertThat(docker("run", "--rm", "--name", container, IMAGE, "id"))
                .startsWith("uid=10001(tp1) gid=10001(tp1)");
        assertThat(docker("image", "inspect", "--format={{.Config.User}}", SLIM).strip())
                .isEqualTo("10001:10001");
    }

    @Test
    void hasNoShellForProduction() {
        docker("create", "--name", container, SLIM);

        assertThat(docker("export", container, "--output", clone.resolve("files.tar").toString()))
                .isEmpty();
        assertThat(Command.of("tar", "-tf", clone.resolve("files.tar").toString()).output(LIMIT))
                .contains("app/api-service.jar", "opt/jre/bin/java")
                .doesNotContainPattern("(?m)bin/\\w*sh$");
    }

    private int port() {
        String address = docker("port", container, "8000").strip();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private void copyWhatTheImageIsBuiltFrom() throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT)) {
            for (Path file : files.filter(ImageIT::isInTheContext).toList()) {
                Path copy = clone.resolve(Project.ROOT.relativize(file));
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static boolean isInTheContext(Path file) {
        String path = Project.ROOT.relativize(file).toString();
        return Files.isRegularFile(file)
                && !path.contains("target/")
                && (path.endsWith("pom.xml")
                        || path.contains("src/main/")
                        || path.equals(".dockerignore")
                        || path.endsWith("Dockerfile"));
    }

    private static String build(Path context, String tag, String... options) {
        List<String> words = new ArrayList<>(List.of("build", "--progress=plain", "--tag", tag));
        words.addAll(List.of(options));
        words.addAll(List.of("--file", context.resolve("api-service/Dockerfile").toString()));
        words.add(context.toString());
        return docker(words.toArray(String[]::new));
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

    private static String docker(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "docker";
        System.arraycopy(words, 0, all, 1, words.length);
        return Command.of(all).output(LIMIT);
    }
}
