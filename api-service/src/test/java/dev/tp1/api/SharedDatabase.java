package dev.tp1.api;

import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.Tp1Database;

import io.micronaut.test.support.TestPropertyProvider;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import java.time.Duration;
import java.util.Map;

/**
 * Gives a {@code @MicronautTest} the real database that all tests of this module share, migrated by
 * the API, without a run before each test.
 */
@TestInstance(Lifecycle.PER_CLASS) // as TestPropertyProvider asks for
public interface SharedDatabase extends TestPropertyProvider {

    @Override
    default Map<String, String> getProperties() {
        return Map.of("datasources.default.url", Tp1Database.empty().url());
    }

    @BeforeAll
    default void awaitReady(ApiClient api) {
        await().atMost(Duration.ofMinutes(2)).until(api::isReady);
    }

    @BeforeEach
    default void deleteRuns() {
        Tp1Database.current().run("DELETE FROM run");
    }
}
