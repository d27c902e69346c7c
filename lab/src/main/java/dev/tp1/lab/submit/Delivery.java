package dev.tp1.lab.submit;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

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
 * PUTs a run in the place of the same student's, or of none; again and again where waiting may
 * help, each time after a longer pause.
 */
final class Delivery {
    private static final Messages MESSAGES = Messages.of(Delivery.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;

    private final URI uri;
    private final String shown;
    private final List<Duration> pauses;
    private final PrintWriter out;

    /**
     * @param uri of the run
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
     * What the server answered when it had stored the run.
     *
     * @param student whose run alone may be replaced; anybody's where empty
     */
    JsonNode put(String json, Optional<String> student) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            Reply reply = attempt(json, student);
            if (reply.isGood()) {
                return reply.body();
            }
            if (!reply.mayChange() || attempt == pauses.size()) {
                throw new UserErrorException(MESSAGES.text("not-stored", shown, reply.told()));
            }
            Duration pause = pauses.get(attempt);
            out.println(
                    MESSAGES.text(
                            "try-again",
                            reply.told(),
                            pause.toSeconds(),
                            attempt + 1,
                            pauses.size()));
            out.flush();
            Thread.sleep(pause);
        }
    }

    private Reply attempt(String json, Optional<String> student) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            Reply there = send(client, request());
            if (there.isGood()) {
                student.ifPresent(own -> refuseToReplace(there.body(), own));
                return send(client, put(json).header("If-Match", there.etag()));
            }
            return there.status() == NOT_FOUND
                    ? send(client, put(json).header("If-None-Match", "*"))
                    : there;
        } catch (IOException e) {
            return Reply.of(e, uri.getScheme());
        }
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
}
