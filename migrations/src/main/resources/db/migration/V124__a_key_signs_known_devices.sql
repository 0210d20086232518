-- The key with which this site signs what browsers keep for it. One row, made by the program when it first needs one.
CREATE TABLE signing_key (
    id     INT         NOT NULL PRIMARY KEY,
    secret VARCHAR(64) NOT NULL,
    CONSTRAINT signing_key_is_one_row CHECK (id = 1)
);
