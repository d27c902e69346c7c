package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** A run, or a question for one, that is refused: with what is wrong, and where. */
@MicronautTest(transactional = false)
final class RunInputTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void countsLengthInCharactersAsTheDatabaseDoes() {
        String longest = "\ud83d\udc33".repeat(100);

        assertThat(api.put(Sample.PATH, Sample.SMALL.replace("Ada", longest)).code())
                .isEqualTo(201);
        assertThat(api.put(Sample.PATH, Sample.SMALL.replace("Ada", longest + "!")).body())
                .contains("\"/student\",\"detail\":\"must have at most 100 characters\"");
    }

    @Test
    void isRefusedWithEveryFaultAtOnce() {
        var response =
                api.put(
                        Sample.PATH,
                        """
                        {"student":" ","class":"%s","observations":[
                          {"question":"9.z","command":"x","output":"\\u0000","exitCode":256,
                           "observedAt":"2026-11-23T09:00:00Z","tookMs":-1}, null],
                         "verdicts":[
                          {"question":"1.b","outcome":"won","reason":"","decidedAt":"2026-11-23T09:00:00Z"},
                          {"question":"1.b","outcome":"passed","decidedAt":"2026-11-23T09:00:00Z"}],
                         "answers":[{"question":"2.a","words":"\\ud800","answeredAt":null}]}
                        """
                                .formatted("x".repeat(101)));

        assertThat(response.code()).isEqualTo(422);
        assertThat(all("\"pointer\":\"([^\"]*)\"", response.getBody().orElseThrow()))
                .containsExactly(
                        "/answers/0/answeredAt",
                        "/answers/0/words",
                        "/class",
                        "/observations/0/exitCode",
                        "/observations/0/output",
                        "/observations/0/question",
                        "/observations/0/tookMs",
                        "/observations/1",
                        "/startedAt",
                        "/student",
                        "/verdicts",
                        "/verdicts/0/outcome",
                        "/verdicts/1/reason");
        assertThat(response.body())
                .contains("The request has 13 faults.")
                .contains("one of the lab's 28 questions: 1.b, 1.c,")
                .contains("not more for 1.b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[]' | '' | must be an object",
                "{\"student\":5} | /student | must be a string",
                "{\"nickname\":\"Ada\"} | /nickname | is not a field of this object",
                "{\"student\":\"A\",\"student\":\"B\"} | /student | must not be there twice",
                "{\"observations\":{}} | /observations | must be an array",
                "{\"observations\":[5]} | /observations/0 | must be an object",
                "{\"answers\":[{\"a/b~c\":1}]} | /answers/0/a~1b~0c | is not a field",
                "{\"observations\":[{\"exitCode\":\"0\"}]} | /observations/0/exitCode | a"
                        + " whole",
                "{\"observations\":[{\"exitCode\":0.5}]} | /observations/0/exitCode | a whole",
                "{\"observations\":[{\"exitCode\":255.00000000000000001}]}"
                        + " | /observations/0/exitCode | a whole",
                "{\"observations\":[{\"exitCode\":1e400}]} | /observations/0/exitCode | a"
                        + " whole",
                "{\"observations\":[{\"tookMs\":1e19}]} | /observations/0/tookMs | a whole",
                "{\"startedAt\":1700000000} | /startedAt | must be a date and time",
                "{\"startedAt\":\"2026-11-23\"} | /startedAt | must be a date and time",
                "{\"startedAt\":\"1969-12-31T23:59:59Z\"} | /startedAt | from 1970 to 9999",
                "{\"startedAt\":\"+10000-01-01T00:00:00Z\"} | /startedAt | from 1970 to 9999",
            })
    void isRefusedWithThePlaceOfAWrongType(String body, String pointer, String detail) {
        var response = api.put(Sample.PATH, body);

        assertThat(response.code()).isEqualTo(422);
        assertThat(response.body())
                .contains("{\"pointer\":\"" + pointer + "\",\"detail\":\"")
                .contains(detail)
                .doesNotContain("REDACTED", "dev.tp1");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\u2003", "\\u00a0", "\\u0085", "\\u180e", "\\u3000\\t"})
    void isRefusedWhereTheStudentIsBlankInAnyScript(String blank) {
        var response = api.put(Sample.PATH, Sample.SMALL.replace("Ada", blank));

        assertThat(response.code()).isEqualTo(422);
        assertThat(response.body()).contains("\"/student\",\"detail\":\"must not be blank\"");
    }

    @Test
    void isRefusedWhereAnOutputHasMoreThan64KibOfUtf8() {
        String most = "é".repeat(32_767) + "e"; // and a line feed

        assertThat(put(most).code()).isEqualTo(201);
        assertThat(put(most + "é").body())
                .contains("/observations/0/output", "at most 65536 bytes as UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "/runs/nope, id, must be a UUID",
        "/runs/1-1-1-1-1, id, must be a UUID",
        "/runs?limit=x, limit, must be a whole number",
        "/runs?limit=0, limit, must be greater than or equal to 1",
        "/runs?limit=101, limit, must be less than or equal to 100",
        "/runs?cursor=nope, cursor, must come from a Link header",
        "/runs?cursor=MTIz, cursor, must come from a Link header",
        "/runs?student=%00, student, must not contain the character NUL (U+0000)",
        "/runs?student=, student, must not be blank",
        "/management/health/nonsense, selector, 'must be one of liveness, readiness'",
    })
    void isRefusedWithTheNameOfAWrongParameter(String path, String parameter, String detail) {
        var response = api.get(path);

        assertThat(response.code()).isEqualTo(422);
        assertThat(response.body())
                .contains("{\"parameter\":\"%s\",\"detail\":\"%s\"}".formatted(parameter, detail));
    }

    @Test
    void isRefusedByTheDatabaseWhereTheEdgeWasNotStrictEnough() {
        Tp1Database.current()
                .run(
                        "ALTER TABLE run ADD CONSTRAINT nobody_is_called_ada CHECK (student <>"
                                + " 'Ada')");
        try {
            var response = api.put(Sample.PATH, Sample.SMALL);

            assertThat(response.code()).isEqualTo(422);
            assertThat(response.body()).contains("nobody is called ada");
        } finally {
            Tp1Database.current().run("ALTER TABLE run DROP CONSTRAINT nobody_is_called_ada");
        }
    }

    private HttpResponse<String> put(String output) {
        return api.put(Sample.PATH, Sample.SMALL.replace("Hello from Docker!", output));
    }

    private static List<String> all(String pattern, String text) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
