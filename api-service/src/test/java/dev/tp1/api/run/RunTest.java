package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@MicronautTest(transactional = false)
final class RunTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void isGivenBackAsItCame() throws IOException {
        assertThat(api.put(Sample.PATH, Sample.whole()).code()).isEqualTo(201);

        assertThat(json(api.get(Sample.PATH).getBody().orElseThrow()))
                .isEqualTo(json(Sample.whole()));
    }

    @ParameterizedTest // in the time zone of these tests, which is far from UTC
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
    void isGivenBackOfTheFirstAndTheLastMoment(String moment) throws IOException {
        String run = Sample.whole().replaceAll("2026-[0-9T:.-]+Z", moment);

        assertThat(api.put(Sample.PATH, run).code()).isEqualTo(201);

        assertThat(json(api.get(Sample.PATH).getBody().orElseThrow())).isEqualTo(json(run));
    }

    @Test
    void isSummedUpWhenItIsStored() {
        assertThat(api.put(Sample.PATH, Sample.SMALL).body())
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
        var first = api.put(Sample.PATH, Sample.whole());
        String rows = everyRow();

        var second = api.put(Sample.PATH, Sample.whole());

        assertThat(second.code()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(etag(second)).isEqualTo(etag(first));
        assertThat(everyRow()).isEqualTo(rows);
    }

    @Test
    void isTheSameInWhateverOrderItsVerdictsCome() {
        String one = verdict("1.b");
        String two = verdict("2.a");

        assertThat(etag(api.put(Sample.PATH, ofVerdicts(two, one))))
                .isEqualTo(etag(api.put(Sample.PATH, ofVerdicts(one, two))))
                .isEqualTo(
                        etag(api.put(Sample.PATH, api.get(Sample.PATH).getBody().orElseThrow())));
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
        var first = api.put(Sample.PATH, Sample.whole());

        var second = api.put(Sample.PATH, Sample.SMALL);

        assertThat(second.code()).isEqualTo(200);
        assertThat(etag(second)).isNotEqualTo(etag(first));
        assertThat(json(api.get(Sample.PATH).getBody().orElseThrow()))
                .isEqualTo(json(Sample.SMALL));
    }

    @Test
    void mayLeaveOutWhatThereIsNoneOf() throws IOException {
        String bare = "{\"student\":\"Ada\",\"startedAt\":\"2026-11-23T10:00:00.1234567+01:00\"}";

        assertThat(api.put(Sample.PATH, bare).code()).isEqualTo(201);

        assertThat(json(api.get(Sample.PATH).getBody().orElseThrow()))
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

        assertThat(api.put(Sample.PATH, run).code()).isEqualTo(201);

        assertThat(json(api.get(Sample.PATH).getBody().orElseThrow()).get("observations"))
                .isEqualTo(json(run).get("observations"));
    }

    @Test
    void isGoneWhenItWasDeleted() throws SQLException {
        api.put(Sample.PATH, Sample.whole());

        var response = api.delete(Sample.PATH);

        assertThat(response.code()).isEqualTo(204);
        assertThat(response.body()).isNull();
        assertThat(api.get(Sample.PATH).code()).isEqualTo(404);
        assertThat(api.delete(Sample.PATH).code()).isEqualTo(404);
        assertThat(everyRow()).isEqualTo("[]");
    }

    @Test
    void isStoredOnceByTwentyWhoStoreItAtOnce() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String run = Sample.of("Ada" + i % 2, "M1", 9, "passed");
                statuses.add(clients.submit(() -> api.put(Sample.PATH, run).code()));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> status : statuses) {
                answers.add(status.get());
            }
            assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        }
        assertThat(api.get("/runs").body()).containsOnlyOnce("\"id\"");
    }

    @Test
    void isCountedForPrometheus() {
        api.put(Sample.PATH, Sample.SMALL);
        api.put(Sample.PATH, Sample.SMALL);

        assertThat(api.get("/management/prometheus").body())
                .containsPattern("tp1_runs_stored_total\\{outcome=\"created\"} [1-9]")
                .containsPattern("tp1_runs_stored_total\\{outcome=\"unchanged\"} [1-9]")
                .contains("http_server_requests_seconds_count", "uri=\"/runs/{id}\"")
                .contains("hikaricp_connections_active", "jvm_memory_used_bytes")
                .contains("flyway_migrations_applied");
    }

    private static Map<String, Object> json(String text) throws IOException {
        return ObjectMapper.getDefault()
                .readValue(text, Argument.mapOf(String.class, Object.class));
    }

    private static String etag(HttpResponse<?> response) {
        return requireNonNull(response.header("ETag"));
    }

    /** Every row of a run's tables, with the system's own columns that a rewrite would change. */
    private static String everyRow() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = Tp1Database.current().dataSource().getConnection();
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
