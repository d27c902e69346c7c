package dev.tp1.api.database;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The database as it is.
 *
 * @param version what {@code SELECT version()} answers
 * @param database what {@code SELECT current_database()} answers
 * @param user as configured, like host and port
 * @param migrations in the order in which they were applied
 */
@Serdeable
record Database(
        String version,
        String database,
        String user,
        String host,
        int port,
        List<Migration> migrations) {

    /** One file of db-migrations, as applied; a repeatable one has no version. */
    @Serdeable
    record Migration(@Nullable String version, String description, Instant installedAt) {}

    /** What the server says of itself. */
    @Introspected
    record Server(String version, String database) {}
}
