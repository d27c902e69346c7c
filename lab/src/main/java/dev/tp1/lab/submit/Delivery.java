package dev.tp1.lab.submit;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.server.Reply;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends a run or a submission; again and again where waiting may help, each time after a longer
 * pause.
 */
final class Delivery {
    private static final Messages MESSAGES = Messages.of(Delivery.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final URI uri;
    private final String shown;
    private final List<Duration> pauses;
    private final PrintWriter out;

    /**
     * @param uri of the run, or of the submissions
     * @param shown the same for the person
     * @param pauses before the second attempt, the third …
     */
    Delivery(URI uri, String shown, List<Duration> pauses, PrintWriter out) {
        this.uri = uri;
        this.shown = shown;
        this.pauses = pauses;
        this.out = out;
    }

    /**
     * PUTs a run in the place of the same student's, or of none; returns what the server answered
     * when it had stored it.
     *
     * @param student whose run alone may be replaced; anybody's where empty
     */
    JsonNode put(String json, Optional<String> student) throws InterruptedException {
        return deliver(client -> replace(client, json, student));
    }

    /**
     * POSTs a submission, which is safe to repeat.
     *
     * @param token of the workspace
     */
    JsonNode post(String json, String token) throws InterruptedException {
        return deliver(
                client ->
                        send(
                                client,
                                request()
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(json))));
    }

    private JsonNode deliver(Attempt attempt) throws InterruptedException {
        for (int attempts = 0; ; attempts++) {
            Reply reply = reply(attempt);
            if (reply.isGood()) {
                return reply.body();
            }
            if (!reply.mayChange() || attempts == pauses.size()) {
                String why =
                        reply.status() == UNAUTHORIZED
                                ? MESSAGES.text("class-server", reply.told())
                                : reply.told();
                throw new UserErrorException(MESSAGES.text("not-stored", shown, why));
            }
            Duration pause = pauses.get(attempts);
            out.println(
                    MESSAGES.text(
                            "try-again",
                            reply.told(),
                            pause.toSeconds(),
                            attempts + 1,
                            pauses.size()));
            out.flush();
            Thread.sleep(pause);
        }
    }

    private Reply reply(Attempt attempt) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            return attempt.send(client);
        } catch (IOException e) {
            return Reply.of(e, uri.getScheme());
        }
    }

    private Reply replace(HttpClient client, String json, Optional<String> student)
            throws IOException, InterruptedException {
        Reply there = send(client, request());
        if (there.isGood()) {
            student.ifPresent(own -> refuseToReplace(there.body(), own));
            return send(client, put(json).header("If-Match", there.etag()));
        }
        return there.status() == NOT_FOUND
                ? send(client, put(json).header("If-None-Match", "*"))
                : there;
    }

    private void refuseToReplace(JsonNode there, String student) {
        String other = there.path("student").asText();
        if (!other.equals(student)) {
            throw new UserErrorException(MESSAGES.text("somebody-elses", shown, other));
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(uri).timeout(TIMEOUT);
    }

    private HttpRequest.Builder put(String json) {
        return request()
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json));
    }

    private static Reply send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return Reply.of(client.send(request.build(), BodyHandlers.ofString()));
    }

    /** One or two requests, which are sent again where waiting may help. */
    @FunctionalInterface
    private interface Attempt {
        Reply send(HttpClient client) throws IOException, InterruptedException;
    }
}
