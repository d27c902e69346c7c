package dev.tp1.api.classes;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The SQL of classes. What changes rows returns how many. */
@Connectable
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClassRepository extends GenericRepository<ClassRepository.ClassSummary, String> {

    @Query(
            """
            SELECT code, settings ->> 'name' AS name, due_at, created_at,
                (SELECT count(*) FROM student_token WHERE class = code) AS students,
                (SELECT count(*) FROM submission WHERE class = code) AS submissions
            FROM class ORDER BY created_at DESC, code
            """)
    List<ClassSummary> list();

    @Query(
            """
            INSERT INTO class (code, settings, due_at, token_hash)
            VALUES (:code, CAST(:settings AS json), :dueAt, :tokenHash)
            """)
    void insert(String code, String settings, @Nullable Instant dueAt, byte[] tokenHash);

    @Query("SELECT CAST(settings AS text) FROM class WHERE code = :code")
    Optional<String> findSettings(String code);

    @Query(
            """
            UPDATE class SET settings = CAST(:settings AS json), due_at = :dueAt
            WHERE code = :code
            """)
    int change(String code, String settings, @Nullable Instant dueAt);

    @Query("UPDATE class SET token_hash = :tokenHash WHERE code = :code")
    int replaceToken(String code, byte[] tokenHash);

    /** Waits for those who submit to the class, and lets others wait. */
    @Query("SELECT code FROM class WHERE code = :code FOR UPDATE")
    Optional<String> lock(String code);

    @Query("DELETE FROM class WHERE code = :code")
    int delete(String code);

    @Query(
            """
            INSERT INTO deletion (class, submissions, digests)
            SELECT :code, count(*), coalesce(array_agg(digest ORDER BY id), '{}')
            FROM submission WHERE class = :code
            """)
    void traceClass(String code);

    @Query(
            """
            SELECT student_id, submissions, array_to_string(digests, ' ') AS digests, deleted_at
            FROM deletion WHERE class = :code ORDER BY id
            """)
    List<Deletion> deletions(String code);

    /**
     * A class without its settings.
     *
     * @param code What students put into tp1.yml.
     * @param name What the class is called.
     * @param dueAt Until when a submission is on time; always if absent.
     * @param createdAt When it was made.
     * @param students How many students submitted.
     * @param submissions How many submissions there are.
     */
    @Serdeable
    record ClassSummary(
            @Schema(example = "K7QX2MPB") String code,
            @Schema(example = "M1 Data") String name,
            @Schema(example = "2026-12-04T22:59:00Z") @Nullable Instant dueAt,
            @Schema(example = "2026-11-23T09:00:00Z") Instant createdAt,
            @Schema(example = "40") int students,
            @Schema(example = "57") int submissions) {}

    /**
     * The trace of what a teacher deleted.
     *
     * @param studentId Whose submissions went; absent where the whole class did.
     * @param submissions How many they were.
     * @param digests Their SHA-256, with spaces between, so that a copy can be recognised.
     * @param deletedAt When.
     */
    @Serdeable
    record Deletion(
            @Schema(example = "ada") @Nullable String studentId,
            @Schema(example = "2") int submissions,
            @Schema(example = "fbb2b5c1385ad3eb5f3a8f9fa7c8867befdc907d3ad3d5a7f6b73e634a060ac6")
                    String digests,
            @Schema(example = "2027-01-31T10:00:00Z") Instant deletedAt) {}
}
