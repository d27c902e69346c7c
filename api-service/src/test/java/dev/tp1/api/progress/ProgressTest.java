package dev.tp1.api.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;
import dev.tp1.api.progress.ProgressRepository.Row;
import dev.tp1.api.run.Sample;
import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

final class ProgressTest {
    private static final Tp1Database DATABASE = Tp1Database.empty();
    private static final RunningApi API = RunningApi.on(DATABASE).awaitReady();

    @BeforeEach
    void forgetEveryRun() {
        DATABASE.run("TRUNCATE run CASCADE");
    }

    @AfterAll
    static void close() {
        API.close();
    }

    @Test
    void hasTheLatestVerdictOfEachStudentOverAllRuns() {
        store(Sample.of("Zoé", "M1", 9, "passed"));
        store(Sample.of("Ada", "M1", 11, "failed"));
        store(Sample.of("Ada", "M1", 12, "passed"));
        store(Sample.of("Ada", "M1", 10, "not yet"));
        store(Sample.of("Bob", "M2", 10, "passed"));
        store("{\"student\":\"Eve\",\"class\":\"M1\",\"startedAt\":\"2026-11-23T09:00:00Z\"}");

        assertThat(API.get("/progress?class=M1").body())
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
        assertThat(API.get("/progress?class=nobody").body()).endsWith("\"students\":[]}");
    }

    @Test
    void isNothingThatItCannotBe() {
        assertThat(API.get("/progress?class=M1", "Accept", "text/html").statusCode())
                .isEqualTo(406);
    }

    @Test
    void isATableForASpreadsheet() {
        store(Sample.of("Ada, \\\"Countess\\\"", "M1", 9, "not yet"));

        var response = API.get("/progress?class=M1", "Accept", "text/csv");

        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("text/csv; charset=utf-8");
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
        var response = API.get("/progress");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("{\"parameter\":\"class\",\"detail\":\"is missing\"}");
        assertThat(API.get("/progress?class=%20").body())
                .contains("{\"parameter\":\"class\",\"detail\":\"must not be blank\"}");
    }

    private static void store(String run) {
        assertThat(API.put("/runs/" + UUID.randomUUID(), run).statusCode()).isEqualTo(201);
    }
}
