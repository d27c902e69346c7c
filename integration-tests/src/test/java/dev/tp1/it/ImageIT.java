package dev.tp1.it;

import static dev.tp1.it.Docker.build;
import static dev.tp1.it.Docker.docker;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Exercises 3 and 4: the image and its container, without a database. */
@NeedsDocker
final class ImageIT {
    private static final String IMAGE = "tp1-it-image-" + UUID.randomUUID();
    private static final String SLIM = IMAGE + "-slim";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String STARTED =
            "INFO  Startup completed in \\d+ms\\. Server Running: http://\\w+:8000";

    private final String container = "tp1-it-" + UUID.randomUUID();

    @BeforeAll
    static void buildBoth() {
        build(Project.ROOT, IMAGE);
        build(Project.ROOT, SLIM, "--target=slim");
    }

    static List<String> images() {
        return List.of(IMAGE, SLIM);
    }

    @AfterAll
    static void removeImages() {
        docker("image", "rm", "--force", IMAGE, SLIM);
    }

    @AfterEach
    void removeContainer() {
        docker("rm", "--force", "--volumes", container);
    }

    /** 4.a to 4.d */
    @ParameterizedTest
    @MethodSource("images")
    void runsWithNoDatabaseAnywhereAndStopsWhenItIsTold(String image) {
        run(image);
        int port = portThatAnswers();

        assertThat(docker("logs", container)).containsPattern(STARTED);
        assertThat(docker("ps", "--filter", "name=" + container))
                .contains(image, container, "127.0.0.1:" + port + "->8000/tcp");

        docker("stop", container);

        assertThat(docker("ps", "--all", "--filter", "name=" + container))
                .contains("Exited (143)"); // 128 + SIGTERM; SIGKILL would be 137
    }

    @ParameterizedTest
    @MethodSource("images")
    void startsFromItsAotCache(String image) {
        // With AOTMode=on, a JVM that cannot use the cache does not start.
        run(image, "--env=JAVA_TOOL_OPTIONS=-XX:AOTMode=on -Xlog:class+load");

        portThatAnswers();

        assertThat(docker("logs", container))
                .contains("dev.tp1.api.Application source: shared objects file");
    }

    @Test
    void letsTheEnvironmentOverrideApplicationProperties() {
        run(IMAGE, "--env=MICRONAUT_SERVER_NETTY_ACCESS_LOGGER_ENABLED=false");
        portThatAnswers();

        assertThat(docker("logs", container))
                .containsPattern(STARTED)
                .doesNotContain("GET /health");
    }

    @Test
    void letsTheEnvironmentTurnOnAnEndpointThatIsOff() {
        run(
                IMAGE,
                "--env=ENDPOINTS_LOGGERS_ENABLED=true",
                "--env=ENDPOINTS_LOGGERS_SENSITIVE=false");

        assertThat(Http.status(portThatAnswers(), "/management/loggers")).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("images")
    void letsJavaToolOptionsOverrideItsSettings(String image) {
        run(image, "--env=JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=50 -XX:+PrintFlagsFinal");

        await().atMost(A_MINUTE)
                .untilAsserted(
                        () ->
                                assertThat(docker("logs", container))
                                        .containsPattern("MaxRAMPercentage += 50\\.0")
                                        .containsPattern("UseSerialGC += true")
                                        .containsPattern(STARTED));
    }

    @ParameterizedTest
    @MethodSource("images")
    void readsItsEnvironmentAsUtf8(String image, @TempDir Path folder) throws IOException {
        // A file, since the words of a command are in this machine's encoding.
        Path file = Files.writeString(folder.resolve("environment"), "DB_PORT=Zoé\n");
        run(image, "--env-file=" + file);

        await().atMost(A_MINUTE).until(() -> docker("logs", container).contains(", not 'Zoé'."));
    }

    @ParameterizedTest
    @MethodSource("images")
    void becomesHealthyByItsOwnProbe(String image) {
        run(image);

        await().atMost(A_MINUTE)
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
    void hasNoShellForProduction(@TempDir Path folder) {
        String files = folder.resolve("files.tar").toString();
        docker("create", "--name", container, SLIM);

        assertThat(docker("export", container, "--output", files)).isEmpty();

        assertThat(Command.of("tar", "-tf", files).output(A_MINUTE))
                .contains("app/api-service.jar", "opt/jre/bin/java")
                .doesNotContainPattern("(?m)bin/\\w*sh$");
    }

    private void run(String image, String... options) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "run",
                                "--detach",
                                "--name",
                                container,
                                "--publish",
                                "127.0.0.1:0:8000"));
        words.addAll(List.of(options));
        words.add(image);
        docker(words.toArray(String[]::new));
    }

    /** Of this machine. */
    private int portThatAnswers() {
        String address = docker("port", container, "8000").strip();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        await().atMost(A_MINUTE).until(() -> Http.status(port, "/health") == 200);
        return port;
    }
}
