package dev.tp1.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.stream.Stream;

/** Each constraint by its name, and a row that it refuses. */
final class ConstraintTest {
    private static final Tp1Database DATABASE = Tp1Database.empty();

    static final List<Arguments> REFUSED =
            List.of(
                    refusal("exercise_is_one_of_eight", "INSERT INTO question VALUES (9, 'a')"),
                    refusal("exercise_is_one_of_eight", "INSERT INTO question VALUES (0, 'a')"),
                    refusal("letter_is_one_small_letter", "INSERT INTO question VALUES (1, 'B')"),
                    refusal("letter_is_one_small_letter", "INSERT INTO question VALUES (1, 'bc')"),
                    refusal("question_pkey", "INSERT INTO question VALUES (5, 'b')"),
                    refusal("run_pkey", Rows.RUN),
                    refusal("student_has_1_to_100_characters", run("student = ''")),
                    refusal("student_has_1_to_100_characters", run("student = repeat('é', 101)")),
                    refusal("student_is_not_blank", run("student = E' \\t'")),
                    refusal("class_has_1_to_100_characters", run("class = ''")),
                    refusal("class_has_1_to_100_characters", run("class = repeat('é', 101)")),
                    refusal("class_is_not_blank", run("class = ' '")),
                    refusal("digest_is_sha256_in_hex", run("digest = repeat('A', 64)")),
                    refusal("digest_is_sha256_in_hex", run("digest = repeat('0', 63)")),
                    refusal("observation_run_id_fkey", orphan("observation")),
                    refusal("question_is_in_the_lab", observation("letter = 'z'")),
                    refusal("position_is_taken_once", Rows.OBSERVATION),
                    refusal("position_counts_from_1", observation("position = 0")),
                    refusal("command_is_not_blank", observation("command = ' '")),
                    refusal(
                            "command_has_at_most_64_kib",
                            observation("command = repeat('é', 32769)")),
                    refusal(
                            "output_has_at_most_64_kib",
                            observation("output = repeat('é', 32769)")),
                    refusal("exit_code_is_a_byte", observation("exit_code = 256")),
                    refusal("exit_code_is_a_byte", observation("exit_code = -1")),
                    refusal("took_no_negative_time", observation("took_ms = -1")),
                    refusal("verdict_run_id_fkey", orphan("verdict")),
                    refusal("verdict_pkey", Rows.VERDICT),
                    refusal(
                            "question_is_in_the_lab",
                            "UPDATE verdict SET exercise = 1, letter = 'a'"),
                    refusal("outcome_is_known", "UPDATE verdict SET outcome = 'perhaps'"),
                    refusal(
                            "reason_has_at_most_4000_characters",
                            "UPDATE verdict SET reason = repeat('é', 4001)"),
                    refusal("answer_run_id_fkey", orphan("answer")),
                    refusal("answer_pkey", Rows.ANSWER),
                    refusal(
                            "question_is_in_the_lab",
                            "UPDATE answer SET exercise = 5, letter = 'a'"),
                    refusal("words_are_not_blank", "UPDATE answer SET words = E'\\n'"),
                    refusal(
                            "words_have_at_most_20000_characters",
                            "UPDATE answer SET words = repeat('é', 20001)"));

    @BeforeAll
    static void migrate() {
        Migrations.upToLatest(DATABASE).migrate();
    }

    @BeforeEach
    void storeARun() {
        DATABASE.run("DELETE FROM run");
        DATABASE.run(Rows.RUN + Rows.OBSERVATION + Rows.VERDICT + Rows.ANSWER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @FieldSource("REFUSED")
    void refuses(String constraint, String statement) {
        assertThatThrownBy(() -> DATABASE.run(statement))
                .hasMessageContaining("constraint \"" + constraint + "\"");
    }

    @Test
    void acceptsWhatLiesJustWithinTheLimits() {
        assertThatCode(
                        () ->
                                DATABASE.run(
                                        String.join(
                                                ";",
                                                run("student = repeat('é', 100), class = NULL"),
                                                observation("output = repeat('é', 32768)"),
                                                observation("exit_code = 255, took_ms = 0"),
                                                "UPDATE verdict SET reason = repeat('é', 4000)",
                                                "UPDATE answer SET words = repeat('é', 20000)")))
                .doesNotThrowAnyException();
    }

    @Test
    void everyConstraintIsTriedHere() {
        List<String> tried =
                REFUSED.stream().map(refusal -> refusal.get()[0].toString()).distinct().toList();
        List<String> ofThreeTables = List.of("question_is_in_the_lab", "question_is_in_the_lab");

        assertThat(Stream.concat(tried.stream(), ofThreeTables.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        DATABASE.query(
                                """
                                SELECT conname FROM pg_constraint
                                WHERE connamespace = 'public'::regnamespace
                                  AND contype IN ('c', 'f', 'p', 'u')
                                  AND conrelid <> 'flyway_schema_history'::regclass
                                  AND conname <> 'observation_pkey' -- nobody can set an identity
                                """));
    }

    @Test
    void everyColumnThatMustBeThereRefusesNull() {
        List<String> statements =
                DATABASE.query(
                        """
                        SELECT format('UPDATE %I SET %I = NULL', table_name, column_name)
                        FROM information_schema.columns
                        WHERE table_schema = 'public' AND is_nullable = 'NO' AND is_identity = 'NO'
                          AND table_name <> 'flyway_schema_history'
                        """);

        assertThat(statements)
                .contains("UPDATE question SET letter = NULL", "UPDATE run SET digest = NULL")
                .contains("UPDATE observation SET output = NULL", "UPDATE answer SET words = NULL");
        assertThat(statements)
                .allSatisfy(
                        statement ->
                                assertThatThrownBy(() -> DATABASE.run(statement))
                                        .hasMessageContaining("violates not-null constraint"));
    }

    private static Arguments refusal(String constraint, String statement) {
        return Arguments.of(constraint, statement);
    }

    private static String run(String change) {
        return "UPDATE run SET " + change;
    }

    private static String observation(String change) {
        return "UPDATE observation SET " + change;
    }

    private static String orphan(String table) {
        return "UPDATE " + table + " SET run_id = '00000000-0000-4000-8000-00000000dead'";
    }
}
