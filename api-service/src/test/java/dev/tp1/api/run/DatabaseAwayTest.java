package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.api.RunningApi;
import dev.tp1.fixture.Full;
import dev.tp1.fixture.TableLock;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

import org.junit.jupiter.api.Test;

/** What a client is told while the database is away: 503, whatever it asks of it. */
@Full
final class DatabaseAwayTest {

    @Test
    void isSaidToWhoeverNeedsIt() {
        try (RunningApi api = RunningApi.withoutDatabase()) {
            assertAway(api.put(Sample.PATH, Sample.SMALL));
            assertAway(api.get(Sample.PATH));
            assertAway(api.get(Sample.PATH + "/report"));
            assertAway(api.get("/runs"));
            assertAway(api.get("/progress?class=M1"));
            assertAway(api.send(HttpRequest.DELETE(Sample.PATH)));
            assertThat(api.get("/exercises").code()).isEqualTo(200);
        }
    }

    @Test
    void isSaidInTheMiddleOfAPutWhichChangesNothing() {
        Tp1Database database = Tp1Database.empty();
        try (RunningApi api = RunningApi.on(database).awaitReady();
                TableLock lock = database.lock("observation")) {
            assertAway(api.put(Sample.PATH, Sample.SMALL));

            lock.release();
            await().until(() -> api.get(Sample.PATH).code() == 404);
            assertThat(api.put(Sample.PATH, Sample.SMALL).code()).isEqualTo(201);
        }
    }

    private static void assertAway(HttpResponse<String> response) {
        assertThat(response.code()).as(response.body()).isEqualTo(503);
        assertThat(response.body()).contains("The database does not answer");
    }
}
