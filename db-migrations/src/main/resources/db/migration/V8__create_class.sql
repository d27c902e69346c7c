-- A class on a server that collects for teachers. Students put its code into tp1.yml. Runs of before, which name a class
-- in words of their own, belong to none.
CREATE TABLE class (
    code       text        PRIMARY KEY,
    settings   json        NOT NULL,               -- name, database, points …: dev.tp1.model.submission.ClassSettings
    due_at     timestamptz,                        -- none: nothing is late
    token_hash bytea       NOT NULL UNIQUE,        -- SHA-256 of the teacher's token
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT code_is_short_and_plain CHECK (code ~ '^[A-Za-z0-9-]{4,40}$'),
    CONSTRAINT token_hash_is_a_sha_256 CHECK (octet_length(token_hash) = 32)
);

-- A later due date for one student.
CREATE TABLE extension (
    class      text        NOT NULL REFERENCES class (code) ON DELETE CASCADE,
    student_id text        NOT NULL,
    due_at     timestamptz NOT NULL,
    PRIMARY KEY (class, student_id),
    CONSTRAINT student_id_is_short_and_plain CHECK (student_id ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$')
);

-- Who may submit as a student: the workspace that did so first, until the teacher releases the student.
CREATE TABLE student_token (
    class      text        NOT NULL REFERENCES class (code) ON DELETE CASCADE,
    student_id text        NOT NULL,
    token_hash bytea       NOT NULL UNIQUE,        -- SHA-256 of the token in the workspace
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (class, student_id),
    CONSTRAINT student_id_is_short_and_plain CHECK (student_id ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$'),
    CONSTRAINT token_hash_is_a_sha_256 CHECK (octet_length(token_hash) = 32)
);

-- ada and Ada are one student, also on a disk that does not tell them apart.
CREATE UNIQUE INDEX student_id_is_unique_whatever_its_case ON student_token (class, lower(student_id));
