-- By what compounds were recognised that were merged into others: who registers or imports such a one again is led to
-- the compound that it went into (#12). An identity stands here or in compound, and leads to one compound.
CREATE TABLE merged_identity (
    identity_key VARCHAR(600) NOT NULL,
    stereo       VARCHAR(8)   NOT NULL,
    compound_id  BIGINT       NOT NULL REFERENCES compound (id),
    CONSTRAINT merged_identity_unique PRIMARY KEY (identity_key, stereo)
);
CREATE INDEX merged_identity_compound ON merged_identity (compound_id);
