package dev.tp1.lab.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.model.submission.ClassSettings;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server that collects for classes, as its teacher or its administrator. Every method throws
 * {@link UserErrorException} if the server cannot be reached or does not do what it is asked for.
 */
public final class ClassServer {
    private static final Messages MESSAGES = Messages.of(ClassServer.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** After each, a request that may succeed later is sent again. */
    private static final List<Duration> PAUSES =
            Stream.of(1, 2, 4, 8, 15).map(Duration::ofSeconds).toList();

    private final Server server;
    private final @Nullable String token;

    /**
     * @param token of the teacher or the administrator; null for what anybody may read
     */
    public ClassServer(Server server, @Nullable String token) {
        this.server = server;
        this.token = token;
    }

    /** A path of a class; the words are encoded. */
    public static String path(String code, String... words) {
        StringBuilder path = new StringBuilder("/classes/").append(encode(code));
        for (String word : words) {
            path.append('/').append(encode(word));
        }
        return path.toString();
    }

    /** What is set for a class. */
    public ClassSettings settings(String code) throws InterruptedException {
        try {
            return RunFile.JSON.treeToValue(get(path(code)), ClassSettings.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON at a path. */
    public JsonNode get(String path) throws InterruptedException {
        return send("GET", path, null).body();
    }

    /** The text at a path, of this media type. */
    public String get(String path, String mediaType) throws InterruptedException {
        return send(request(path).header("Accept", mediaType).GET()).text();
    }

    /** POSTs, and returns the JSON of the answer. */
    public JsonNode post(String path, @Nullable Object body) throws InterruptedException {
        return send("POST", path, body).body();
    }

    /** PUTs, in the place of what is there. */
    public void put(String path, Object body) throws InterruptedException {
        send("PUT", path, body);
    }

    /** Deletes what is at a path. */
    public void delete(String path) throws InterruptedException {
        send("DELETE", path, null);
    }

    private Reply send(String method, String path, @Nullable Object body)
            throws InterruptedException {
        HttpRequest.Builder request = request(path);
        if (body == null) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        return send(
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json(body))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path)).timeout(TIMEOUT);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.build();
        Reply reply = reply(request);
        for (int i = 0; i < PAUSES.size() && !reply.isGood() && reply.mayChange(); i++) {
            Thread.sleep(PAUSES.get(i));
            reply = reply(request);
        }
        if (!reply.isGood()) {
            URI uri = request.uri();
            throw new UserErrorException(
                    MESSAGES.text("not-done", server.shows(uri.getPath()), reply.told()));
        }
        return reply;
    }

    private static Reply reply(HttpRequest request) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            return Reply.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Reply.of(e, request.uri().getScheme());
        }
    }

    private static String json(Object body) {
        try {
            return RunFile.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
