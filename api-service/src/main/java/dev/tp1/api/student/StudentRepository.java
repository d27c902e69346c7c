package dev.tp1.api.student;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The SQL of the students of a class. */
@Connectable
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StudentRepository extends GenericRepository<StudentRepository.GradeRow, String> {

    /** The grades of the submissions that count, as JSON, by student. */
    @Query(
            """
            SELECT one.student_id, one.student, one.number, one.submitted_at, one.late,
                   CAST(grade.contents AS text) AS grade
            FROM submission_in_class one LEFT JOIN grade ON grade.submission_id = one.number
            WHERE one.class = :code AND one.counts
            ORDER BY one.student_id
            """)
    List<GradeRow> grades(String code);

    @Query(
            """
            SELECT student_id, exercise || '.' || letter AS question, share, comment
            FROM mark WHERE class = :code ORDER BY student_id, exercise, letter
            """)
    List<MarkRow> marks(String code);

    @Query(
            """
            INSERT INTO mark (class, student_id, exercise, letter, share, comment)
            VALUES (:code, :studentId, CAST(split_part(:question, '.', 1) AS smallint),
                    split_part(:question, '.', 2), :share, :comment)
            ON CONFLICT (class, student_id, exercise, letter) DO UPDATE
            SET share = EXCLUDED.share, comment = EXCLUDED.comment, stored_at = now()
            """)
    void storeMark(
            String code, String studentId, String question, BigDecimal share, String comment);

    @Query(
            """
            INSERT INTO extension (class, student_id, due_at) VALUES (:code, :studentId, :dueAt)
            ON CONFLICT (class, student_id) DO UPDATE SET due_at = EXCLUDED.due_at
            """)
    void extend(String code, String studentId, Instant dueAt);

    @Query(
            """
            SELECT EXISTS (SELECT FROM submission WHERE class = :code AND student_id = :studentId)
                OR EXISTS (SELECT FROM student_token WHERE class = :code AND student_id = :studentId)
                OR EXISTS (SELECT FROM extension WHERE class = :code AND student_id = :studentId)
                OR EXISTS (SELECT FROM mark WHERE class = :code AND student_id = :studentId)
            """)
    boolean exists(String code, String studentId);

    @Query(
            """
            DELETE FROM mark
            WHERE class = :code AND student_id = :studentId
              AND exercise || '.' || letter = :question
            """)
    void deleteMark(String code, String studentId, String question);

    @Query("DELETE FROM extension WHERE class = :code AND student_id = :studentId")
    void withdrawExtension(String code, String studentId);

    @Query("DELETE FROM student_token WHERE class = :code AND student_id = :studentId")
    void release(String code, String studentId);

    @Query(
            """
            INSERT INTO deletion (class, student_id, submissions, digests)
            SELECT :code, :studentId, count(*), coalesce(array_agg(digest ORDER BY id), '{}')
            FROM submission WHERE class = :code AND student_id = :studentId
            """)
    void traceStudent(String code, String studentId);

    @Query(
            """
            WITH submissions AS (
                    DELETE FROM submission WHERE class = :code AND student_id = :studentId),
                 tokens AS (
                    DELETE FROM student_token WHERE class = :code AND student_id = :studentId),
                 marks AS (
                    DELETE FROM mark WHERE class = :code AND student_id = :studentId)
            DELETE FROM extension WHERE class = :code AND student_id = :studentId
            """)
    void deleteStudent(String code, String studentId);

    /** The grade is null where there is none. */
    @Introspected
    record GradeRow(
            String studentId,
            String student,
            long number,
            Instant submittedAt,
            boolean late,
            @Nullable String grade) {}

    @Introspected
    record MarkRow(String studentId, String question, BigDecimal share, String comment) {}
}
