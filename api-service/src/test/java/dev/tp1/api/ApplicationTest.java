package dev.tp1.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tp1.fixture.TableLock;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpResponse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

final class ApplicationTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** A statement may wait for a lock as long as this test holds it on a busy machine. */
    private static final Map<String, String> PATIENT =
            Map.of("datasources.default.data-source-properties.socketTimeout", "30");

    @Test
    void finishesTheRequestInFlightAndRefusesNewOnesWhenItStops() throws Exception {
        Tp1Database database = Tp1Database.empty();
        try (RunningApi api = RunningApi.on(database, PATIENT).awaitReady();
                TableLock lock = database.lock("flyway_schema_history")) {
            int port = api.port();
            var inFlight =
                    CompletableFuture.supplyAsync(
                            () -> api.get("/database"), Thread::startVirtualThread);
            await().until(() -> lock.waiting() > 0);
            var stopped = CompletableFuture.runAsync(api::stop, Thread::startVirtualThread);
            await().until(() -> isRefused(port));
            lock.release();

            assertThat(inFlight.get(10, SECONDS)).extracting(HttpResponse::code).isEqualTo(200);
            stopped.get(10, SECONDS);
        }
    }

    @Test
    void connectsToADatabaseWhoseNameHasASpace() {
        Tp1Database database = Tp1Database.empty();
        database.run("DROP DATABASE IF EXISTS \"my lab\" WITH (FORCE)");
        database.run("CREATE DATABASE \"my lab\"");

        try (RunningApi api = RunningApi.on(database, Map.of("DB_NAME", "my lab")).awaitReady()) {
            assertThat(api.get("/database").body()).contains("\"database\":\"my lab\"");
        }
    }

    @Test
    void startsWithoutMetrics() {
        Map<String, String> off = Map.of("micronaut.metrics.enabled", "false");

        try (RunningApi api = RunningApi.on(Tp1Database.empty(), off).awaitReady()) {
            assertThat(api.get("/management/prometheus").code()).isEqualTo(404);
        }
    }

    private static boolean isRefused(int port) throws IOException {
        try (Socket socket = new Socket(LOOPBACK, port)) {
            return !socket.isConnected();
        } catch (ConnectException e) {
            return true;
        }
    }
}
