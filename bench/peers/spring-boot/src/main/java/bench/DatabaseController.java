package bench;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

@RestController
class DatabaseController {
    /** The statement of our DatabaseRepository. */
    private static final String SQL =
            """
            SELECT server.version AS server, server.database,
                   history.version, history.description,
                   history.installed_on AT TIME ZONE 'UTC' AS installed_at
            FROM (SELECT version() AS version, current_database() AS database) AS server
            LEFT JOIN flyway_schema_history AS history ON history.success
            ORDER BY history.installed_rank
            """;

    record Database(
            String version,
            String database,
            String user,
            String host,
            int port,
            List<Migration> migrations) {}

    record Migration(String version, String description, Instant installedAt) {}

    /** The first two are the same in all rows; without a migration, the rest is null. */
    private record Row(
            String server,
            String database,
            String version,
            String description,
            OffsetDateTime installedAt) {}

    private final JdbcClient client;
    private final String user;
    private final String host;
    private final int port;

    DatabaseController(
            JdbcClient client,
            @Value("${db.user}") String user,
            @Value("${db.host}") String host,
            @Value("${db.port}") int port) {
        this.client = client;
        this.user = user;
        this.host = host;
        this.port = port;
    }

    @GetMapping("/database")
    Database database() {
        List<Row> rows =
                client.sql(SQL)
                        .query(
                                (row, number) ->
                                        new Row(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4),
                                                row.getObject(5, OffsetDateTime.class)))
                        .list();
        List<Migration> migrations =
                rows.stream()
                        .filter(row -> row.description() != null)
                        .map(
                                row ->
                                        new Migration(
                                                row.version(),
                                                row.description(),
                                                row.installedAt().toInstant()))
                        .toList();
        Row first = rows.getFirst();
        return new Database(first.server(), first.database(), user, host, port, migrations);
    }
}
