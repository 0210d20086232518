-- Eight counters of changes instead of one: a transaction takes one that nobody holds, and its numbers are those of that counter. They
-- are still free of gaps and in the order of the commits, within each counter.
ALTER TABLE change_counter DROP CONSTRAINT change_counter_is_one_row;
INSERT INTO change_counter (id, last_number) VALUES (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0);

ALTER TABLE change_log RENAME TO earlier_change_log;
CREATE TABLE change_log (
    counter_id    INT         NOT NULL,
    change_number BIGINT      NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    target_id     BIGINT      NOT NULL,
    changed_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT change_log_by_number PRIMARY KEY (counter_id, change_number)
);
INSERT INTO change_log (counter_id, change_number, kind, target_id, changed_at)
SELECT 1, change_number, kind, target_id, changed_at FROM earlier_change_log;
DROP TABLE earlier_change_log;
