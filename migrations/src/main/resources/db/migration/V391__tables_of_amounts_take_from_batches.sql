-- The tables of amounts in entries say what was taken of batches: what is left of one follows (#17). Kept of every
-- entry, as its mentions are; those of published entries count. Derived from the text, and made anew with it.
CREATE TABLE batch_use (
    entry_id   BIGINT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    batch_id   BIGINT NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    milligrams DOUBLE PRECISION,
    PRIMARY KEY (entry_id, batch_id)
);
CREATE INDEX batch_use_by_batch ON batch_use (batch_id);
