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

/**
 * PUTs a run in the place of the same student's, or of none; again and again where the server is
 * away or busy, each time after a longer pause.
 */
final class Delivery {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
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

    /**
     * What the server answered when it had stored the run.
     *
     * @param student whose run alone may be replaced; anybody's where empty
     */
    JsonNode put(String json, Optional<String> student) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            Said said = attempt(json, student);
            if (said.isGood()) {
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

    private Said attempt(String json, Optional<String> student) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            Said there = send(client, request());
            if (there.isGood()) {
                student.ifPresent(own -> refuseToReplace(there.body(), own));
                return send(client, put(json).header("If-Match", there.etag()));
            }
            return there.status() == NOT_FOUND
                    ? send(client, put(json).header("If-None-Match", "*"))
                    : there;
        } catch (IOException e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse("it cannot be reached");
            return new Said(0, "no answer: " + reason, "");
        }
    }

    private void refuseToReplace(JsonNode there, String student) {
        String other = there.path("student").asText();
        if (!other.equals(student)) {
            throw new CannotGoOnException(
                    """
                    %s is the run of %s; nothing is replaced.
                    If that is you under another name: ./tp1 submit --renamed
                    If this folder is a copy of theirs: ./tp1 submit --copied\
                    """
                            .formatted(uri, other));
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }

    private HttpRequest.Builder put(String json) {
        return request()
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json));
    }

    private static Said send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Said(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("ETag").orElse("*"));
    }

    /**
     * An answer.
     *
     * @param status 0 where there was none, and the text says why
     * @param etag {@code *}, which is any, where it has none
     */
    private record Said(int status, String text, String etag) {
        boolean isGood() {
            return status / 100 == 2;
        }

        /** Whether another attempt may end otherwise. */
        boolean mayChange() {
            return status == 0
                    || status / 100 == 5
                    || status == PRECONDITION_FAILED // somebody was faster
                    || status == TOO_MANY_REQUESTS;
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
