-- Numbers are free of gaps and in the order of the commits: a transaction takes the next ones last, under the lock of
-- the one row of change_counter.
CREATE TABLE change_counter (
    id          INT    NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL,
    CONSTRAINT change_counter_is_one_row CHECK (id = 1)
);
INSERT INTO change_counter (id, last_number) VALUES (1, 0);

CREATE TABLE change_log (
    change_number BIGINT      NOT NULL PRIMARY KEY,
    kind          VARCHAR(20) NOT NULL,
    target_id     BIGINT      NOT NULL,
    changed_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
