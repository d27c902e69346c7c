package dev.tp1.api;

import dev.tp1.fixture.Full;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** What {@code mvn mn:run} starts. */
@Full
final class DevelopmentApplicationTest {
    @Test
    void startsADatabaseWhereTheEnvironmentNamesNone() throws Exception {
        try (ApiProcess api = start(Map.of("PORT", "0"))) {
            api.awaitOutput("The database is migrated");
        }
    }

    @Test
    void takesTheDatabaseThatTheEnvironmentNames() throws Exception {
        try (ApiProcess api = start(Map.of("PORT", "0", "DB_PORT", "1"))) {
            api.awaitOutput("Connection to localhost:1 refused");
        }
    }

    private static ApiProcess start(Map<String, String> environment) {
        return ApiProcess.start(DevelopmentApplication.class, environment);
    }
}
