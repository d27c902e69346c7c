-- The questions of the lab: 1.b, 1.c, 2.a … Their text belongs to the pages of docs/; here they are what a run can speak of.
CREATE TABLE question (
    exercise smallint NOT NULL,
    letter   text     NOT NULL,
    PRIMARY KEY (exercise, letter),
    CONSTRAINT exercise_is_one_of_eight CHECK (exercise BETWEEN 1 AND 8),
    CONSTRAINT letter_is_one_small_letter CHECK (letter ~ '^[a-z]$')
);
