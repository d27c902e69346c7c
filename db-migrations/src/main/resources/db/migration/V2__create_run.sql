-- One person's pass through the lab, under the id that the person's machine chose.
CREATE TABLE run (
    id         uuid        PRIMARY KEY,
    student    text        NOT NULL,
    class      text,                               -- none for who studies alone
    started_at timestamptz NOT NULL,               -- by the student's clock
    stored_at  timestamptz NOT NULL DEFAULT now(), -- by the database's
    CONSTRAINT student_has_1_to_100_characters CHECK (char_length(student) BETWEEN 1 AND 100),
    CONSTRAINT student_is_not_blank CHECK (student ~ '\S'),
    CONSTRAINT class_has_1_to_100_characters CHECK (char_length(class) BETWEEN 1 AND 100),
    CONSTRAINT class_is_not_blank CHECK (class ~ '\S')
);

CREATE INDEX run_newest_first ON run (started_at DESC, id DESC);
CREATE INDEX run_of_a_student_newest_first ON run (student, started_at DESC, id DESC);
CREATE INDEX run_of_a_class ON run (class);
