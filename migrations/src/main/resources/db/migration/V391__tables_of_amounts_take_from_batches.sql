-- The tables of amounts in entries say what was taken of batches: what is left of one follows (#17). Kept of every
-- entry, as its mentions are; those of published entries count. Derived from the text, and made anew with it, so what
-- was taken of a batch that is no more stays until then and is asked for by nobody.
CREATE TABLE batch_use (
    entry_id   BIGINT NOT NULL REFERENCES entry (id),
    batch_id   BIGINT NOT NULL,
    milligrams DOUBLE PRECISION,
    PRIMARY KEY (entry_id, batch_id)
);
CREATE INDEX batch_use_by_batch ON batch_use (batch_id);
