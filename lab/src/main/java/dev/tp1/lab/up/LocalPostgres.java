package dev.tp1.lab.up;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.apache.commons.io.FileUtils;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL 16 of one's own with the database, the user and the password {@code tp1}, on a free
 * port of this machine. Its data outlive it, and it outlives a {@code kill -9} of this process: the
 * next start ends what it finds running on the data.
 */
final class LocalPostgres implements AutoCloseable {
    private static final Messages MESSAGES = Messages.of(LocalPostgres.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Only for who holds the folder. */
    static LocalPostgres start(Folder folder) {
        return start(folder, TIMEOUT);
    }

    /** The same, with another time for PostgreSQL to start in. */
    static LocalPostgres start(Folder folder, Duration timeout) {
        Path data = folder.resolve("postgres");
        File log = folder.resolve("postgres.log").toFile();
        try {
            OrphanedPostgres.end(data);
            removeIfNeverFinished(data);
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false) // the API stops before its database
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setPGStartupWait(timeout)
                            .setOutputRedirector(Redirect.appendTo(log))
                            .setErrorRedirector(Redirect.appendTo(log))
                            .start();
            finish(server, data);
            return new LocalPostgres(server);
        } catch (IOException | SQLException | RuntimeException e) {
            endWhatStarted(data);
            throw new UserErrorException(
                    MESSAGES.text("postgres.not-started", String.valueOf(e.getMessage()), log));
        }
    }

    private static void endWhatStarted(Path data) {
        try {
            OrphanedPostgres.end(data);
        } catch (IOException e) {
            return; // the next start tries again, and tells
        }
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("postgres.not-stopped", String.valueOf(e.getMessage())));
        }
    }

    /** Data without the mark come from a first start that was ended before it was done. */
    private static void removeIfNeverFinished(Path data) throws IOException {
        if (Files.exists(data) && !Files.exists(mark(data))) {
            FileUtils.deleteDirectory(data.toFile());
        }
    }

    private static void finish(EmbeddedPostgres server, Path data)
            throws SQLException, IOException {
        if (Files.exists(mark(data))) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE tp1 LOGIN PASSWORD 'tp1'");
            statement.execute("CREATE DATABASE tp1 OWNER tp1");
        }
        Files.createFile(mark(data));
    }

    private static Path mark(Path data) {
        return data.resolve("tp1.created");
    }
}
