-- What one command of a question printed when it was really run.
CREATE TABLE observation (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id      uuid        NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    exercise    smallint    NOT NULL,
    letter      text        NOT NULL,
    position    integer     NOT NULL, -- order within the question, from 1
    command     text        NOT NULL,
    output      text        NOT NULL, -- standard output and error, as they came
    exit_code   smallint    NOT NULL,
    observed_at timestamptz NOT NULL, -- by the student's clock
    took_ms     bigint      NOT NULL,
    CONSTRAINT question_is_in_the_lab FOREIGN KEY (exercise, letter) REFERENCES question,
    CONSTRAINT position_is_taken_once UNIQUE (run_id, exercise, letter, position),
    CONSTRAINT position_counts_from_1 CHECK (position >= 1),
    CONSTRAINT command_is_not_blank CHECK (command ~ '\S'),
    CONSTRAINT command_has_at_most_64_kib CHECK (octet_length(command) <= 65536),
    CONSTRAINT output_has_at_most_64_kib CHECK (octet_length(output) <= 65536),
    CONSTRAINT exit_code_is_a_byte CHECK (exit_code BETWEEN 0 AND 255),
    CONSTRAINT took_no_negative_time CHECK (took_ms >= 0)
);
