package dev.tp1.api;

import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.Tp1Database;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;

import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An API of a test's own, for tests of its start, its end and its database's absence. */
public final class RunningApi implements AutoCloseable {
    private static final Duration READY_TIMEOUT = Duration.ofMinutes(2);

    private final EmbeddedServer server;
    private final HttpClient http; // outlives the server, whose own client ends with it
    private final ApiClient client;

    private RunningApi(EmbeddedServer server) {
        this.server = server;
        this.http = HttpClient.create(server.getURL());
        this.client = new ApiClient(http);
    }

    public static RunningApi on(Tp1Database database) {
        return on(database, Map.of());
    }

    public static RunningApi on(Tp1Database database, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("DB_HOST", database.host());
        all.put("DB_PORT", String.valueOf(database.port()));
        return with(all);
    }

    /** Port 1 of this machine: nothing listens there. */
    public static RunningApi withoutDatabase() {
        return with(Map.of("DB_PORT", "1"));
    }

    /** With properties of Micronaut, or the variables that application.properties reads. */
    public static RunningApi with(Map<String, String> properties) {
        return new RunningApi(ApplicationContext.run(EmbeddedServer.class, Map.copyOf(properties)));
    }

    public int port() {
        return server.getPort();
    }

    public HttpResponse<String> get(String path) {
        return client.get(path);
    }

    public HttpResponse<String> put(String path, String json) {
        return client.put(path, json);
    }

    public HttpResponse<String> send(MutableHttpRequest<?> request) {
        return client.send(request);
    }

    /** Returns once the database answers and is migrated; stops the API and fails after a while. */
    public RunningApi awaitReady() {
        try {
            await().atMost(READY_TIMEOUT).until(client::isReady);
            return this;
        } catch (ConditionTimeoutException e) {
            close();
            throw e;
        }
    }

    /** Stops the server and returns when the requests in flight are answered. */
    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
