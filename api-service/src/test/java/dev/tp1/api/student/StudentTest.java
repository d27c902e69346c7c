package dev.tp1.api.student;

import static dev.tp1.api.security.ClassServer.send;
import static dev.tp1.api.security.ClassServer.submission;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.tp1.api.ApiClient;
import dev.tp1.api.Json;
import dev.tp1.api.security.ClassServer;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false, environments = "classes")
final class StudentTest implements ClassServer {
    private static final String GRADE =
            """
            {"checker":"0.1.0","gradedAt":"2026-12-05T08:00:00Z","problem":"","questions":[\
            {"question":"5.b","outcome":"passed","reason":"","comparison":"reproduced"},\
            {"question":"5.c","outcome":"failed","reason":"","comparison":"differs"}]}\
            """;

    @Inject ApiClient api;

    @SuppressWarnings("NullAway.Init") // JUnit calls it first
    private SchoolClass m1;

    @BeforeEach
    void create() {
        m1 =
                ClassServer.create(
                        api, "{\"name\":\"M1\",\"points\":[{\"question\":\"5.b\",\"points\":3}]}");
    }

    @Test
    void hasNoPointsBeforeTheGrade() {
        submit("ada", "Ada", "passed");

        assertThat(get("/students").body())
                .contains("\"graded\":false,\"points\":0,\"outOf\":30,\"questions\":{}");
    }

    @Test
    void hasThePointsOfTheGradeAndOfTheTeachersMarks() {
        grade(submit("ada", "Ada", "passed"));
        put("/students/ada/marks/2.a", "{\"share\":0.5,\"comment\":\"Half.\"}");

        assertThat(get("/students").body())
                .contains("\"graded\":true,\"points\":3.5,\"outOf\":30,")
                .contains("\"2.a\":0.5", "\"5.b\":3", "\"5.c\":0")
                .contains("\"marks\":{\"2.a\":{\"share\":0.5,\"comment\":\"Half.\"}}");
    }

    @Test
    void isALineOfATableForAFrenchSpreadsheet() {
        grade(submit("ada", "=Ada", "passed"));
        put("/students/ada/marks/2.a", "{\"share\":0.5,\"comment\":\"\"}");

        HttpResponse<String> csv =
                api.send(
                        HttpRequest.GET(m1.path() + "/students")
                                .bearerAuth(m1.teacher())
                                .header("Accept", "text/csv"));

        assertThat(requireNonNull(csv.body()).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("\uFEFFid;student;submitted;late;points;out of;1.b;1.c;2.a;");
        assertThat(requireNonNull(csv.body()).lines().skip(1).findFirst().orElseThrow())
                .startsWith("ada;'=Ada;")
                .contains(";;3,5;30;0;0;0,5;0;");
    }

    @Test
    void isRefusedAMarkOfMoreThanTheWholeQuestion() {
        HttpResponse<String> refused =
                send(
                        api,
                        HttpMethod.PUT,
                        m1.path() + "/students/ada/marks/2.a",
                        m1.teacher(),
                        "{\"share\":1.5,\"comment\":\"\"}");

        assertThat(refused.code()).isEqualTo(422);
        assertThat(refused.body()).contains("/share");
    }

    @Test
    void leavesATraceWhenDeleted() {
        submit("ada", "Ada", "passed");
        submit("ada", "Ada", "failed");
        String path = m1.path() + "/students/ada";
        send(api, HttpMethod.DELETE, path, m1.teacher(), null);

        assertThat(get("/submissions").body()).isEqualTo("[]");
        assertThat(get("/deletions").body())
                .contains("\"studentId\":\"ada\",\"submissions\":2,\"digests\":\"");
    }

    @Test
    void addsToWhatTheClassStumblesOver() {
        submit("ada", "Ada", "failed");
        submit("bob", "Bob", "failed");
        submit("eve", "Eve", "passed");

        assertThat(get("/progress").body())
                .isEqualTo(
                        """
                        [{"question":"5.b","outcome":"failed","cause":"no-db","students":2},\
                        {"question":"5.b","outcome":"passed","students":1}]\
                        """);
    }

    @Test
    void isCountedAsItWasGraded() {
        submit("ada", "Ada", "failed");
        grade(submit("bob", "Bob", "failed"));

        assertThat(get("/progress").body())
                .contains("{\"question\":\"5.b\",\"outcome\":\"passed\",\"students\":1}")
                .contains("\"outcome\":\"failed\",\"cause\":\"no-db\",\"students\":1}");
    }

    /** The number of the submission. */
    private String submit(String id, String name, String outcome) {
        String cause = outcome.equals("failed") ? "\"no-db\"" : "null";
        String token = id + "-0123456789-0123456789-0123456789-0123456789";
        HttpResponse<String> stored =
                send(
                        api,
                        HttpMethod.POST,
                        m1.path() + "/submissions",
                        token,
                        submission(id, name, outcome, cause));
        return Json.number(stored.body());
    }

    private void grade(String number) {
        put("/submissions/%s/grade".formatted(number), GRADE);
    }

    private HttpResponse<String> get(String path) {
        return send(api, HttpMethod.GET, m1.path() + path, m1.teacher(), null);
    }

    private void put(String path, @Nullable String json) {
        assertThat(send(api, HttpMethod.PUT, m1.path() + path, m1.teacher(), json).code())
                .isEqualTo(200);
    }
}
