package dev.tp1.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;
import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.tp1.api.run.Sample;
import dev.tp1.fixture.Full;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * With 10 000 runs in the database no request reads a big table from end to end: PostgreSQL's own
 * counters say so. Each request is made a dozen times, so that the driver prepares its statements
 * and PostgreSQL settles on a plan for any value.
 */
@Full
final class ScaleTest {
    private static final int TIMES = 12;
    private static final String RUN = "/runs/00000000-0000-4000-8000-000000004321";
    private static final String OTHER_CONNECTIONS =
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = 'tp1' AND backend_type = 'client backend' AND pid <> pg_backend_pid()
            """;
    private static final Tp1Database DATABASE = Tp1Database.empty();

    @BeforeAll
    static void fill() {
        try (RunningApi api = RunningApi.on(DATABASE).awaitReady()) {
            assertThat(api.get("/runs").body()).isEqualTo("[]");
        }
        DATABASE.fillWithTenThousandRuns();
    }

    @AfterAll
    static void empty() {
        Tp1Database.empty();
    }

    @Test
    void aRunIsReadByIndex() {
        assertThat(rowsRead(api -> api.get(RUN)))
                .satisfies(
                        read -> assertRead(read, "run", 1),
                        read -> assertRead(read, "observation", 28),
                        read -> assertRead(read, "verdict", 28),
                        read -> assertRead(read, "answer", 28));
        assertRead(rowsRead(api -> api.get(RUN + "/report")), "observation", 28);
    }

    @Test
    void aPageOfRunsIsReadByIndex() {
        assertRead(rowsRead(api -> api.get("/runs?limit=50")), "run", 51);
        assertRead(rowsRead(api -> api.get(next(api.get("/runs?limit=10")))), "run", 22);
    }

    @Test
    void theRunsOfAStudentAreReadByIndex() {
        assertRead(rowsRead(api -> api.get("/runs?student=Student%207")), "run", 5);
    }

    @Test
    void theProgressOfAClassReadsNoOtherClass() {
        assertThat(rowsRead(api -> api.get("/progress?class=Class%207")))
                .satisfies(
                        read -> assertRead(read, "run", 40),
                        read -> assertRead(read, "observation", 0),
                        read -> assertRead(read, "verdict", 40 * 28),
                        read -> assertRead(read, "answer", 0));
    }

    @Test
    void aRunIsStoredAndDeletedByIndex() {
        // Two in turns, since the same again writes nothing; each deletes the other's parts, which
        // are 33 observations and one, and at first the 28 that were there.
        assertThat(
                        rowsRead(
                                api -> {
                                    api.put(RUN, Sample.whole());
                                    return api.put(RUN, Sample.SMALL);
                                }))
                .extractingByKey("observation", LONG)
                .isBetween(34L, 38L);
        rowsRead(
                api -> {
                    api.put(Sample.PATH, Sample.whole());
                    return api.send(HttpRequest.DELETE(Sample.PATH));
                });
    }

    /** To two rows: while it plans, PostgreSQL looks up the ends of an index. */
    private static void assertRead(Map<String, Long> read, String table, long rows) {
        assertThat(read.get(table)).as(table).isBetween(rows, rows + 2);
    }

    /** Rows read by index a request, by table; fails where a table was read from end to end. */
    private static Map<String, Long> rowsRead(Function<RunningApi, HttpResponse<String>> request) {
        Map<String, Long> scansBefore = counter("seq_scan");
        Map<String, Long> rowsBefore = counter("idx_tup_fetch");
        try (RunningApi api = RunningApi.on(DATABASE).awaitReady()) {
            for (int i = 0; i < TIMES; i++) {
                assertThat(request.apply(api).code()).isLessThan(300);
            }
        }
        assertThat(counter("seq_scan"))
                .as("scans from end to end")
                .isEqualTo(scansBefore)
                .hasSize(4);
        Map<String, Long> rows = new HashMap<>(counter("idx_tup_fetch"));
        rowsBefore.forEach((table, before) -> rows.merge(table, before, (n, b) -> (n - b) / TIMES));
        return rows;
    }

    /** What PostgreSQL has counted, by table. A connection hands in what it counted as it ends. */
    private static Map<String, Long> counter(String column) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> DATABASE.query(OTHER_CONNECTIONS).equals(List.of("0")));
        String query =
                """
                SELECT relname, %s FROM pg_stat_user_tables
                WHERE relname IN ('run', 'observation', 'verdict', 'answer')
                """
                        .formatted(column);
        return DATABASE.query(query).stream()
                .map(row -> row.split("\\|", 2))
                .collect(toMap(row -> row[0], row -> Long.valueOf(row[1])));
    }

    private static String next(HttpResponse<String> page) {
        return requireNonNull(page.header("Link")).replaceFirst("<(.*)>.*", "$1");
    }
}
