package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

final class RunTest {
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
    void isGivenBackAsItCame() throws IOException {
        assertThat(API.put(Sample.PATH, Sample.whole()).statusCode()).isEqualTo(201);

        assertThat(json(API.get(Sample.PATH).body())).isEqualTo(json(Sample.whole()));
    }

    @Test
    void isSummedUpWhenItIsStored() {
        assertThat(API.put(Sample.PATH, Sample.SMALL).body())
                .startsWith(
                        """
                        {"id":"%s","student":"Ada","class":"M1",\
                        "startedAt":"2026-11-23T09:00:00Z","storedAt":"20\
                        """
                                .formatted(Sample.ID))
                .endsWith("\"passed\":1}");
    }

    @Test
    void changesNothingWhenItIsStoredAgain() throws SQLException {
        var first = API.put(Sample.PATH, Sample.whole());
        String rows = everyRow();

        var second = API.put(Sample.PATH, Sample.whole());

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(etag(second)).isEqualTo(etag(first));
        assertThat(everyRow()).isEqualTo(rows);
    }

    @Test
    void isTheSameInWhateverOrderItsVerdictsCome() {
        String one = verdict("1.b");
        String two = verdict("2.a");

        assertThat(etag(API.put(Sample.PATH, ofVerdicts(two, one))))
                .isEqualTo(etag(API.put(Sample.PATH, ofVerdicts(one, two))))
                .isEqualTo(etag(API.put(Sample.PATH, API.get(Sample.PATH).body())));
    }

    private static String verdict(String question) {
        return """
        {"question":"%s","outcome":"passed","reason":"","decidedAt":"2026-11-23T09:00:00Z"}\
        """
                .formatted(question);
    }

    private static String ofVerdicts(String one, String two) {
        return """
        {"student":"Ada","startedAt":"2026-11-23T09:00:00Z","verdicts":[%s,%s]}\
        """
                .formatted(one, two);
    }

    @Test
    void replacesAllThatWasThere() throws IOException {
        var first = API.put(Sample.PATH, Sample.whole());

        var second = API.put(Sample.PATH, Sample.SMALL);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(etag(second)).isNotEqualTo(etag(first));
        assertThat(json(API.get(Sample.PATH).body())).isEqualTo(json(Sample.SMALL));
    }

    @Test
    void mayLeaveOutWhatThereIsNoneOf() throws IOException {
        String bare = "{\"student\":\"Ada\",\"startedAt\":\"2026-11-23T10:00:00.1234567+01:00\"}";

        assertThat(API.put(Sample.PATH, bare).statusCode()).isEqualTo(201);

        assertThat(json(API.get(Sample.PATH).body()))
                .isEqualTo(
                        Map.of(
                                "student", "Ada",
                                "startedAt", "2026-11-23T09:00:00.123456Z",
                                "observations", List.of(),
                                "verdicts", List.of(),
                                "answers", List.of()));
    }

    @Test
    void keepsTheOrderOfItsObservations() throws IOException {
        List<String> observations =
                IntStream.range(0, 600)
                        .mapToObj(
                                i ->
                                        """
                                        {"question":"%s","command":"%d","output":"",\
                                        "exitCode":0,"observedAt":"2026-11-23T09:00:00Z",\
                                        "tookMs":0}\
                                        """
                                                .formatted(i % 2 == 0 ? "8.b" : "1.b", i))
                        .toList();
        String run =
                "{\"student\":\"Ada\",\"startedAt\":\"2026-11-23T09:00:00Z\",\"observations\":["
                        + String.join(",", observations)
                        + "]}";

        assertThat(API.put(Sample.PATH, run).statusCode()).isEqualTo(201);

        assertThat(json(API.get(Sample.PATH).body()).get("observations"))
                .isEqualTo(json(run).get("observations"));
    }

    @Test
    void isGoneWhenItWasDeleted() throws SQLException {
        API.put(Sample.PATH, Sample.whole());

        var response = API.send(API.request(Sample.PATH).DELETE());

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(API.get(Sample.PATH).statusCode()).isEqualTo(404);
        assertThat(API.send(API.request(Sample.PATH).DELETE()).statusCode()).isEqualTo(404);
        assertThat(everyRow()).isEqualTo("[]");
    }

    @Test
    void isStoredOnceByTwentyWhoStoreItAtOnce() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String run = Sample.of("Ada" + i % 2, "M1", 9, "passed");
                statuses.add(clients.submit(() -> API.put(Sample.PATH, run).statusCode()));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> status : statuses) {
                answers.add(status.get());
            }
            assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        }
        assertThat(API.get("/runs").body()).containsOnlyOnce("\"id\"");
    }

    @Test
    void isCountedForPrometheus() {
        API.put(Sample.PATH, Sample.SMALL);
        API.put(Sample.PATH, Sample.SMALL);

        assertThat(API.get("/management/prometheus").body())
                .containsPattern("tp1_runs_stored_total\\{outcome=\"created\"} [1-9]")
                .containsPattern("tp1_runs_stored_total\\{outcome=\"unchanged\"} [1-9]")
                .contains("http_server_requests_seconds_count", "uri=\"/runs/{id}\"")
                .contains("hikaricp_connections_active", "jvm_memory_used_bytes")
                .contains("flyway_migrations_pending 0.0");
    }

    @Nested
    final class WithIfMatch {

        @Test
        void isReplacedWhereItIsTheOneThatTheClientHasSeen() {
            String etag = etag(API.put(Sample.PATH, Sample.SMALL));

            assertThat(put("\"other\", " + etag, Sample.whole())).isEqualTo(200);
        }

        @Test
        void staysWhereItIsAnother() throws IOException {
            String stale = etag(API.put(Sample.PATH, Sample.whole()));
            API.put(Sample.PATH, Sample.SMALL);

            assertThat(put(stale, Sample.of("Eve", "M1", 9, "failed"))).isEqualTo(412);

            assertThat(json(API.get(Sample.PATH).body())).isEqualTo(json(Sample.SMALL));
        }

        @Test
        void isNotDeletedWhereItIsAnother() {
            String etag = etag(API.put(Sample.PATH, Sample.SMALL));

            assertThat(delete("\"other\"")).isEqualTo(412);
            assertThat(delete(etag)).isEqualTo(204);
            assertThat(delete(etag)).isEqualTo(412);
        }

        private static int delete(String ifMatch) {
            return API.send(API.request(Sample.PATH).header("If-Match", ifMatch).DELETE())
                    .statusCode();
        }

        @Test
        void staysWhereTheTagIsWeakOrNone() {
            String etag = etag(API.put(Sample.PATH, Sample.SMALL));

            assertThat(put("W/" + etag, Sample.SMALL)).isEqualTo(412);
            assertThat(put("nonsense", Sample.SMALL)).isEqualTo(412);
        }

        @ParameterizedTest
        @ValueSource(strings = {"*", "\"0123\""})
        void isNotCreated(String ifMatch) {
            assertThat(put(ifMatch, Sample.SMALL)).isEqualTo(412);

            assertThat(API.get(Sample.PATH).statusCode()).isEqualTo(404);
        }

        @Test
        void isReplacedByWhoTakesAny() {
            API.put(Sample.PATH, Sample.whole());

            assertThat(put("*", Sample.SMALL)).isEqualTo(200);
            assertThat(put("*", Sample.SMALL)).isEqualTo(200);
        }

        private static int put(String ifMatch, String run) {
            return API.send(
                            API.request(Sample.PATH)
                                    .header("Content-Type", "application/json")
                                    .header("If-Match", ifMatch)
                                    .PUT(BodyPublishers.ofString(run)))
                    .statusCode();
        }
    }

    @Nested
    final class Listed {

        @Test
        void comesNewestFirstPageByPage() {
            for (int hour = 0; hour < 5; hour++) {
                API.put("/runs/" + UUID.randomUUID(), Sample.of("Ada", "M1", hour / 2, "passed"));
            }
            List<String> starts = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            String next = "/runs?limit=2";
            while (!next.isEmpty()) {
                var page = API.get(next);
                assertThat(page.statusCode()).isEqualTo(200);
                starts.addAll(all("\"startedAt\":\"2026-11-23T(\\d\\d)", page.body()));
                ids.addAll(all("\"id\":\"([^\"]+)", page.body()));
                next = all("<(.+)>; rel=\"next\"", link(page)).stream().findFirst().orElse("");
            }
            assertThat(starts).containsExactly("02", "01", "01", "00", "00");
            assertThat(ids).doesNotHaveDuplicates().hasSize(5);
        }

        @Test
        void saysHowManyQuestionsPassed() {
            API.put(Sample.PATH, Sample.whole());

            assertThat(API.get("/runs").body()).contains("\"passed\":28}");
        }

        @Test
        void isThatOfOneStudent() {
            API.put("/runs/" + UUID.randomUUID(), Sample.of("Ada & Eve", "M1", 9, "passed"));
            API.put("/runs/" + UUID.randomUUID(), Sample.of("Ada & Eve", "M1", 10, "passed"));
            API.put("/runs/" + UUID.randomUUID(), Sample.of("Bob", "M1", 11, "passed"));

            var page = API.get("/runs?limit=1&student=Ada%20%26%20Eve");
            var last = API.get(all("<(.+)>", link(page)).getFirst());

            assertThat(page.body() + last.body()).contains("T10:", "T09:").doesNotContain("Bob");
            assertThat(link(last)).isEmpty();
        }

        private static String link(HttpResponse<?> page) {
            return page.headers().firstValue("Link").orElse("");
        }
    }

    @Nested
    final class Refused {

        @Test
        void withEveryFaultAtOnce() {
            var response =
                    API.put(
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

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(all("\"pointer\":\"([^\"]*)\"", response.body()))
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
        void withThePlaceOfAWrongType(String body, String pointer, String detail) {
            var response = API.put(Sample.PATH, body);

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body())
                    .contains("{\"pointer\":\"" + pointer + "\",\"detail\":\"")
                    .contains(detail)
                    .doesNotContain("REDACTED", "dev.tp1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "{\"student\":", "nope", "{\"student\":\"\u0001\"}"})
        void whereTheBodyIsNotJson(String body) {
            var response = API.put(Sample.PATH, body);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("bod").doesNotContain("REDACTED", "dev.tp1");
        }

        @Test
        void whereTheBodyIsNotUtf8() {
            byte[] body =
                    Sample.SMALL
                            .replace("Ada", "\u00e9")
                            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            var response =
                    API.send(
                            API.request(Sample.PATH)
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofByteArray(body)));

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body())
                    .contains("The body is not JSON: ", "UTF-8")
                    .doesNotContain("dev.tp1");
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "\\u2003", "\\u00a0", "\\u0085", "\\u180e", "\\u3000\\t"})
        void whereTheStudentIsBlankInAnyScript(String blank) {
            var response = API.put(Sample.PATH, Sample.SMALL.replace("Ada", blank));

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body()).contains("\"/student\",\"detail\":\"must not be blank\"");
        }

        @Test
        void whereTheBodyIsNotCompressedAsItSays() {
            var response =
                    API.send(
                            API.request(Sample.PATH)
                                    .header("Content-Type", "application/json")
                                    .header("Content-Encoding", "gzip")
                                    .PUT(BodyPublishers.ofString(Sample.SMALL)));

            assertThat(response.statusCode()).isEqualTo(400);
        }

        @Test
        void whereAnOutputHasMoreThan64KibOfUtf8() {
            String most = "é".repeat(32_767) + "e"; // and a line feed

            assertThat(put(most).statusCode()).isEqualTo(201);
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
        void withTheNameOfAWrongParameter(String path, String parameter, String detail) {
            var response = API.get(path);

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body())
                    .contains(
                            "{\"parameter\":\"%s\",\"detail\":\"%s\"}"
                                    .formatted(parameter, detail));
        }

        @Test
        void byTheDatabaseWhereTheEdgeWasNotStrictEnough() {
            DATABASE.run(
                    "ALTER TABLE run ADD CONSTRAINT nobody_is_called_ada CHECK (student <> 'Ada')");
            try {
                var response = API.put(Sample.PATH, Sample.SMALL);

                assertThat(response.statusCode()).isEqualTo(422);
                assertThat(response.body()).contains("nobody is called ada");
            } finally {
                DATABASE.run("ALTER TABLE run DROP CONSTRAINT nobody_is_called_ada");
            }
        }

        private static HttpResponse<String> put(String output) {
            return API.put(Sample.PATH, Sample.SMALL.replace("Hello from Docker!", output));
        }
    }

    private static Map<String, Object> json(String text) throws IOException {
        return ObjectMapper.getDefault()
                .readValue(text, Argument.mapOf(String.class, Object.class));
    }

    private static String etag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> all(String pattern, String text) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Every row of a run's tables, with the system's own columns that a rewrite would change. */
    private static String everyRow() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("run", "observation", "verdict", "answer")) {
                ResultSet row =
                        statement.executeQuery("SELECT ctid, * FROM " + table + " AS r ORDER BY 1");
                while (row.next()) {
                    rows.add(table + row.getString(1) + row.getString(2) + row.getString(3));
                }
            }
        }
        return rows.toString();
    }
}
