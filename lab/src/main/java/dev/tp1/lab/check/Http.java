package dev.tp1.lab.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.run.RunFile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks an API over HTTP, from this machine. */
final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    private Http() {}

    /** What an API answered when it was asked for a URI. */
    record Answer(URI uri, int status, String type, String body) {
        boolean isOk() {
            return status == 200;
        }

        /** The body as JSON; a missing node where it is none. */
        JsonNode json() {
            try {
                return RunFile.JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return RunFile.JSON.missingNode();
            }
        }

        @Override
        public String toString() {
            return "HTTP/1.1 %d%ncontent-type: %s%n%n%s%n".formatted(status, type, body);
        }
    }

    /** The host that this machine's published ports answer on. */
    static String host() {
        return Optional.ofNullable(System.getenv("TP1_HOST")).orElse("127.0.0.1");
    }

    /** Empty where no HTTP answer came within five seconds. */
    static Optional<Answer> get(URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            String type = response.headers().firstValue("content-type").orElse("none");
            return Optional.of(new Answer(uri, response.statusCode(), type, response.body()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same, kept as an observation. */
    static Optional<Answer> get(URI uri, Observer observer) {
        Instant start = Instant.now();
        Optional<Answer> answer = get(uri);
        observer.note(
                "GET " + uri,
                answer.map(Answer::toString).orElse("no answer"),
                answer.isPresent() ? 0 : 1,
                start);
        return answer;
    }
}
