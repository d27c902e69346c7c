package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.Json;
import dev.tp1.api.SharedDatabase;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A run that is stored for the first time, and read. */
@MicronautTest(transactional = false)
final class RunTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void isGivenBackAsItCame() {
        assertThat(api.put(Sample.PATH, Sample.whole()).code()).isEqualTo(201);

        assertThat(Json.read(api.get(Sample.PATH).body())).isEqualTo(Json.read(Sample.whole()));
    }

    @ParameterizedTest // in the time zone of these tests, which is far from UTC
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
    void isGivenBackOfTheFirstAndTheLastMoment(String moment) {
        String run = Sample.whole().replaceAll("2026-[0-9T:.-]+Z", moment);
        assertThat(run).contains("\"startedAt\": \"" + moment);

        assertThat(api.put(Sample.PATH, run).code()).isEqualTo(201);

        assertThat(Json.read(api.get(Sample.PATH).body())).isEqualTo(Json.read(run));
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
    void mayLeaveOutWhatThereIsNoneOf() {
        String bare = "{\"student\":\"Ada\",\"startedAt\":\"2026-11-23T10:00:00.1234567+01:00\"}";

        assertThat(api.put(Sample.PATH, bare).code()).isEqualTo(201);

        assertThat(Json.read(api.get(Sample.PATH).body()))
                .isEqualTo(
                        Map.of(
                                "student", "Ada",
                                "startedAt", "2026-11-23T09:00:00.123456Z",
                                "observations", List.of(),
                                "verdicts", List.of(),
                                "answers", List.of()));
    }

    @Test
    void keepsTheOrderOfItsObservations() {
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

        assertThat(Json.read(api.get(Sample.PATH).body()).get("observations"))
                .isEqualTo(Json.read(run).get("observations"));
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
}
