package dev.tp1.lab.up;

import dev.tp1.api.Application;
import dev.tp1.lab.CannotGoOnException;

import io.micronaut.runtime.server.EmbeddedServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The real API on a real PostgreSQL, both of this process; what is stored stays in the folder. */
final class EmbeddedStack implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Folder folder;
    private final LocalPostgres database;
    private final EmbeddedServer api;

    private EmbeddedStack(Folder folder, LocalPostgres database, EmbeddedServer api) {
        this.folder = folder;
        this.database = database;
        this.api = api;
    }

    /**
     * Starts both; on the way out of a failure, stops what it has started.
     *
     * @param port 0 for any free one
     * @throws CannotGoOnException if the folder cannot be had or the port is taken
     */
    static EmbeddedStack start(Path parent, int port) {
        Folder folder = Folder.hold(parent);
        try {
            refuseIfTaken(port); // now, not after PostgreSQL has started
            return start(folder, port);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedStack start(Folder folder, int port) {
        LocalPostgres database = LocalPostgres.start(folder);
        try {
            return new EmbeddedStack(folder, database, startApi(port, database));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    String url() {
        return "http://localhost:" + api.getPort();
    }

    @Override
    public void close() {
        api.stop();
        database.close();
        folder.close();
    }

    /**
     * Returns once the database is migrated.
     *
     * @throws CannotGoOnException with readiness' reason, if it is not within a minute
     */
    void awaitReady() throws InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(url() + "/management/health/readiness?probe"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(question, BodyHandlers.ofString());
            while (answer.statusCode() != 200) {
                if (Instant.now().isAfter(end)) {
                    throw new CannotGoOnException("The API is not ready: " + answer.body());
                }
                Thread.sleep(50);
                answer = client.send(question, BodyHandlers.ofString());
            }
        } catch (IOException e) {
            throw new CannotGoOnException("The API does not answer: " + e.getMessage());
        }
    }

    private static EmbeddedServer startApi(int port, LocalPostgres database) {
        return Application.start(
                LOOPBACK,
                Map.of(
                        "PORT", String.valueOf(port),
                        "DB_HOST", "localhost",
                        "DB_PORT", String.valueOf(database.port())));
    }

    private static void refuseIfTaken(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, LOOPBACK)) {
            return;
        } catch (IOException e) {
            throw new CannotGoOnException(
                    "Port %d cannot be opened (%s): ".formatted(port, e.getMessage())
                            + "stop what listens there, or choose another with --port.");
        }
    }
}
