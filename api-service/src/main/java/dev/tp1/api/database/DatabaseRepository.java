package dev.tp1.api.database;

import dev.tp1.api.database.Database.Row;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.exceptions.DataAccessException;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL says of itself and Flyway of its work; in JDBC, since all ask it first. */
@Singleton
class DatabaseRepository {
    /** One statement, because each may take as long as the socket waits. */
    private static final String ROWS =
            """
            SELECT server.version AS server, server.database,
                   history.version, history.description,
                   history.installed_on AT TIME ZONE 'UTC' AS installed_at
            FROM (SELECT version() AS version, current_database() AS database) AS server
            LEFT JOIN flyway_schema_history AS history ON history.success
            ORDER BY history.installed_rank
            """;

    private final ConnectionOperations<Connection> connections;

    DatabaseRepository(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /**
     * One row a migration, in the order in which they were applied, or one row without a migration.
     */
    List<Row> rows() {
        return connections.execute(
                ConnectionDefinition.DEFAULT, // else the reset afterwards hides why it was lost
                status -> rows(status.getConnection()));
    }

    /** Borrows a connection and gives it back: whoever asks next finds it. */
    void connect() {
        connections.execute(ConnectionDefinition.DEFAULT, ConnectionStatus::getConnection);
    }

    private static List<Row> rows(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(ROWS);
                ResultSet row = statement.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                OffsetDateTime at = row.getObject(5, OffsetDateTime.class);
                Instant installedAt = at == null ? null : at.toInstant();
                rows.add(
                        new Row(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                installedAt));
            }
            return rows;
        } catch (SQLException e) {
            throw new DataAccessException(e.getMessage(), e);
        }
    }
}
