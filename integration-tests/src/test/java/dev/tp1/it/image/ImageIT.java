package dev.tp1.it.image;

import static dev.tp1.it.machine.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.image.ApiImages.Variant;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Both images of the API, without a database. */
@Full
@NeedsDocker
@ExtendWith(ApiImages.Shared.class)
final class ImageIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String STARTED =
            "INFO  Startup completed in \\d+ms\\. Server Running: http://\\w+:8000";

    private final ApiImages images;

    ImageIT(ApiImages images) {
        this.images = images;
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void startsFromItsAotCache(Variant variant) {
        // With AOTMode=on, a JVM that cannot use the cache does not start.
        try (ApiContainer api =
                run(variant, "--env=JAVA_TOOL_OPTIONS=-XX:AOTMode=on -Xlog:class+load")) {
            api.awaitPort();

            assertThat(api.logs()).contains("dev.tp1.api.Application source: shared objects file");
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void stopsWhenItIsTold(Variant variant) {
        try (ApiContainer api = run(variant)) {
            api.awaitPort();

            docker("stop", api.name());

            assertThat(api.ps()).contains("Exited (143)"); // 128 + SIGTERM; SIGKILL would be 137
        }
    }

    @Test
    void letsTheEnvironmentOverrideApplicationProperties() {
        try (ApiContainer api =
                run(Variant.STANDARD, "--env=MICRONAUT_SERVER_NETTY_ACCESS_LOGGER_ENABLED=false")) {
            api.awaitPort();
            docker("stop", api.name()); // then it has written all that it writes

            assertThat(api.logs()).containsPattern(STARTED).doesNotContain("GET /health");
        }
    }

    @Test
    void letsTheEnvironmentTurnOnAnEndpointThatIsOff() {
        try (ApiContainer api =
                run(
                        Variant.STANDARD,
                        "--env=ENDPOINTS_LOGGERS_ENABLED=true",
                        "--env=ENDPOINTS_LOGGERS_SENSITIVE=false")) {
            assertThat(Http.status(api.awaitPort(), "/management/loggers")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void letsJavaToolOptionsOverrideItsSettings(Variant variant) {
        try (ApiContainer api =
                run(
                        variant,
                        "--env=JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=50 -XX:+PrintFlagsFinal")) {
            await().atMost(TIMEOUT)
                    .untilAsserted(
                            () ->
                                    assertThat(api.logs())
                                            .containsPattern("MaxRAMPercentage += 50\\.0")
                                            .containsPattern("UseSerialGC += true")
                                            .containsPattern(STARTED));
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void readsItsEnvironmentAsUtf8(Variant variant, @TempDir Path folder) throws IOException {
        // A file, since the words of a command are in this machine's encoding.
        Path file = Files.writeString(folder.resolve("environment"), "DB_PORT=Zoé\n");
        try (ApiContainer api = run(variant, "--env-file=" + file)) {
            await().atMost(TIMEOUT).until(() -> api.logs().contains(", not 'Zoé'."));
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void becomesHealthyByItsOwnProbe(Variant variant) {
        try (ApiContainer api = run(variant)) {
            await().atMost(TIMEOUT).until(() -> api.ps().contains("(healthy)"));
        }
    }

    @Test
    void runsAsAFixedUserWithoutRights() {
        assertThat(docker("run", "--rm", images.name(Variant.STANDARD), "id"))
                .startsWith("uid=10001(tp1) gid=10001(tp1)");
        assertThat(
                        docker(
                                        "image",
                                        "inspect",
                                        "--format={{.Config.User}}",
                                        images.name(Variant.SLIM))
                                .strip())
                .isEqualTo("10001:10001");
    }

    @Test
    void hasNoShellForProduction(@TempDir Path folder) {
        String files = folder.resolve("files.tar").toString();
        String container = docker("create", images.name(Variant.SLIM)).strip();
        try {
            assertThat(docker("export", container, "--output", files)).isEmpty();
        } finally {
            docker("rm", container);
        }

        assertThat(Command.of("tar", "-tf", files).output(TIMEOUT))
                .contains("app/api-service.jar", "opt/jre/bin/java")
                .doesNotContainPattern("(?m)bin/\\w*sh$");
    }

    private ApiContainer run(Variant variant, String... options) {
        return ApiContainer.run(images.name(variant), options);
    }
}
