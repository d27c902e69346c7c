package dev.tp1.api.database;

import dev.tp1.api.database.Database.Row;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** What PostgreSQL says of itself and Flyway of its work. */
@Connectable // else Micronaut Data resets the connection afterwards, and hides why it was lost
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DatabaseRepository extends GenericRepository<Row, String> {

    /**
     * One row a migration, in the order in which they were applied, or one row without a migration.
     * One statement, because each may take as long as the socket waits.
     */
    @Query(
            """
            SELECT server.version AS server, server.database,
                   history.version, history.description,
                   history.installed_on AT TIME ZONE 'UTC' AS installed_at
            FROM (SELECT version() AS version, current_database() AS database) AS server
            LEFT JOIN flyway_schema_history AS history ON history.success
            ORDER BY history.installed_rank
            """)
    List<Row> rows();

    @Query("SELECT true")
    boolean isThere();
}
