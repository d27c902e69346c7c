package dev.tp1.api.database;

import dev.tp1.api.database.DatabaseRepository.Row;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The database as it is.
 *
 * @param version What {@code SELECT version()} answers.
 * @param database What {@code SELECT current_database()} answers.
 * @param user The user that the API connects as.
 * @param host The host that the API connects to, as configured.
 * @param port The port that the API connects to, as configured.
 * @param migrations In the order in which they were applied.
 */
@Serdeable
record Database(
        @Schema(example = "PostgreSQL 16.15 on x86_64-pc-linux-gnu") String version,
        @Schema(example = "tp1") String database,
        @Schema(example = "tp1") String user,
        @Schema(example = "db") String host,
        @Schema(example = "5432") int port,
        List<Migration> migrations) {

    /**
     * One file of db-migrations, as applied.
     *
     * @param version Its version; absent for a repeatable one.
     * @param description Its name, in words.
     * @param installedAt When it was applied, by the database's clock.
     */
    @Serdeable
    record Migration(
            @Schema(example = "1") @Nullable String version,
            @Schema(example = "create question") String description,
            @Schema(example = "2026-11-23T09:00:00Z") Instant installedAt) {

        private static Stream<Migration> of(Row row) {
            return row.description() == null || row.installedAt() == null
                    ? Stream.empty()
                    : Stream.of(new Migration(row.version(), row.description(), row.installedAt()));
        }
    }

    /** From at least one row. */
    static Database of(List<Row> rows, DatabaseAddress address) {
        Row first = rows.getFirst();
        return new Database(
                first.server(),
                first.database(),
                first.user(),
                address.host(),
                address.port(),
                rows.stream().flatMap(Migration::of).toList());
    }
}
