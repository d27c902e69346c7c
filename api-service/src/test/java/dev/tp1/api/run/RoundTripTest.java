package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * How often a request waits for the database, as the driver's log has it: each {@code Sync} ends
 * what is sent at once, and is waited for.
 */
@MicronautTest(transactional = false)
final class RoundTripTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void threeCreateARunWithAll28Questions() {
        assertRoundTrips(3, () -> put("/runs/" + UUID.randomUUID(), 201));
    }

    @Test
    void fourReplaceIt() {
        assertRoundTrips(4, () -> api.put(Sample.PATH, Sample.SMALL), () -> put(Sample.PATH, 200));
    }

    @Test
    void threeSeeThatItIsTheSame() {
        api.put(Sample.PATH, Sample.whole());

        assertRoundTrips(3, () -> put(Sample.PATH, 200));
    }

    @Test
    void oneReadsIt() {
        api.put(Sample.PATH, Sample.whole());

        assertRoundTrips(1, () -> get(Sample.PATH));
        assertRoundTrips(1, () -> get(Sample.PATH + "/report"));
    }

    @Test
    void oneReadsAPageOfRunsAndOneTheProgressOfAClass() {
        assertRoundTrips(1, () -> get("/runs"));
        assertRoundTrips(1, () -> get("/progress?class=M1"));
    }

    /**
     * A dozen times: once the driver has prepared a statement with a time among its parameters, it
     * sends that one by itself, which is one more. Six is the most that a PUT may ever need, and
     * four a GET.
     */
    private void assertRoundTrips(int expected, Runnable before, Runnable request) {
        for (int i = 0; i < 12; i++) {
            before.run();
            assertThat(roundTrips(request)).isBetween(expected, expected + 1);
        }
    }

    private void assertRoundTrips(int expected, Runnable request) {
        assertRoundTrips(expected, () -> {}, request);
    }

    private void put(String path, int status) {
        assertThat(api.put(path, Sample.whole()).code()).isEqualTo(status);
    }

    private void get(String path) {
        assertThat(api.get(path).code()).isEqualTo(200);
    }

    private int roundTrips(Runnable request) {
        get("/runs?limit=1"); // the pool would ask a connection that was idle whether it lives
        Syncs syncs = new Syncs();
        Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        driver.setLevel(Level.FINEST);
        driver.addHandler(syncs);
        try {
            request.run();
            return syncs.count.get();
        } finally {
            driver.removeHandler(syncs);
            driver.setLevel(null);
        }
    }

    private static final class Syncs extends Handler {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void publish(LogRecord line) {
            if (line.getMessage().contains("FE=> Sync")) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
