package dev.tp1.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.api.RunningApi;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpResponse;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import java.util.Map;

final class ReadinessTest {
    private final Tp1Database database = Tp1Database.empty();

    @Test
    void waitsForTheDatabaseWhileTheProcessLives() {
        try (RunningApi api = RunningApi.withoutDatabase()) {
            assertThat(readiness(api).code()).isEqualTo(503);
            assertThat(readiness(api).body()).contains("\"status\":\"DOWN\"");
            assertThat(api.get("/management/health/liveness").code()).isEqualTo(200);
            await().untilAsserted(
                            () -> assertThat(readiness(api).body()).contains("Connection refused"));
        }
    }

    @Test
    void namesAHostThatThereIsNot() {
        try (RunningApi api = RunningApi.with(Map.of("DB_HOST", "nowhere.invalid"))) {
            await().untilAsserted(
                            () ->
                                    assertThat(readiness(api).body())
                                            .contains("no such host nowhere.invalid"));
        }
    }

    @Test
    void turnsWhenTheDatabaseAppears() {
        database.run("DROP DATABASE IF EXISTS later WITH (FORCE)");
        try (RunningApi api = RunningApi.on(database, Map.of("DB_NAME", "later"))) {
            await().untilAsserted(
                            () ->
                                    assertThat(readiness(api).body())
                                            .contains("database \\\"later\\\" does not exist"));
            assertThat(api.get("/database").code()).isEqualTo(503);

            database.run("CREATE DATABASE later");

            api.awaitReady();
            assertThat(api.get("/database").body()).contains("\"database\":\"later\"");
        }
    }

    @Test
    void turnsForTwoProcessesThatFindAnEmptyDatabaseAtOnce() {
        Map<String, String> later = Map.of("DB_NAME", "later");
        database.run("DROP DATABASE IF EXISTS later WITH (FORCE)");
        try (RunningApi one = RunningApi.on(database, later);
                RunningApi other = RunningApi.on(database, later)) {
            database.run("CREATE DATABASE later");

            one.awaitReady();
            other.awaitReady();
            assertThat(one.get("/database").body()).isEqualTo(other.get("/database").body());
        }
    }

    @Test
    void saysWhichMigrationFailedAndWhyUntilTheCauseIsGone() {
        Flyway.configure().dataSource(database.dataSource()).target("1").load().migrate();
        database.run("CREATE TABLE run (mine text)");
        try (RunningApi api = RunningApi.on(database)) {
            await().untilAsserted(
                            () ->
                                    assertThat(readiness(api).body())
                                            .contains("V2__create_run.sql failed")
                                            .contains("relation \\\"run\\\" already exists"));
            assertThat(readiness(api).code()).isEqualTo(503);
            assertThat(api.get("/health").code()).isEqualTo(200);

            database.run("DROP TABLE run");

            api.awaitReady();
        }
    }

    @Test
    void goesWhenTheTablesGo() {
        try (RunningApi api = RunningApi.on(database)) {
            api.awaitReady();

            database.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");

            assertThat(readiness(api).code()).isEqualTo(503);
            assertThat(readiness(api).body()).contains("flyway_schema_history");
        }
    }

    private static HttpResponse<String> readiness(RunningApi api) {
        return api.get("/management/health/readiness");
    }
}
