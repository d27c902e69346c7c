package dev.tp1.api.security;

import static dev.tp1.api.Json.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives a {@code @MicronautTest(environments = "classes")} a server without a class. */
public interface ClassServer extends SharedDatabase {
    /** The administrator's token. */
    String ADMIN = "admin-0123456789-0123456789-0123456789-0123";

    /** The tokens of two workspaces. */
    String ADA = "ada-0123456789-0123456789-0123456789-012345";

    String BOB = "bob-0123456789-0123456789-0123456789-012345";

    @Override
    default Map<String, String> getProperties() {
        return Map.of(
                "datasources.default.url",
                Tp1Database.empty().url(),
                "tp1.admin-token-file",
                file(ADMIN).toString(),
                "tp1.requests-per-minute",
                "100000");
    }

    @BeforeEach
    default void deleteClasses() {
        Tp1Database.current().run("DELETE FROM class; DELETE FROM deletion");
    }

    /** A new class. */
    static SchoolClass create(ApiClient api, String settings) {
        HttpResponse<String> response = send(api, HttpMethod.POST, "/classes", ADMIN, settings);
        assertThat(response.code()).as(response.body()).isEqualTo(201);
        String body = response.body();
        return new SchoolClass("/classes/" + value(body, "code"), value(body, "token"));
    }

    /** A request with this token, or with none. */
    static HttpResponse<String> send(
            ApiClient api,
            HttpMethod method,
            String path,
            @Nullable String token,
            @Nullable String json) {
        MutableHttpRequest<String> request = HttpRequest.create(method, path);
        if (token != null) {
            request.bearerAuth(token);
        }
        if (json != null) {
            request.body(json);
        }
        return api.send(request);
    }

    /** A submission of this student, whose question 5.b ended so. */
    static String submission(String studentId, String name, String outcome, String cause) {
        return """
        {"studentId":"%s","run":{"student":"%s","class":"M1","startedAt":"2026-11-23T09:00:00Z",\
        "verdicts":[{"question":"5.b","outcome":"%s","reason":"Why.","cause":%s,\
        "decidedAt":"2026-11-23T09:02:00Z"}]},\
        "sources":{"fingerprint":"%s","files":[\
        {"path":"app/Dockerfile","executable":false,"content":"RlJPTSBhbHBpbmUK"}]},\
        "tools":{"checker":"0.1.0","engine":"28.5.2"},"hints":[{"question":"5.b","shown":2}]}\
        """
                .formatted(studentId, name, outcome, cause, "0".repeat(64));
    }

    private static Path file(String token) {
        try {
            Path file = Files.createTempFile("admin-token", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, token + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class by its path, with its teacher's token. */
    record SchoolClass(String path, String teacher) {}
}
