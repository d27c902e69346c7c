package dev.tp1.lab.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.run.RunFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;

import javax.net.ssl.SSLException;

/**
 * What came of a request.
 *
 * @param status 0 where there was no answer, and the text says why
 * @param etag {@code *}, which is any, where it has none
 * @param mayChange whether the same request may succeed a little later
 */
public record Reply(int status, String text, String etag, boolean mayChange) {
    private static final Messages MESSAGES = Messages.of(Reply.class);
    private static final Set<Integer> PASSING =
            Set.of(
                    408, // a slow network
                    412, // somebody was faster
                    429, // too many at once
                    502, 503, 504); // the server, or its database, is starting

    /** What was answered. */
    public static Reply of(HttpResponse<String> response) {
        int status = response.statusCode();
        return new Reply(
                status,
                response.body(),
                response.headers().firstValue("ETag").orElse("*"),
                PASSING.contains(status));
    }

    /** There was no answer. */
    public static Reply of(IOException e, String scheme) {
        return switch (e) {
            case HttpTimeoutException _ -> none(MESSAGES.text("timeout"), true);
            case UnknownHostException _ -> none(MESSAGES.text("unknown-host"), false);
            case ConnectException _ when isUnresolved(e) ->
                    none(MESSAGES.text("unknown-host"), false);
            case ConnectException _ -> none(MESSAGES.text("refused"), true);
            case SSLException _ -> none(MESSAGES.text("not-http", scheme), false);
            default -> none(MESSAGES.text("unreachable", String.valueOf(e.getMessage())), true);
        };
    }

    /** Java's client wraps it twice. */
    private static boolean isUnresolved(IOException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static Reply none(String why, boolean mayChange) {
        return new Reply(0, why, "", mayChange);
    }

    /** Whether the server did what it was asked for. */
    public boolean isGood() {
        return status / 100 == 2;
    }

    /** The JSON of the answer; a missing node where it is none. */
    public JsonNode body() {
        try {
            return RunFile.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return RunFile.JSON.missingNode();
        }
    }

    /** For the person: a problem document in the server's words, anything else by its status. */
    public String told() {
        if (status == 0) {
            return text;
        }
        JsonNode problem = body();
        StringBuilder told =
                new StringBuilder(
                        problem.has("detail")
                                ? MESSAGES.text(
                                        "answered-why", status, problem.path("detail").asText())
                                : MESSAGES.text("answered", status));
        for (JsonNode fault : problem.path("faults")) {
            told.append("\n  ")
                    .append(fault.path("pointer").asText())
                    .append(' ')
                    .append(fault.path("detail").asText());
        }
        return told.toString();
    }
}
