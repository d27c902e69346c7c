-- What a question failed on, as the check names it: the same for everybody who makes the same mistake, in any language.
ALTER TABLE verdict
    ADD COLUMN cause text, -- none for a verdict of an older check, or one that passed
    ADD CONSTRAINT cause_has_1_to_100_characters CHECK (char_length(cause) BETWEEN 1 AND 100);
