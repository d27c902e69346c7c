package dev.tp1.lab.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.run.RunFile;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** PUTs a run, again and again where the server is away or busy, each time after a longer pause. */
final class Delivery {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI uri;
    private final List<Duration> pauses;
    private final PrintWriter out;

    /**
     * @param uri of the run
     * @param pauses before the second attempt, the third …
     */
    Delivery(URI uri, List<Duration> pauses, PrintWriter out) {
        this.uri = uri;
        this.pauses = pauses;
        this.out = out;
    }

    /** What the server answered when it had stored the run. */
    JsonNode put(String json) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            Said said = attempt(json);
            if (said.isStored()) {
                return said.body();
            }
            if (!said.mayChange() || attempt == pauses.size()) {
                throw new CannotGoOnException(
                        "%s did not store the run: %s%nYour run is safe in .tp1/run.jsonl; ./tp1 submit can be repeated."
                                .formatted(uri, said.told()));
            }
            Duration pause = pauses.get(attempt);
            out.println(
                    "tp1: %s; again in %d s (%d of %d)"
                            .formatted(said.told(), pause.toSeconds(), attempt + 1, pauses.size()));
            out.flush();
            Thread.sleep(pause);
        }
    }

    private Said attempt(String json) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(uri)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(json))
                            .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Said(response.statusCode(), response.body());
        } catch (IOException e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse("it cannot be reached");
            return new Said(0, "no answer: " + reason);
        }
    }

    /**
     * An answer.
     *
     * @param status 0 where there was none, and the text says why
     */
    private record Said(int status, String text) {
        boolean isStored() {
            return status / 100 == 2;
        }

        /** Whether another attempt may end otherwise. */
        boolean mayChange() {
            return status == 0 || status / 100 == 5 || status == TOO_MANY_REQUESTS;
        }

        JsonNode body() {
            try {
                return RunFile.JSON.readTree(text);
            } catch (JsonProcessingException e) {
                return RunFile.JSON.missingNode();
            }
        }

        /** For the person: a problem document in words, anything else as it is. */
        String told() {
            if (status == 0) {
                return text;
            }
            StringBuilder told = new StringBuilder("it says ").append(status);
            JsonNode problem = body();
            told.append(problem.has("detail") ? ": " + problem.path("detail").asText() : "");
            for (JsonNode fault : problem.path("faults")) {
                told.append(
                        "%n  %s %s"
                                .formatted(
                                        fault.path("pointer").asText(),
                                        fault.path("detail").asText()));
            }
            return told.toString();
        }
    }
}
