package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.tp1.api.ApiClient;
import dev.tp1.api.Json;
import dev.tp1.api.SharedDatabase;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A run that is there already: stored again, replaced, deleted. */
@MicronautTest(transactional = false)
final class StoredRunTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void changesNothingWhenItIsStoredAgain() {
        var first = api.put(Sample.PATH, Sample.whole());
        List<String> rows = everyRow();

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

    @Test
    void replacesAllThatWasThere() {
        var first = api.put(Sample.PATH, Sample.whole());

        var second = api.put(Sample.PATH, Sample.SMALL);

        assertThat(second.code()).isEqualTo(200);
        assertThat(etag(second)).isNotEqualTo(etag(first));
        assertThat(Json.read(api.get(Sample.PATH).body())).isEqualTo(Json.read(Sample.SMALL));
    }

    @Test
    void isGoneWhenItWasDeleted() {
        api.put(Sample.PATH, Sample.whole());

        var response = api.delete(Sample.PATH);

        assertThat(response.code()).isEqualTo(204);
        assertThat(response.body()).isNull();
        assertThat(api.get(Sample.PATH).code()).isEqualTo(404);
        assertThat(api.delete(Sample.PATH).code()).isEqualTo(404);
        assertThat(everyRow()).isEmpty();
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

    private static String etag(HttpResponse<?> response) {
        return requireNonNull(response.header("ETag"));
    }

    /** Every row of a run's tables, with the place that a rewrite would change. */
    private static List<String> everyRow() {
        return Stream.of("run", "observation", "verdict", "answer")
                .map("SELECT tableoid::regclass, ctid, * FROM %s ORDER BY ctid"::formatted)
                .flatMap(query -> Tp1Database.current().query(query).stream())
                .toList();
    }
}
