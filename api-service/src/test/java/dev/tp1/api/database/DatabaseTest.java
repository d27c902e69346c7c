package dev.tp1.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tp1.api.RunningApi;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpResponse;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

final class DatabaseTest {

    @Test
    void isShownAsPsqlReadsIt() {
        Tp1Database database = Tp1Database.empty();
        try (RunningApi api = RunningApi.on(database).awaitReady()) {
            var response = api.get("/database");

            assertThat(response.code()).isEqualTo(200);
            assertThat(response.body())
                    .startsWith("{\"version\":\"PostgreSQL 16.")
                    .contains("\"database\":\"tp1\",\"user\":\"tp1\"")
                    .contains(
                            "\"host\":\"%s\",\"port\":%d"
                                    .formatted(database.host(), database.port()))
                    .contains("{\"version\":\"1\",\"description\":\"create question\"")
                    .contains("{\"description\":\"question catalogue\",\"installedAt\":\"20");
            String installedAt =
                    response.getBody()
                            .orElseThrow()
                            .replaceFirst(".*installedAt\":\"([^\"]*).*", "$1");
            assertThat(Instant.parse(installedAt))
                    .isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
        }
    }

    @Test
    void isA503WhereItIsNotMigrated() {
        Tp1Database database = Tp1Database.empty();
        try (RunningApi api = RunningApi.on(database).awaitReady()) {
            database.run("DROP TABLE flyway_schema_history");

            var response = api.get("/database");

            assertThat(response.code()).isEqualTo(503);
            assertThat(response.body()).contains("The database is not migrated yet.");
        }
    }

    @Test
    void isUsedAgainAfterItCutEveryConnection() {
        Tp1Database database = Tp1Database.empty();
        try (RunningApi api = RunningApi.on(database).awaitReady()) {
            assertThat(api.get("/database").code()).isEqualTo(200);

            database.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = 'tp1' AND pid <> pg_backend_pid()");

            await().until(() -> api.get("/database").code() == 200);
        }
    }

    @Nested
    final class Away {

        @Test
        void isA503WhenNothingListens() {
            try (RunningApi api = RunningApi.withoutDatabase()) {
                assertIsAway(api);
            }
        }

        @Test
        void isA503WhenItNeverAnswers() throws IOException {
            try (ServerSocket silent = new ServerSocket(0);
                    RunningApi api =
                            RunningApi.with(
                                    Map.of("DB_PORT", String.valueOf(silent.getLocalPort())))) {
                assertIsAway(api);
            }
        }

        @Test
        void isA503WhenItStopsAnsweringInTheMiddle() throws SQLException {
            Tp1Database database = Tp1Database.empty();
            try (RunningApi api = RunningApi.on(database).awaitReady();
                    Connection blocker = database.dataSource().getConnection();
                    Statement statement = blocker.createStatement()) {
                blocker.setAutoCommit(false);
                statement.execute("LOCK TABLE flyway_schema_history");

                assertIsAway(api);

                blocker.rollback();
                await().until(() -> api.get("/database").code() == 200);
            }
        }

        /** If each waited for a connection in turn, the last would wait longer than a client. */
        @Test
        void isA503ForAllWhoAskAtOnce() throws Exception {
            int many = 60 * Runtime.getRuntime().availableProcessors();
            try (RunningApi api = RunningApi.withoutDatabase();
                    var askers = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<HttpResponse<String>> ask = () -> api.get("/database");
                for (var answer : askers.invokeAll(Collections.nCopies(many, ask))) {
                    assertIsAway(answer.get());
                }
            }
        }

        private static void assertIsAway(RunningApi api) {
            assertIsAway(api.get("/database"));
        }

        private static void assertIsAway(HttpResponse<String> response) {
            assertThat(response.code()).isEqualTo(503);
            assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(response.body())
                    .isEqualTo(
                            """
                            {"title":"Service Unavailable","status":503,\
                            "detail":"The database does not answer; /management/health/readiness says why.",\
                            "instance":"/database"}\
                            """);
        }
    }
}
