package dev.tp1.api;

import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.Tp1Database;

import io.micronaut.runtime.server.EmbeddedServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The API as {@link Application} starts it, on a free port, asked over HTTP. */
public final class RunningApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private RunningApi(EmbeddedServer server) {
        this.server = server;
    }

    public static RunningApi on(Tp1Database database) {
        return on(database, Map.of());
    }

    public static RunningApi on(Tp1Database database, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("DB_HOST", database.host());
        environment.put("DB_PORT", String.valueOf(database.port()));
        return with(environment);
    }

    /** Port 1 of this machine: nothing listens there. */
    public static RunningApi withoutDatabase() {
        return with(Map.of("DB_PORT", "1"));
    }

    public static RunningApi with(Map<String, String> environment) {
        Map<String, String> onAFreePort = new HashMap<>(environment);
        onAFreePort.putIfAbsent("PORT", "0");
        return new RunningApi(Application.start(InetAddress.getLoopbackAddress(), onAFreePort));
    }

    public int port() {
        return server.getPort();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Until the database answers and is migrated; for half a minute at most. */
    public RunningApi awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/management/health/readiness").statusCode() == 200);
        return this;
    }

    public HttpResponse<String> post(String path, String mediaType, String body) {
        return send(
                request(path)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value));
    }

    /** One of the beans of the running API, for what HTTP does not show. */
    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(PATIENCE);
    }

    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
