package dev.tp1.api.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;
import dev.tp1.api.progress.ProgressRepository.Row;
import dev.tp1.api.run.Sample;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

@MicronautTest(transactional = false)
final class ProgressTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void hasTheLatestVerdictOfEachStudentOverAllRuns() {
        store(Sample.of("Zoé", "M1", 9, "passed"));
        store(Sample.of("Ada", "M1", 11, "failed"));
        store(Sample.of("Ada", "M1", 12, "passed"));
        store(Sample.of("Ada", "M1", 10, "not yet"));
        store(Sample.of("Bob", "M2", 10, "passed"));
        store("{\"student\":\"Eve\",\"class\":\"M1\",\"startedAt\":\"2026-11-23T09:00:00Z\"}");

        assertThat(api.get("/progress?class=M1").body())
                .startsWith("{\"class\":\"M1\",\"questions\":[\"1.b\",\"1.c\",")
                .endsWith(
                        """
                        "students":[\
                        {"student":"Ada","passed":1,"verdicts":{"5.b":"passed"}},\
                        {"student":"Eve","passed":0,"verdicts":{}},\
                        {"student":"Zoé","passed":1,"verdicts":{"5.b":"passed"}}]}\
                        """);
    }

    @Test
    void isEmptyForAClassThatNoRunNames() {
        assertThat(api.get("/progress?class=nobody").body()).endsWith("\"students\":[]}");
    }

    @Test
    void isNothingThatItCannotBe() {
        assertThat(api.get("/progress?class=M1", "Accept", "text/html").code()).isEqualTo(406);
    }

    @Test
    void isATableForASpreadsheet() {
        store(Sample.of("Ada, \\\"Countess\\\"", "M1", 9, "not yet"));

        var response = api.get("/progress?class=M1", "Accept", "text/csv");

        assertThat(response.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(response.body())
                .isEqualTo(
                        "student,1.b,1.c,2.a,2.b,2.c,2.d,3.a,3.b,3.c,4.a,4.b,4.c,4.d,"
                                + "5.b,5.c,5.d,5.e,6.a,6.b,6.c,6.d,7.a,7.b,7.c,7.d,7.e,8.a,8.b,"
                                + "passed\r\n"
                                + "\"Ada, \"\"Countess\"\"\","
                                + ",".repeat(13)
                                + "not yet"
                                + ",".repeat(15)
                                + "0\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", " =1", "\u200b=1", "\ufeff@x"})
    void isNoFormulaWhateverAStudentIsCalled(String name) {
        assertThat(Progress.of("M1", List.of(new Row(name, null, null))).csv().lines().toList())
                .last()
                .asString()
                .matches("\"?'" + java.util.regex.Pattern.quote(name) + "\"?,.*");
    }

    @Test
    void needsAClass() {
        var response = api.get("/progress");

        assertThat(response.code()).isEqualTo(422);
        assertThat(response.body()).contains("{\"parameter\":\"class\",\"detail\":\"is missing\"}");
        assertThat(api.get("/progress?class=%20").body())
                .contains("{\"parameter\":\"class\",\"detail\":\"must not be blank\"}");
    }

    private void store(String run) {
        assertThat(api.put("/runs/" + UUID.randomUUID(), run).code()).isEqualTo(201);
    }
}
