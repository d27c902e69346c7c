-- A person's written words for a question: one answer each.
CREATE TABLE answer (
    run_id      uuid        NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    exercise    smallint    NOT NULL,
    letter      text        NOT NULL,
    words       text        NOT NULL, -- Markdown
    answered_at timestamptz NOT NULL, -- by the student's clock
    PRIMARY KEY (run_id, exercise, letter),
    CONSTRAINT question_is_in_the_lab FOREIGN KEY (exercise, letter) REFERENCES question,
    CONSTRAINT words_are_not_blank CHECK (words ~ '\S'),
    CONSTRAINT words_have_at_most_20000_characters CHECK (char_length(words) <= 20000)
);
