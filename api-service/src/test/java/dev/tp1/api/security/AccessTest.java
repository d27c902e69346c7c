package dev.tp1.api.security;

import static dev.tp1.api.security.ClassServer.send;
import static dev.tp1.api.security.ClassServer.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tp1.api.ApiClient;
import dev.tp1.api.Json;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who gets which answer from which route: nobody, a student, the teacher, the administrator. */
@MicronautTest(transactional = false, environments = "classes")
final class AccessTest implements ClassServer {
    private static final String SETTINGS = "{\"name\":\"M1\"}";
    private static final String RUN = "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10";
    private static final String GRADE =
            "{\"checker\":\"0.1.0\",\"gradedAt\":\"2026-12-05T08:00:00Z\",\"problem\":\"\"}";

    /** Method and path; then the status for no token, another's, ada's, the teacher's, admin's. */
    static final List<Arguments> ROUTES =
            List.of(
                    arguments("GET", "/health", "200 200 200 200 200"),
                    arguments("GET", "/exercises", "200 200 200 200 200"),
                    arguments("GET", "/runs", "401 403 403 403 200"),
                    arguments("GET", RUN, "401 403 403 403 404"),
                    arguments("GET", RUN + "/report", "401 403 403 403 404"),
                    arguments("DELETE", RUN, "401 403 403 403 404"),
                    arguments("GET", "/progress?class=M1", "401 403 403 403 200"),
                    arguments("GET", "/classes", "401 403 403 403 200"),
                    arguments("GET", "$", "200 403 200 200 200"),
                    arguments("PUT", "$ " + SETTINGS, "401 403 403 200 200"),
                    arguments("GET", "$/submissions", "401 403 200 200 200"),
                    arguments("GET", "$/submissions/#", "401 403 200 200 200"),
                    arguments("GET", "$/submissions/#/report", "401 403 200 200 200"),
                    arguments("PUT", "$/submissions/# " + GRADE, "405 405 405 405 405"),
                    arguments("PUT", "$/submissions/#/grade " + GRADE, "401 403 403 200 200"),
                    arguments("GET", "$/submissions/#/grade", "401 403 404 404 404"),
                    arguments("GET", "$/students", "401 403 403 200 200"),
                    arguments("GET", "$/progress", "401 403 403 200 200"),
                    arguments("GET", "$/deletions", "401 403 403 200 200"),
                    arguments(
                            "PUT",
                            "$/students/ada/extension {\"dueAt\":\"2027-01-01T00:00:00Z\"}",
                            "401 403 403 200 200"),
                    arguments("DELETE", "$/students/ada/extension", "401 403 403 204 204"),
                    arguments(
                            "PUT",
                            "$/students/ada/marks/2.a {\"share\":0.5,\"comment\":\"\"}",
                            "401 403 403 200 200"),
                    arguments("DELETE", "$/students/ada/marks/2.a", "401 403 403 204 204"),
                    arguments("DELETE", "$/students/nobody/token", "401 403 403 404 404"),
                    arguments("DELETE", "$/students/ada/token", "401 403 403 204 204"),
                    arguments("DELETE", "$/students/ada", "401 403 403 204 404"),
                    arguments("POST", "$/token", "401 403 403 200 200"),
                    arguments("DELETE", "$", "401 403 403 204 404"));

    @Inject ApiClient api;

    @Property(name = "tp1.admin-token-file")
    @SuppressWarnings("NullAway.Init") // Micronaut sets it
    Path adminToken;

    @ParameterizedTest(name = "{0} {1}")
    @FieldSource("ROUTES")
    void asksForTheRightToken(String method, String path, String statuses) {
        SchoolClass own = ClassServer.create(api, SETTINGS);
        SchoolClass another = ClassServer.create(api, SETTINGS);
        String ada = submission("ada", "Ada", "passed", "null");
        String number =
                Json.number(
                        send(api, HttpMethod.POST, own.path() + "/submissions", ADA, ada).body());
        String[] request = path.split(" ", 2);
        String route = request[0].replace("$", own.path()).replace("#", number);
        @Nullable String body = request.length == 2 ? request[1] : null;

        String[] expected = statuses.split(" ", -1);
        List<@Nullable String> tokens =
                Arrays.asList(null, another.teacher(), ADA, own.teacher(), ADMIN);
        for (int i = 0; i < expected.length; i++) {
            HttpResponse<String> response =
                    send(api, HttpMethod.valueOf(method), route, tokens.get(i), body);
            assertThat(String.valueOf(response.code()))
                    .as("%s %s as %d: %s", method, route, i, response.body())
                    .isEqualTo(expected[i]);
        }
    }

    @Test
    void saysInAProblemDocumentWhatIsMissing() {
        HttpResponse<String> response = api.get("/classes");

        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("This needs a token, `Authorization: Bearer …`");
    }

    @Test
    void takesAnotherTokenOfTheAdministratorsWithoutARestart() throws IOException {
        String another = ADMIN.toUpperCase(Locale.ROOT);
        try {
            Files.writeString(adminToken, another);

            assertThat(send(api, HttpMethod.GET, "/classes", another, null).code()).isEqualTo(200);
            assertThat(send(api, HttpMethod.GET, "/classes", ADMIN, null).code()).isEqualTo(401);
        } finally {
            Files.writeString(adminToken, ADMIN);
        }
    }
}
