package dev.tp1.api.database;

import dev.tp1.api.Settings;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

    /** From at least one row, whose first two columns are the same in all. */
    static Database of(List<Row> rows, Settings settings) {
        return new Database(
                rows.getFirst().server(),
                rows.getFirst().database(),
                settings.dbUser(),
                settings.dbHost(),
                settings.dbPort(),
                rows.stream().flatMap(Row::migration).toList());
    }

    /** As {@link DatabaseRepository} reads it. */
    @Introspected
    record Row(
            String server,
            String database,
            @Nullable String version,
            @Nullable String description,
            @Nullable Instant installedAt) {

        private Stream<Migration> migration() {
            return description == null || installedAt == null
                    ? Stream.empty()
                    : Stream.of(new Migration(version, description, installedAt));
        }
    }
}
