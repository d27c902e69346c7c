-- The 28 questions. Flyway runs this file again whenever it changes. A question that people have
-- already worked on cannot be taken out: the foreign keys that point to it refuse.
CREATE TEMPORARY TABLE catalogue ON COMMIT DROP AS
SELECT exercise::smallint, letter
FROM (VALUES (1, 'bc'), (2, 'abcd'), (3, 'abc'), (4, 'abcd'), (5, 'bcde'), (6, 'abcd'), (7, 'abcde'), (8, 'ab'))
         AS lab (exercise, letters),
     regexp_split_to_table(letters, '') AS letter;

INSERT INTO question (exercise, letter)
SELECT exercise, letter FROM catalogue
ON CONFLICT DO NOTHING;

DELETE FROM question
WHERE (exercise, letter) NOT IN (SELECT exercise, letter FROM catalogue);
