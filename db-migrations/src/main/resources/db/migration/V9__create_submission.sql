-- What a student handed in: append-only. Only deleting a student or a class takes it away, and leaves a trace.
CREATE TABLE submission (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    class        text        NOT NULL REFERENCES class (code) ON DELETE CASCADE,
    student_id   text        NOT NULL,
    submitted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    student      text        NOT NULL, -- the name
    passed       smallint    NOT NULL, -- how many questions
    digest       text        NOT NULL, -- SHA-256 of the contents
    contents     json        NOT NULL, -- dev.tp1.model.submission.Submission
    CONSTRAINT student_id_is_short_and_plain CHECK (student_id ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$'),
    CONSTRAINT digest_is_a_sha_256 CHECK (digest ~ '^[0-9a-f]{64}$')
);

CREATE INDEX submission_of_a_student_newest_first ON submission (class, student_id, id DESC);

CREATE FUNCTION refuse_to_change_a_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A submission is never changed.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER submission_is_never_changed
    BEFORE UPDATE ON submission
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_submission();

-- What checking a submission again came to, as the teacher's machine sent it.
CREATE TABLE grade (
    submission_id bigint      PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
    contents      json        NOT NULL, -- dev.tp1.model.submission.Grade
    stored_at     timestamptz NOT NULL DEFAULT now()
);

-- Which submissions are late, and which counts: of each student the newest on time, or the newest of all if none was.
CREATE VIEW submission_in_class AS
SELECT id AS number, class, student_id, student, submitted_at, passed, digest, late,
       row_number() OVER (PARTITION BY class, student_id ORDER BY late, id DESC) = 1 AS counts,
       EXISTS (SELECT FROM grade WHERE submission_id = id) AS graded
FROM (SELECT submission.*,
             coalesce(submitted_at > coalesce(extension.due_at, class.due_at), false) AS late
      FROM submission
           JOIN class ON class.code = submission.class
           LEFT JOIN extension USING (class, student_id)) AS dated;

-- What the teacher gave for a question: a written answer, or in the place of what the check decided.
CREATE TABLE mark (
    class      text        NOT NULL REFERENCES class (code) ON DELETE CASCADE,
    student_id text        NOT NULL,
    exercise   smallint    NOT NULL,
    letter     text        NOT NULL,
    share      numeric     NOT NULL, -- of the question's points
    comment    text        NOT NULL,
    stored_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (class, student_id, exercise, letter),
    CONSTRAINT question_is_in_the_lab FOREIGN KEY (exercise, letter) REFERENCES question,
    CONSTRAINT student_id_is_short_and_plain CHECK (student_id ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$'),
    CONSTRAINT share_is_between_0_and_1 CHECK (share BETWEEN 0 AND 1),
    CONSTRAINT comment_has_at_most_4000_characters CHECK (char_length(comment) <= 4000)
);

-- The trace of what a teacher deleted.
CREATE TABLE deletion (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    class       text        NOT NULL,
    student_id  text,                               -- none where the whole class went
    submissions integer     NOT NULL,
    digests     text[]      NOT NULL,               -- of what went, so that a copy can be recognised
    deleted_at  timestamptz NOT NULL DEFAULT now()
);
