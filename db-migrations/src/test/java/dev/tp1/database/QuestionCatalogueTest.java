package dev.tp1.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

final class QuestionCatalogueTest {
    private final Tp1Database database = Tp1Database.empty();

    @BeforeEach
    void migrate() {
        Migrations.upToLatest(database).migrate();
    }

    @Test
    void holdsExactlyThe28QuestionsOfTheLab() {
        assertThat(questions())
                .containsExactly(
                        "1.b", "1.c", "2.a", "2.b", "2.c", "2.d", "3.a", "3.b", "3.c", "4.a", "4.b",
                        "4.c", "4.d", "5.b", "5.c", "5.d", "5.e", "6.a", "6.b", "6.c", "6.d", "7.a",
                        "7.b", "7.c", "7.d", "7.e", "8.a", "8.b")
                .hasSize(28);
    }

    @Test
    void comesBackAsItWasWhenItIsAppliedAgain() {
        database.run(
                "DELETE FROM question WHERE exercise = 5; INSERT INTO question VALUES (8, 'z')");
        database.run("UPDATE flyway_schema_history SET checksum = 0 WHERE version IS NULL");

        Migrations.upToLatest(database).migrate();

        assertThat(questions()).hasSize(28).contains("5.b", "5.e").doesNotContain("8.z");
    }

    @Test
    void keepsAQuestionThatPeopleHaveWorkedOn() {
        database.run(Rows.RUN + Rows.ANSWER);

        assertThatThrownBy(() -> database.run("DELETE FROM question WHERE exercise = 2"))
                .hasMessageContaining("question_is_in_the_lab");
    }

    private List<String> questions() {
        return database.query("SELECT exercise || '.' || letter FROM question ORDER BY 1");
    }
}
