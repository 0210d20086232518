-- What kept pages depend on is counted for each section of the site apart (db/sections.properties says which tables a
-- section has). The counts are spread over rows, so that writers do not wait for each other: each raises those of one
-- row that is free, and the count of a section is the sum over all rows.
ALTER TABLE site_version DROP CONSTRAINT site_version_is_one_row;
ALTER TABLE site_version DROP COLUMN writes;
ALTER TABLE site_version ADD COLUMN registry BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE site_version ADD COLUMN assay BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE site_version ADD COLUMN campaign BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE site_version ADD COLUMN notebook BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE site_version ADD COLUMN mentions BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE site_version ADD COLUMN issues BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE site_version ADD COLUMN imports BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE site_version ADD COLUMN people BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE site_version ADD COLUMN files BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE site_version ADD COLUMN site BIGINT DEFAULT 0 NOT NULL;
INSERT INTO site_version (id) VALUES (2), (3), (4), (5), (6), (7), (8);
