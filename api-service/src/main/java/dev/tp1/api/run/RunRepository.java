package dev.tp1.api.run;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of a run: {@code run}, {@code observation}, {@code verdict} and {@code answer}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunRepository extends GenericRepository<RunRepository.RunVersion, UUID> {

    /**
     * Inserts or updates the row of a run, and locks it until the transaction ends: two who store
     * the same run take turns.
     *
     * @param allowed the digests that a stored run may have, separated by commas; null for any
     * @param forbidden the digests that a stored run must not have; null for none
     * @return empty if the stored run has this digest already, or one that is not allowed; a list,
     *     because Micronaut Data returns no Optional from RETURNING
     */
    @Query(
            """
            INSERT INTO run AS stored (id, student, class, started_at, digest)
            VALUES (:id, :student, :schoolClass, :startedAt, :digest)
            ON CONFLICT (id) DO UPDATE
            SET student = EXCLUDED.student, class = EXCLUDED.class,
                started_at = EXCLUDED.started_at, digest = EXCLUDED.digest, stored_at = now()
            WHERE stored.digest <> EXCLUDED.digest
              AND (CAST(:allowed AS text) IS NULL
                   OR stored.digest = ANY (string_to_array(:allowed, ',')))
              AND (CAST(:forbidden AS text) IS NULL
                   OR stored.digest <> ALL (string_to_array(:forbidden, ',')))
            RETURNING id, stored_at, digest, xmax = 0 AS created
            """)
    List<RunVersion> write(
            UUID id,
            String student,
            @Nullable String schoolClass,
            Instant startedAt,
            String digest,
            @Nullable String allowed,
            @Nullable String forbidden);

    @Query("SELECT id, stored_at, digest, false AS created FROM run WHERE id = :id")
    Optional<RunVersion> findVersion(UUID id);

    @Query(
            """
            WITH observations AS (DELETE FROM observation WHERE run_id = :id),
                 verdicts AS (DELETE FROM verdict WHERE run_id = :id)
            DELETE FROM answer WHERE run_id = :id
            """)
    void deleteParts(UUID id);

    /**
     * Inserts the observations, verdicts and answers of a run in one statement.
     *
     * @param run the whole run as JSON
     */
    @Query(
            """
            WITH run_parts AS (
                SELECT observations, verdicts, answers
                FROM json_to_record(CAST(:run AS json))
                     AS part (observations json, verdicts json, answers json)),
            inserted_observations AS (
                INSERT INTO observation (run_id, exercise, letter, position, command, output,
                                         exit_code, observed_at, took_ms)
                SELECT :runId, CAST(split_part(question, '.', 1) AS smallint),
                       split_part(question, '.', 2),
                       row_number() OVER (PARTITION BY question ORDER BY place), command, output,
                       "exitCode", "observedAt", "tookMs"
                FROM run_parts, ROWS FROM (json_to_recordset(observations)
                     AS (question text, command text, output text, "exitCode" smallint,
                         "observedAt" timestamptz, "tookMs" bigint)) WITH ORDINALITY
                     AS one (question, command, output, "exitCode", "observedAt", "tookMs", place)
                ORDER BY place),
            inserted_verdicts AS (
                INSERT INTO verdict (run_id, exercise, letter, outcome, reason, cause, decided_at)
                SELECT :runId, CAST(split_part(question, '.', 1) AS smallint),
                       split_part(question, '.', 2), outcome, reason, cause, "decidedAt"
                FROM run_parts, json_to_recordset(verdicts)
                     AS one (question text, outcome text, reason text, cause text,
                         "decidedAt" timestamptz))
            INSERT INTO answer (run_id, exercise, letter, words, answered_at)
            SELECT :runId, CAST(split_part(question, '.', 1) AS smallint),
                   split_part(question, '.', 2), words, "answeredAt"
            FROM run_parts, json_to_recordset(answers)
                 AS one (question text, words text, "answeredAt" timestamptz)
            """)
    void insertParts(UUID runId, String run);

    /** Reads a whole run in one statement: all of it is of one moment. Its parts are JSON. */
    @Query(
            """
            SELECT student, class AS school_class, started_at, stored_at, digest,
                (SELECT coalesce(json_agg(json_build_object(
                            'question', exercise || '.' || letter, 'command', command,
                            'output', output, 'exitCode', exit_code,
                            'observedAt', observed_at, 'tookMs', took_ms) ORDER BY id), '[]')
                 FROM observation WHERE run_id = run.id) AS observations,
                (SELECT coalesce(json_agg(json_build_object(
                            'question', exercise || '.' || letter, 'outcome', outcome,
                            'reason', reason, 'cause', cause, 'decidedAt', decided_at)
                            ORDER BY exercise, letter), '[]')
                 FROM verdict WHERE run_id = run.id) AS verdicts,
                (SELECT coalesce(json_agg(json_build_object(
                            'question', exercise || '.' || letter, 'words', words,
                            'answeredAt', answered_at) ORDER BY exercise, letter), '[]')
                 FROM answer WHERE run_id = run.id) AS answers
            FROM run WHERE id = :id
            """)
    Optional<RunRow> find(UUID id);

    @Query(
            """
            SELECT id, student, class AS school_class, started_at, stored_at,
                (SELECT count(*) FROM verdict WHERE run_id = run.id AND outcome = 'passed') AS passed
            FROM run
            WHERE (started_at, id) < (:startedAt, :id)
            ORDER BY started_at DESC, id DESC
            LIMIT :limit
            """)
    List<RunSummary> list(Instant startedAt, UUID id, int limit);

    @Query(
            """
            SELECT id, student, class AS school_class, started_at, stored_at,
                (SELECT count(*) FROM verdict WHERE run_id = run.id AND outcome = 'passed') AS passed
            FROM run
            WHERE student = :student AND (started_at, id) < (:startedAt, :id)
            ORDER BY started_at DESC, id DESC
            LIMIT :limit
            """)
    List<RunSummary> list(String student, Instant startedAt, UUID id, int limit);

    /**
     * Deletes a run with its parts.
     *
     * @param allowed the digests that the stored run may have, separated by commas; null for any
     * @return 0 if there is no such run, or its digest is not allowed
     */
    @Query(
            """
            DELETE FROM run
            WHERE id = :id
              AND (CAST(:allowed AS text) IS NULL
                   OR digest = ANY (string_to_array(:allowed, ',')))
            """)
    int delete(UUID id, @Nullable String allowed);

    /** A stored run without its contents. */
    @MappedEntity("run") // else Micronaut Data reads only the first column of RETURNING
    record RunVersion(@Id UUID id, Instant storedAt, String digest, boolean created) {}
}
