-- One row that every transaction which may write counts up as its last act. Who keeps something made from the database, such as a
-- whole page, keeps it under this number and knows by one read that nothing has been written since.
CREATE TABLE site_version (
    id     INT    NOT NULL PRIMARY KEY,
    writes BIGINT NOT NULL,
    CONSTRAINT site_version_is_one_row CHECK (id = 1)
);
INSERT INTO site_version (id, writes) VALUES (1, 0);
