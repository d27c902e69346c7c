package dev.tp1.database;

/** A run with one row in each of its tables, as SQL. */
final class Rows {
    static final String RUN =
            """
            INSERT INTO run (id, student, class, started_at, digest)
            VALUES ('00000000-0000-4000-8000-000000000001', 'Ada', 'M1', '2026-11-23 09:00:00+01', repeat('0', 64));
            """;

    /** The same run before it had a digest. */
    static final String RUN_OF_V5 =
            """
            INSERT INTO run (id, student, class, started_at)
            VALUES ('00000000-0000-4000-8000-000000000001', 'Ada', 'M1', '2026-11-23 09:00:00+01');
            """;

    static final String OBSERVATION =
            """
            INSERT INTO observation (run_id, exercise, letter, position, command, output, exit_code, observed_at, took_ms)
            VALUES ('00000000-0000-4000-8000-000000000001', 5, 'b', 1, 'docker compose config', 'services:', 0, now(), 42);
            """;

    static final String VERDICT =
            """
            INSERT INTO verdict (run_id, exercise, letter, outcome, reason, decided_at)
            VALUES ('00000000-0000-4000-8000-000000000001', 5, 'b', 'not yet', 'There is no compose file.', now());
            """;

    static final String ANSWER =
            """
            INSERT INTO answer (run_id, exercise, letter, words, answered_at)
            VALUES ('00000000-0000-4000-8000-000000000001', 2, 'a', 'An image is a template.', now());
            """;

    /** A class with a student, who has submitted, and what belongs to them. */
    static final String CLASS =
            """
            INSERT INTO class (code, settings, due_at, token_hash)
            VALUES ('M1DATA', '{"name": "M1"}', '2026-12-04 22:59:00Z', sha256('teacher'));
            INSERT INTO extension VALUES ('M1DATA', 'ada', '2026-12-11 22:59:00Z');
            INSERT INTO student_token (class, student_id, token_hash)
            VALUES ('M1DATA', 'ada', sha256('ada'));
            INSERT INTO submission (class, student_id, student, passed, digest, contents)
            VALUES ('M1DATA', 'ada', 'Ada', 28, repeat('0', 64), '{}');
            INSERT INTO grade (submission_id, contents) SELECT id, '{}' FROM submission;
            INSERT INTO mark (class, student_id, exercise, letter, share, comment)
            VALUES ('M1DATA', 'ada', 2, 'a', 0.5, 'Half.');
            INSERT INTO deletion (class, submissions, digests) VALUES ('M1DATA', 0, '{}');
            """;

    private Rows() {}
}
