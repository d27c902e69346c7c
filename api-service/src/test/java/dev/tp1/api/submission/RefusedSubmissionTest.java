package dev.tp1.api.submission;

import static dev.tp1.api.security.ClassServer.send;
import static dev.tp1.api.security.ClassServer.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.security.ClassServer;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A submission is refused … */
@MicronautTest(transactional = false, environments = "classes")
final class RefusedSubmissionTest implements ClassServer {
    private static final String PASSED = submission("ada", "Ada", "passed", "null");

    @Inject ApiClient api;

    @SuppressWarnings("NullAway.Init") // JUnit calls it first
    private SchoolClass m1;

    @BeforeEach
    void create() {
        m1 = ClassServer.create(api, "{\"name\":\"M1\"}");
    }

    @Test
    void afterThirtyWithinAnHour() {
        for (int i = 0; i < 30; i++) {
            submit(ADA, submission("ada", "Ada " + i, "passed", "null"));
        }

        HttpResponse<String> refused = submit(ADA, PASSED);
        assertThat(refused.code()).isEqualTo(429);
        assertThat(refused.body()).contains("ada has made 30 submissions within an hour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../up",
                "a/../../up",
                "a\\\\b",
                ".",
                "a//b",
                "a/",
                "a\\u0007b",
                ""
            })
    void withAPathThatLeadsOut(String path) {
        HttpResponse<String> refused = submit(ADA, PASSED.replace("app/Dockerfile", path));

        assertThat(refused.code()).isEqualTo(422);
        assertThat(refused.body()).contains("/sources/files/0/path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "../ada", "-ada", ""})
    void withAnIdThatIsNotPlain(String id) {
        HttpResponse<String> response = submit(ADA, submission(id, "Ada", "passed", "null"));

        assertThat(response.code()).isEqualTo(id.equals("a") ? 201 : 422);
    }

    @Test
    void withoutATokenThatCanBeRandom() {
        assertThat(submit(null, PASSED).code()).isEqualTo(401);
        assertThat(submit("short", PASSED).body()).contains("43 or more random letters");
    }

    @Test
    void whereThereIsNoSuchClass() {
        assertThat(send(api, HttpMethod.POST, "/classes/NONE/submissions", ADA, PASSED).code())
                .isEqualTo(404);
    }

    private HttpResponse<String> submit(@Nullable String token, String submission) {
        return send(api, HttpMethod.POST, m1.path() + "/submissions", token, submission);
    }
}
