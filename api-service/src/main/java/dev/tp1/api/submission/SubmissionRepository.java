package dev.tp1.api.submission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The SQL of submissions. */
@Connectable
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubmissionRepository extends GenericRepository<SubmissionSummary, Long> {

    @Query(
            """
            INSERT INTO student_token (class, student_id, token_hash)
            VALUES (:code, :studentId, :tokenHash)
            ON CONFLICT (class, student_id) DO NOTHING
            """)
    void claim(String code, String studentId, byte[] tokenHash);

    /**
     * The hash of the student's token in hexadecimal, locked until the transaction ends: two
     * submissions take turns.
     */
    @Query(
            """
            SELECT encode(token_hash, 'hex') FROM student_token WHERE class = :code AND student_id = :studentId
            FOR UPDATE
            """)
    String lockToken(String code, String studentId);

    @Query(
            """
            SELECT count(*) FROM submission
            WHERE class = :code AND student_id = :studentId
              AND submitted_at > now() - interval '1 hour'
            """)
    int countOfAnHour(String code, String studentId);

    @Query(
            """
            INSERT INTO submission (class, student_id, student, passed, digest, contents)
            VALUES (:code, :studentId, :student, :passed, :digest, CAST(:contents AS json))
            """)
    void insert(
            String code,
            String studentId,
            String student,
            int passed,
            String digest,
            String contents);

    /** All of a class, newest first. */
    @Query(
            """
            SELECT number, student_id, student, submitted_at, late, counts, graded, passed, digest
            FROM submission_in_class
            WHERE class = :code
            ORDER BY number DESC
            """)
    List<SubmissionSummary> list(String code);

    @Query(
            """
            SELECT number, student_id, student, submitted_at, late, counts, graded, passed, digest
            FROM submission_in_class
            WHERE class = :code AND student_id = :studentId
              AND submitted_at >= (SELECT created_at FROM student_token
                                   WHERE class = :code AND student_id = :studentId)
            ORDER BY number DESC
            """)
    List<SubmissionSummary> list(String code, String studentId);

    /**
     * The contents of a submission, as JSON.
     *
     * @param studentId whose it must be, since the student has the present token; null for
     *     anybody's
     */
    @Query(
            """
            SELECT CAST(contents AS text) FROM submission
            WHERE class = :code AND id = :number
              AND (CAST(:studentId AS text) IS NULL
                   OR student_id = :studentId
                      AND submitted_at >= (SELECT created_at FROM student_token
                                           WHERE class = :code AND student_id = :studentId))
            """)
    Optional<String> find(String code, long number, @Nullable String studentId);

    @Query("SELECT CAST(contents AS text) FROM grade WHERE submission_id = :number")
    Optional<String> findGrade(long number);

    @Query(
            """
            INSERT INTO grade (submission_id, contents) VALUES (:number, CAST(:contents AS json))
            ON CONFLICT (submission_id) DO UPDATE
            SET contents = EXCLUDED.contents, stored_at = now()
            """)
    void storeGrade(long number, String contents);
}
