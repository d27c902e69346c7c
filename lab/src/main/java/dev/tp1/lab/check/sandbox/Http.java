package dev.tp1.lab.check.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.run.RunFile;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Asks an API over HTTP, from this machine. */
public final class Http {
    private static final Messages MESSAGES = Messages.of(Http.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long LARGEST = 1 << 20; // bytes
    private static final ObjectReader ONE_VALUE =
            RunFile.JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();

    private Http() {}

    /**
     * What an API answered when it was asked for a URI.
     *
     * @param location where a redirect leads
     */
    public record Answer(URI uri, int status, String type, String body, @Nullable String location) {
        public boolean isOk() {
            return status == 200;
        }

        /** The body as JSON; a missing node where it is none, or more than one value. */
        public JsonNode json() {
            try {
                return ONE_VALUE.readTree(body);
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
    public static String host() {
        return Optional.ofNullable(System.getenv("TP1_HOST")).orElse("127.0.0.1");
    }

    /** Empty where no HTTP answer of at most 1 MiB came, to its end, within five seconds. */
    public static Optional<Answer> get(URI uri) {
        CompletableFuture<HttpResponse<String>> exchange =
                CLIENT.sendAsync(
                        HttpRequest.newBuilder(uri).build(),
                        BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            // Not by the request's own timeout, which ends where the body begins.
            HttpResponse<String> response = exchange.get(TIMEOUT.toSeconds(), SECONDS);
            String type = response.headers().firstValue("content-type").orElse("none");
            String location = response.headers().firstValue("location").orElse(null);
            return Optional.of(
                    new Answer(uri, response.statusCode(), type, response.body(), location));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            exchange.cancel(true);
        }
    }

    /** The same, kept as an observation. */
    public static Optional<Answer> get(URI uri, CommandRecorder recorder) {
        Instant start = Instant.now();
        Optional<Answer> answer = get(uri);
        recorder.note(
                "curl -i " + uri,
                answer.map(Answer::toString).orElseGet(() -> MESSAGES.text("no-answer")),
                answer.isPresent() ? 0 : 1,
                start);
        return answer;
    }
}
