package dev.tp1.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Tp1Database;

import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

final class MigrationTest {
    private final Tp1Database database = Tp1Database.empty();

    @Test
    void leadsFromAnEmptyDatabaseToTheLatestVersion() {
        var result = Migrations.upToLatest(database).migrate();

        assertThat(result.success).isTrue();
        assertThat(Migrations.upToLatest(database).info().pending()).isEmpty();
        Migrations.upToLatest(database).validate();
    }

    @Test
    void keepsTheRowsOfTheVersionBefore() throws SQLException {
        Migrations.upTo(versionBeforeTheLatest(), database).migrate();
        database.run("INSERT INTO question VALUES (5, 'b') ON CONFLICT DO NOTHING");
        database.run(Rows.RUN_OF_V5 + Rows.OBSERVATION + Rows.VERDICT + Rows.ANSWER);

        Migrations.upToLatest(database).migrate();

        assertThat(count("run")).isEqualTo(1);
        assertThat(count("observation")).isEqualTo(1);
        assertThat(count("verdict")).isEqualTo(1);
        assertThat(count("answer")).isEqualTo(1);
        assertThat(count("question")).isEqualTo(28);
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        Migrations.upToLatest(database).migrate();

        assertThat(Migrations.upToLatest(database).migrate().migrationsExecuted).isZero();
    }

    @Test
    void deletesWhatARunHasWithTheRun() throws SQLException {
        Migrations.upToLatest(database).migrate();
        database.run(Rows.RUN + Rows.OBSERVATION + Rows.VERDICT + Rows.ANSWER);

        database.run("DELETE FROM run");

        assertThat(count("observation") + count("verdict") + count("answer")).isZero();
    }

    private String versionBeforeTheLatest() {
        List<String> versions =
                Arrays.stream(Migrations.upToLatest(database).info().all())
                        .filter(MigrationInfo::isVersioned)
                        .map(migration -> migration.getVersion().getVersion())
                        .toList();
        return versions.get(versions.size() - 2);
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
