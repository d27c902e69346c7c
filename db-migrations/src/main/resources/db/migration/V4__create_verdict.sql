-- What the check decided of a question: one verdict each, the latest.
CREATE TABLE verdict (
    run_id     uuid        NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    exercise   smallint    NOT NULL,
    letter     text        NOT NULL,
    outcome    text        NOT NULL,
    reason     text        NOT NULL,
    decided_at timestamptz NOT NULL, -- by the student's clock
    PRIMARY KEY (run_id, exercise, letter),
    CONSTRAINT question_is_in_the_lab FOREIGN KEY (exercise, letter) REFERENCES question,
    CONSTRAINT outcome_is_known CHECK (outcome IN ('passed', 'failed', 'not yet', 'skipped')),
    CONSTRAINT reason_has_at_most_4000_characters CHECK (char_length(reason) <= 4000)
);
