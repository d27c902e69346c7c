package dev.tp1.api.database;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What PostgreSQL says of itself, and Flyway of its migrations. */
@Connectable
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DatabaseRepository extends GenericRepository<DatabaseRepository.Row, String> {

    /** One row per applied migration, in order; one row without a migration if there is none. */
    @Query(
            """
            SELECT version() AS server, current_database() AS database, current_user AS user,
                   history.version, history.description,
                   history.installed_on AT TIME ZONE 'UTC' AS installed_at
            FROM (VALUES (1)) AS one_row
            LEFT JOIN flyway_schema_history AS history ON history.success
            ORDER BY history.installed_rank
            """)
    List<Row> rows();

    /** The first three columns are the same in every row; the others are null together. */
    @Introspected
    record Row(
            String server,
            String database,
            String user,
            @Nullable String version, // null for a repeatable migration as well
            @Nullable String description,
            @Nullable Instant installedAt) {}
}
