package dev.tp1.api.submission;

import static dev.tp1.api.security.ClassServer.send;
import static dev.tp1.api.security.ClassServer.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.api.ApiClient;
import dev.tp1.api.Json;
import dev.tp1.api.security.ClassServer;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

@MicronautTest(transactional = false, environments = "classes")
final class SubmissionTest implements ClassServer {
    private static final String PASSED = submission("ada", "Ada", "passed", "null");
    private static final String FAILED = submission("ada", "Ada", "failed", "\"no-db\"");
    private static final String EXTENSION = "/students/ada/extension";

    @Inject ApiClient api;

    @SuppressWarnings("NullAway.Init") // JUnit calls it first
    private SchoolClass m1;

    @BeforeEach
    void create() {
        m1 = ClassServer.create(api, "{\"name\":\"M1\"}");
    }

    @Test
    void isReturnedAsItWasStored() {
        String number = Json.number(submit(ADA, PASSED).body());

        assertThat(get("/submissions/" + number).body())
                .contains(
                        "\"files\":[{\"path\":\"app/Dockerfile\",\"executable\":false,"
                                + "\"content\":\"RlJPTSBhbHBpbmUK\"}]")
                .contains("\"hints\":[{\"question\":\"5.b\",\"shown\":2}]")
                .contains("\"tools\":{\"checker\":\"0.1.0\",\"engine\":\"28.5.2\",");
    }

    @Test
    void changesNothingWhenItIsRepeated() {
        assertThat(submit(ADA, PASSED).code()).isEqualTo(201);
        assertThat(submit(ADA, PASSED).code()).isEqualTo(200);

        assertThat(submissions()).hasSize(1);
    }

    @Test
    void isKeptBesideLaterOnes() {
        submit(ADA, PASSED);
        submit(ADA, FAILED);
        submit(ADA, PASSED);

        assertThat(submissions()).containsExactly("ada true", "ada false", "ada false");
    }

    @Test
    void isNeverChanged() {
        submit(ADA, PASSED);

        assertThatThrownBy(() -> Tp1Database.current().run("UPDATE submission SET student = 'Eve'"))
                .hasMessageContaining("A submission is never changed");
    }

    @Test
    void isRefusedFromAnotherWorkspaceUntilTheTeacherReleasesTheStudent() {
        submit(ADA, PASSED);

        HttpResponse<String> refused = submit(BOB, FAILED);
        assertThat(refused.code()).isEqualTo(403);
        assertThat(refused.body()).contains("ask the teacher to release ada");

        send(api, HttpMethod.DELETE, m1.path() + "/students/ada/token", m1.teacher(), null);
        assertThat(submit(BOB, FAILED).code()).isEqualTo(201);
        assertThat(submissions()).hasSize(2);
        String path = m1.path() + "/submissions";
        assertThat(send(api, HttpMethod.GET, path, BOB, null).body())
                .as("what the other workspace submitted is not shown to this one")
                .containsOnlyOnce("\"number\"");
    }

    @Test
    void keepsNamesakesApartAndAStudentWhoChangesTheNameTogether() {
        submit(ADA, PASSED);
        submit(BOB, submission("bob", "Ada", "passed", "null"));
        submit(ADA, submission("ada", "Ada Lovelace", "passed", "null"));

        assertThat(submissions()).containsExactly("ada true", "bob true", "ada false");
    }

    @Test
    void isOneStudentsWhateverTheCaseOfTheId() {
        submit(ADA, PASSED);

        assertThat(submit(BOB, submission("ADA", "Ada", "passed", "null")).body())
                .contains("student id is unique whatever its case");
    }

    @Test
    void isNoOtherStudentsToSee() {
        String number = Json.number(submit(ADA, PASSED).body());
        submit(BOB, submission("bob", "Bob", "passed", "null"));

        String path = m1.path() + "/submissions";
        assertThat(send(api, HttpMethod.GET, path + "/" + number, BOB, null).code()).isEqualTo(404);
        assertThat(send(api, HttpMethod.GET, path, BOB, null).body()).doesNotContain("\"ada\"");
    }

    @ParameterizedTest(name = "due {0}, extended to {1}: late {2}")
    @CsvSource({
        "2000-01-01, , true",
        "2999-01-01, , false",
        "2000-01-01, 2999-01-01, false",
        "2999-01-01, 2000-01-01, true",
        ", , false"
    })
    void isLateAfterTheStudentsDueDate(
            @Nullable String due, @Nullable String extended, boolean late) {
        String date = due == null ? "null" : "\"%sT00:00:00Z\"".formatted(due);
        put("", "{\"name\":\"M1\",\"dueAt\":%s}".formatted(date));
        if (extended != null) {
            put(EXTENSION, "{\"dueAt\":\"%sT00:00:00Z\"}".formatted(extended));
        }

        assertThat(submit(ADA, PASSED).body()).contains("\"late\":" + late);
    }

    @Test
    void countsIfItIsTheNewestOnTime() {
        submit(ADA, PASSED);
        submit(ADA, FAILED);
        put("", "{\"name\":\"M1\",\"dueAt\":\"2000-01-01T00:00:00Z\"}");
        assertThat(submissions()).containsExactly("ada true", "ada false"); // all late: the newest

        Tp1Database.current()
                .run(
                        """
                        ALTER TABLE submission DISABLE TRIGGER ALL;
                        UPDATE submission SET submitted_at = '1999-12-31'
                        WHERE id = (SELECT min(id) FROM submission);
                        ALTER TABLE submission ENABLE TRIGGER ALL
                        """);
        assertThat(submissions()).containsExactly("ada false", "ada true");
    }

    @Test
    void hasAReportWithItsFiles() {
        String number = Json.number(submit(ADA, PASSED).body());

        assertThat(get("/submissions/%s/report".formatted(number)).body())
                .contains("**Checked with** 0.1.0", "## Files handed in")
                .contains("### app/Dockerfile", "FROM alpine");
    }

    private HttpResponse<String> submit(@Nullable String token, String submission) {
        return send(api, HttpMethod.POST, m1.path() + "/submissions", token, submission);
    }

    private HttpResponse<String> get(String path) {
        return send(api, HttpMethod.GET, m1.path() + path, m1.teacher(), null);
    }

    private void put(String path, String json) {
        assertThat(send(api, HttpMethod.PUT, m1.path() + path, m1.teacher(), json).code())
                .isEqualTo(200);
    }

    /** Student and whether it counts, newest first. */
    private List<String> submissions() {
        return Tp1Database.current()
                .query(
                        "SELECT student_id || ' ' || counts FROM submission_in_class ORDER BY"
                                + " number DESC");
    }
}
