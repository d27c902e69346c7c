-- What the whole run comes to, as SHA-256: the same run stored twice is seen to be the same, and is its own ETag.
ALTER TABLE run ADD COLUMN digest text;

-- A run from before has the digest of its id, which no run's contents come to: the next PUT replaces it.
UPDATE run SET digest = encode(sha256(convert_to(id::text, 'UTF8')), 'hex');

ALTER TABLE run
    ALTER COLUMN digest SET NOT NULL,
    ADD CONSTRAINT digest_is_sha256_in_hex CHECK (digest ~ '^[0-9a-f]{64}$');
