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
                            "UPDATE answer SET words = repeat('é', 20001)"),
                    refusal("cause_has_1_to_100_characters", "UPDATE verdict SET cause = ''"),
                    refusal("class_pkey", Rows.CLASS),
                    refusal("code_is_short_and_plain", "UPDATE class SET code = 'a b c'"),
                    refusal("code_is_short_and_plain", "UPDATE class SET code = 'abc'"),
                    refusal("class_token_hash_key", another("class", "code", "settings")),
                    refusal("token_hash_is_a_sha_256", "UPDATE class SET token_hash = '1'"),
                    refusal("token_hash_is_a_sha_256", "UPDATE student_token SET token_hash = ''"),
                    refusal(
                            "student_token_token_hash_key",
                            another("student_token", "student_id", "class")),
                    refusal("extension_pkey", again("extension")),
                    refusal("student_token_pkey", again("student_token")),
                    refusal("mark_pkey", again("mark")),
                    refusal("grade_pkey", again("grade")),
                    refusal("extension_class_fkey", "UPDATE extension SET class = 'NONE'"),
                    refusal("student_token_class_fkey", "UPDATE student_token SET class = 'NONE'"),
                    refusal("mark_class_fkey", "UPDATE mark SET class = 'NONE'"),
                    refusal("submission_class_fkey", submission("'NONE', 'ada'", "0")),
                    refusal("grade_submission_id_fkey", "UPDATE grade SET submission_id = 0"),
                    refusal("digest_is_a_sha_256", submission("'M1DATA', 'ada'", "g")),
                    refusal("student_id_is_short_and_plain", submission("'M1DATA', 'a/b'", "0")),
                    refusal("student_id_is_short_and_plain", studentId("extension", "''")),
                    refusal("student_id_is_short_and_plain", studentId("student_token", "'-a'")),
                    refusal("student_id_is_short_and_plain", studentId("mark", "repeat('a', 65)")),
                    refusal("question_is_in_the_lab", "UPDATE mark SET exercise = 5, letter = 'a'"),
                    refusal("share_is_between_0_and_1", "UPDATE mark SET share = 1.01"),
                    refusal("share_is_between_0_and_1", "UPDATE mark SET share = -0.01"),
                    refusal(
                            "comment_has_at_most_4000_characters",
                            "UPDATE mark SET comment = repeat('é', 4001)"));

    @BeforeAll
    static void migrate() {
        Migrations.upToLatest(DATABASE).migrate();
    }

    @BeforeEach
    void storeARun() {
        DATABASE.run("ALTER TABLE submission ENABLE TRIGGER submission_is_never_changed");
        DATABASE.run("DELETE FROM run; DELETE FROM class");
        DATABASE.run(Rows.RUN + Rows.OBSERVATION + Rows.VERDICT + Rows.ANSWER + Rows.CLASS);
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
        assertThat(REFUSED)
                .extracting(refusal -> refusal.get()[0] + " of " + table(refusal.get()[1]))
                .hasSameElementsAs(
                        DATABASE.query(
                                """
                                SELECT conname || ' of ' || conrelid::regclass FROM pg_constraint
                                WHERE connamespace = 'public'::regnamespace
                                  AND contype IN ('c', 'f', 'p', 'u')
                                  AND conrelid <> 'flyway_schema_history'::regclass
                                  -- nobody can set an identity
                                  AND conname NOT IN ('observation_pkey', 'submission_pkey',
                                                      'deletion_pkey')
                                """));
    }

    /** The table that a statement changes first. */
    private static String table(Object statement) {
        return statement.toString().replaceFirst("(?s)\\W*(?:UPDATE|INSERT INTO) (\\w+).*", "$1");
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

        DATABASE.run("ALTER TABLE submission DISABLE TRIGGER submission_is_never_changed");

        assertThat(statements)
                .contains("UPDATE question SET letter = NULL", "UPDATE run SET digest = NULL")
                .contains("UPDATE observation SET output = NULL", "UPDATE answer SET words = NULL");
        assertThat(statements)
                .allSatisfy(
                        statement ->
                                assertThatThrownBy(() -> DATABASE.run(statement))
                                        .hasMessageContaining("violates not-null constraint"));
    }

    @Test
    void aSubmissionIsNeverChanged() {
        assertThatThrownBy(() -> DATABASE.run("UPDATE submission SET student = 'Eve'"))
                .hasMessageContaining("A submission is never changed");
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

    private static String submission(String student, String digit) {
        return """
        INSERT INTO submission (class, student_id, student, passed, digest, contents)
        VALUES (%s, 'Ada', 28, repeat('%s', 64), '{}')
        """
                .formatted(student, digit);
    }

    private static String studentId(String table, String value) {
        return "UPDATE %s SET student_id = %s".formatted(table, value);
    }

    /** The same row twice. */
    private static String again(String table) {
        return "INSERT INTO %1$s SELECT * FROM %1$s".formatted(table);
    }

    /** A row with another key, and the same token. */
    private static String another(String table, String key, String column) {
        return """
        INSERT INTO %1$s (%2$s, %3$s, token_hash) SELECT 'other', %3$s, token_hash FROM %1$s
        """
                .formatted(table, key, column);
    }
}
