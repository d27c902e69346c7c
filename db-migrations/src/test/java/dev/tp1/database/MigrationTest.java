package dev.tp1.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.stream.Stream;

final class MigrationTest {
    /** Versions of the database that are in use, with a run as each of them stores it. */
    static final List<Arguments> VERSIONS_IN_USE =
            List.of(Arguments.of("5", Rows.RUN_OF_V5), Arguments.of("6", Rows.RUN));

    private final Tp1Database database = Tp1Database.empty();

    @Test
    void leadsFromAnEmptyDatabaseToTheLatestVersion() {
        var result = Migrations.upToLatest(database).migrate();

        assertThat(result.success).isTrue();
        assertThat(result.migrationsExecuted).isPositive();
        assertThat(Migrations.upToLatest(database).info().pending()).isEmpty();
        Migrations.upToLatest(database).validate();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("VERSIONS_IN_USE")
    void keepsTheRowsOfAVersionInUse(String version, String run) {
        Migrations.upTo(version, database).migrate();
        database.run("INSERT INTO question VALUES (5, 'b') ON CONFLICT DO NOTHING");
        database.run(run + Rows.OBSERVATION + Rows.VERDICT + Rows.ANSWER);

        Migrations.upToLatest(database).migrate();

        assertThat(rows("run", "observation", "verdict", "answer")).containsExactly(1, 1, 1, 1);
        assertThat(rows("question")).containsExactly(28);
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        Migrations.upToLatest(database).migrate();

        assertThat(Migrations.upToLatest(database).migrate().migrationsExecuted).isZero();
    }

    @Test
    void deletesWhatARunHasWithTheRun() {
        Migrations.upToLatest(database).migrate();
        database.run(Rows.RUN + Rows.OBSERVATION + Rows.VERDICT + Rows.ANSWER);

        database.run("DELETE FROM run");

        assertThat(rows("observation", "verdict", "answer")).containsExactly(0, 0, 0);
    }

    @Test
    void deletesWhatAClassHasWithTheClass() {
        Migrations.upToLatest(database).migrate();
        database.run(Rows.CLASS);

        database.run("DELETE FROM class");

        assertThat(rows("submission", "grade", "mark", "extension", "student_token"))
                .containsExactly(0, 0, 0, 0, 0);
    }

    /** How many each table has. */
    private List<Integer> rows(String... tables) {
        return Stream.of(tables)
                .flatMap(table -> database.query("SELECT count(*) FROM " + table).stream())
                .map(Integer::valueOf)
                .toList();
    }
}
