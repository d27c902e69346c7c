package dev.tp1.training;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Sends a request to every endpoint, and refuses an answer that is not the right one. */
final class Requests implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration A_REQUEST = Duration.ofSeconds(20);
    private static final int ROUNDS = 2; // the second finds what the first has made
    private static final String RUN = "/runs/00000000-0000-4000-8000-000000000001";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    Requests(String url) {
        this.url = url;
    }

    /**
     * Returns once the API is ready.
     *
     * @throws IllegalStateException if the process ends before it is, or two minutes pass
     */
    void awaitReady(Process api) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!api.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The API did not become ready.");
            }
            Thread.sleep(100);
        }
    }

    /**
     * Every endpoint, its usual mistakes included.
     *
     * @throws IllegalStateException naming the first answer with another status than it must have
     */
    void send() throws IOException, InterruptedException {
        String run = run();
        for (int round = 0; round < ROUNDS; round++) {
            get("/health", 200);
            get("/database", 200);
            get("/exercises", 200);
            get("/exercises/5", 200);
            get("/exercises/9", 404);
            get("/openapi.json", 200);
            get("/docs", 200);
            get("/redoc", 200);
            put(RUN, run, 201);
            put(RUN, run, 200);
            put(RUN, run.replace("Ada", "Grace"), 200);
            put(RUN, "{}", 422);
            get(RUN, 200);
            get(RUN + "/report", 200);
            get(RUN + "/report", "text/html", 200);
            get("/runs?limit=20", 200);
            get("/runs?limit=0", 422);
            get("/progress?class=M1%20Data", 200);
            get("/management/health/liveness", 200);
            get("/management/health/readiness", 200);
            get("/management/prometheus", 200);
            get("/nothing", 404);
            send(request(RUN).DELETE().build(), 204);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return answer(request("/management/health/readiness").build()).statusCode() == 200;
        } catch (IOException e) { // the port is not open yet
            return false;
        }
    }

    private void get(String path, int status) throws IOException, InterruptedException {
        get(path, "*/*", status);
    }

    private void get(String path, String type, int status)
            throws IOException, InterruptedException {
        send(request(path).header("Accept", type).build(), status);
    }

    private void put(String path, String json, int status)
            throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.ofString(json);
        send(request(path).header("Content-Type", "application/json").PUT(body).build(), status);
    }

    private void send(HttpRequest request, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    "%s %s answers %d, not %d: %s"
                            .formatted(
                                    request.method(),
                                    request.uri(),
                                    answer.statusCode(),
                                    status,
                                    answer.body()));
        }
    }

    private HttpResponse<String> answer(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(A_REQUEST);
    }

    private static String run() throws IOException {
        try (InputStream json =
                Objects.requireNonNull(Requests.class.getResourceAsStream("/docs/runs/ada.json"))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
