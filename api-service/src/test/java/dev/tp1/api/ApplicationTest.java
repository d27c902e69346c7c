package dev.tp1.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpResponse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

final class ApplicationTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void finishesTheRequestInFlightAndRefusesNewOnesWhenItStops() throws Exception {
        Tp1Database database = Tp1Database.empty();
        try (RunningApi api = RunningApi.on(database);
                Connection blocker = database.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            api.awaitReady();
            int port = api.port();
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE flyway_schema_history");

            var inFlight =
                    CompletableFuture.supplyAsync(
                            () -> api.get("/database"), Thread::startVirtualThread);
            await().until(() -> someoneWaitsForTheLock(statement));
            var stopped = CompletableFuture.runAsync(api::stop, Thread::startVirtualThread);
            await().until(() -> isRefused(port));
            blocker.rollback();

            assertThat(inFlight.get(10, SECONDS)).extracting(HttpResponse::code).isEqualTo(200);
            stopped.get(10, SECONDS);
        }
    }

    private static boolean someoneWaitsForTheLock(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            return rows.next() && rows.getInt(1) > 0;
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
