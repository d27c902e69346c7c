package dev.tp1.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.api.RunningApi;
import dev.tp1.fixture.Full;
import dev.tp1.fixture.TableLock;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpResponse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The database is away, or not migrated: the client gets a 503 before it gives up. */
@Full
final class DatabaseFaultTest {

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
    void isA503WhenNothingListens() {
        try (RunningApi api = RunningApi.withoutDatabase()) {
            assertIsAway(api);
        }
    }

    @Test
    void isA503WhenItNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0);
                RunningApi api =
                        RunningApi.with(Map.of("DB_PORT", String.valueOf(silent.getLocalPort())))) {
            assertIsAway(api);
        }
    }

    @Test
    void isA503WhenItStopsAnsweringInTheMiddle() {
        Tp1Database database = Tp1Database.empty();
        try (RunningApi api = RunningApi.on(database).awaitReady();
                TableLock lock = database.lock("flyway_schema_history")) {
            assertIsAway(api);

            lock.release();
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
