package dev.tp1.lab.check.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.finding.Activity;
import dev.tp1.lab.run.RunFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An {@code up} is ended where it waits longer than the file lets it; the clock goes on by hand.
 */
final class UpWatchTest {
    private final Activity activity = new Activity();
    private Instant now = Instant.EPOCH;
    private UpWatch watch = watch("{}");

    @BeforeEach
    void watch() {
        watch =
                watch(
                        """
                        {"db": {"healthcheck": {"interval": "10s", "timeout": "5s", "retries": 4}},
                         "migrate": {}, "api": {}}
                        """);
    }

    @Test
    void waitsUntilTheHealthcheckMustHaveDecided() {
        String waiting =
                " Container tp1-check-0a-db-1  Started\n Container tp1-check-0a-db-1  Waiting\n";
        watch.mayGoOn(waiting);

        assertThat(activity.now().what()).isEqualTo("docker compose up waits for db");
        now = now.plusSeconds(85); // 4 times 15 seconds, and 30
        assertThat(watch.mayGoOn(waiting)).isTrue();
        now = now.plusSeconds(10);
        assertThat(watch.mayGoOn(waiting)).isFalse();
    }

    @Test
    void waitsTwoMinutesForAJob() {
        String waiting =
                """
                 Container tp1-check-0a-db-1  Waiting
                 Container tp1-check-0a-db-1  Healthy
                 Container tp1-check-0a-migrate-1  Waiting
                """;
        watch.mayGoOn(waiting);

        assertThat(activity.now().what()).isEqualTo("docker compose up waits for migrate");
        now = now.plusSeconds(119);
        assertThat(watch.mayGoOn(waiting)).isTrue();
        now = now.plusSeconds(2);
        assertThat(watch.mayGoOn(waiting)).isFalse();
    }

    @Test
    void neverEndsADownload() {
        watch.mayGoOn(" db Pulling\n");
        now = now.plusSeconds(900);

        assertThat(watch.mayGoOn(" db Pulling\n")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1m30s, 90000", "500ms, 500", "1.5s, 1500", "2h, 7200000", "0s, 0"})
    void readsTimesAsComposeWritesThem(String text, long milliseconds) {
        assertThat(UpWatch.duration(text)).isEqualTo(Duration.ofMillis(milliseconds));
    }

    private UpWatch watch(String services) {
        try {
            ObjectNode root = RunFile.JSON.createObjectNode();
            root.set("services", RunFile.JSON.readTree(services));
            ComposeFile file = new ComposeFile(root, List.of(), Path.of("/w"), "api", "db");
            return new UpWatch(file, activity, () -> now);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
