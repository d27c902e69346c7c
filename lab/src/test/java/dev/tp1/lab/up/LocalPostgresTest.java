package dev.tp1.lab.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.message.UserErrorException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

final class LocalPostgresTest {
    @TempDir Path parent;
    private Folder folder;

    @BeforeEach
    void hold() {
        folder = Folder.hold(parent);
    }

    @AfterEach
    void release() {
        folder.close();
    }

    @Test
    void keepsItsDataForTheNextTime() throws Exception {
        try (LocalPostgres database = LocalPostgres.start(folder)) {
            execute(database, "CREATE TABLE kept ()");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();

        try (LocalPostgres database = LocalPostgres.start(folder)) {
            execute(database, "SELECT FROM kept");
        }
    }

    @Test
    void startsAgainWhereAFirstStartNeverFinished() throws Exception {
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "half of it");

        try (LocalPostgres database = LocalPostgres.start(folder)) {
            execute(database, "SELECT");
        }
    }

    @Test
    void saysWhichLogTellsWhyItDoesNotStart() throws Exception {
        LocalPostgres.start(folder).close();
        Path configuration = folder.resolve("postgres/postgresql.conf");
        Files.writeString(configuration, "no_such_setting = 1\n");

        assertThatThrownBy(() -> LocalPostgres.start(folder, Duration.ofSeconds(2)).close())
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("postgres.log may say more");
        assertThat(folder.resolve("postgres.log")).content().contains("no_such_setting");
    }

    private static void execute(LocalPostgres database, String sql) throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/tp1".formatted(database.port());
        try (Connection connection = DriverManager.getConnection(url, "tp1", "tp1");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
