package dev.tp1.it.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.lab.PageWalk;
import dev.tp1.it.machine.Http;
import dev.tp1.it.machine.Project;
import dev.tp1.it.stack.ComposeProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Exercise 7: logs, a shell, restarts, a broken API, cleaning up. */
@NeedsDocker
@ExtendWith(ComposeProject.Shared.class)
final class Exercise7OperateIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final ComposeProject stack;

    Exercise7OperateIT(ComposeProject stack) {
        this.stack = stack;
    }

    @Test
    void question7aLogsTheStartAndOneLineForARequest() throws IOException {
        Http.get(stack.apiPort(), "/health?from=the-log-test");

        await().untilAsserted(
                        () ->
                                assertThat(
                                                stack.compose("logs", "api")
                                                        .lines()
                                                        .filter(line -> line.contains("log-test")))
                                        .singleElement()
                                        .asString()
                                        .matches(
                                                ".* \\d+\\.\\d+\\.\\d+\\.\\d+ - \"GET"
                                                    + " /health\\?from=the-log-test HTTP/1\\.1\""
                                                    + " 200"));
        assertThat(stack.compose("logs", "api"))
                .containsPattern("Startup completed in \\d+ms\\. Server Running: http://\\w+:8000")
                .contains(
                        "The database is migrated: %d migrations applied now"
                                .formatted(Project.migrations()))
                .doesNotContain("/management/health");
    }

    @Test
    void question7bHasAShellThatShowsTheApplication() {
        assertThat(stack.compose("exec", "-T", "api", "sh", "-c", "ls; java --version; id"))
                .contains("api-service.jar\n", "lib\n", "openjdk 25", "uid=10001(tp1)");
    }

    @Test
    void question7cAnswersAgainAfterARestart() {
        stack.compose("restart", "api");

        await().atMost(TIMEOUT).until(() -> Http.isReady(stack.apiPort()));
    }

    @Test
    @Full
    void question7cTakesAChangeOfTheFileOnUpAndNotOnRestart(@TempDir Path folder)
            throws IOException {
        try (ComposeProject own = new ComposeProject().up()) {
            own.change(
                    Files.writeString(
                            folder.resolve("changed.yml"),
                            "services: {api: {environment: {DB_NAME: changed}}}"));

            own.compose("restart", "api");
            assertThat(databaseOfTheApi(own)).isEqualTo("tp1");

            own.compose("up", "--detach");
            assertThat(databaseOfTheApi(own)).isEqualTo("changed");
        }
    }

    @Test
    @Full
    void question7dBuildsAndStartsABrokenApiWhoseLogSaysWhyItDied() {
        try (ComposeProject own = new ComposeProject()) {
            own.change(
                    Project.ROOT.resolve(
                            "docs/src/main/resources/exercises/07-operate/broken/compose.yml"));

            own.compose("up", "--detach", "--build");

            await().atMost(TIMEOUT)
                    .until(
                            () ->
                                    own.compose(
                                                    "ps",
                                                    "--all",
                                                    "--format",
                                                    "{{.Service}} {{.Status}}")
                                            .contains("api Exited (1)"));
            assertThat(own.compose("logs", "api"))
                    .contains("Could not find or load main class HealthApp");
        }
    }

    @Test
    @Full
    void question7eLeavesNothingAfterDownWithVolumes() {
        try (ComposeProject own = new ComposeProject().up()) {
            own.compose("down", "--volumes");

            assertThat(own.existing("container")).isEmpty();
            assertThat(own.existing("network")).isEmpty();
            assertThat(own.existing("volume")).isEmpty();
        }
    }

    @Test
    @Full
    void everyCommandOfThePageRuns() {
        PageWalk.of(7);
    }

    private static String databaseOfTheApi(ComposeProject project) {
        return project.compose("exec", "-T", "api", "printenv", "DB_NAME").strip();
    }
}
