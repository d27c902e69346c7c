package dev.tp1.api.database;

import dev.tp1.api.database.Database.Migration;
import dev.tp1.api.database.Database.Server;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** What PostgreSQL says of itself and Flyway of its work. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DatabaseRepository extends GenericRepository<Migration, String> {

    @Query("SELECT version() AS version, current_database() AS database")
    Server server();

    // Flyway writes the session's local time; pgjdbc sets the session to the zone of the JVM.
    @Query(
            """
            SELECT version, description,
                   installed_on AT TIME ZONE current_setting('TimeZone') AS installed_at
            FROM flyway_schema_history
            WHERE success
            ORDER BY installed_rank
            """)
    List<Migration> migrations();
}
