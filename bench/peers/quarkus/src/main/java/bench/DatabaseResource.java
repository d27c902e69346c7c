package bench;

import io.agroal.api.AgroalDataSource;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

@Path("/database")
public class DatabaseResource {
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

    public record Database(
            String version,
            String database,
            String user,
            String host,
            int port,
            List<Migration> migrations) {}

    public record Migration(String version, String description, Instant installedAt) {}

    private final AgroalDataSource dataSource;
    private final String user;
    private final String host;
    private final int port;

    DatabaseResource(
            AgroalDataSource dataSource,
            @ConfigProperty(name = "db.user") String user,
            @ConfigProperty(name = "db.host") String host,
            @ConfigProperty(name = "db.port") int port) {
        this.dataSource = dataSource;
        this.user = user;
        this.host = host;
        this.port = port;
    }

    @GET
    @RunOnVirtualThread
    public Database database() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL);
                ResultSet row = statement.executeQuery()) {
            String version = null;
            String database = null;
            List<Migration> migrations = new ArrayList<>();
            while (row.next()) {
                version = row.getString(1);
                database = row.getString(2);
                String description = row.getString(4);
                if (description != null) {
                    Instant installedAt = row.getObject(5, OffsetDateTime.class).toInstant();
                    migrations.add(new Migration(row.getString(3), description, installedAt));
                }
            }
            return new Database(version, database, user, host, port, migrations);
        }
    }
}
