package dev.tp1.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

@MicronautTest(transactional = false)
final class DatabaseTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void isShownAsPsqlReadsIt() {
        Tp1Database database = Tp1Database.current();

        var response = api.get("/database");

        assertThat(response.code()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("{\"version\":\"PostgreSQL 16.")
                .contains("\"database\":\"tp1\",\"user\":\"tp1\"")
                .contains("\"host\":\"%s\",\"port\":%d".formatted(database.host(), database.port()))
                .contains("{\"version\":\"1\",\"description\":\"create question\"")
                .contains("{\"description\":\"question catalogue\",\"installedAt\":\"20");
    }

    @Test
    void saysInUtcWhenItWasMigrated() {
        String database = api.get("/database").getBody().orElseThrow();

        assertThat(Instant.parse(database.replaceFirst(".*installedAt\":\"([^\"]*).*", "$1")))
                .isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void isShownByFlywaysEndpoint() {
        assertThat(api.get("/management/flyway").body())
                .startsWith("[{\"name\":\"default\",\"migrations\":[{")
                .contains("\"script\":\"V1__create_question.sql\"");
    }

    @Test
    void isUsedAgainAfterItCutEveryConnection() {
        assertThat(api.get("/database").code()).isEqualTo(200);

        Tp1Database.current()
                .run(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = 'tp1' AND pid <> pg_backend_pid()");

        await().until(() -> api.get("/database").code() == 200);
    }
}
