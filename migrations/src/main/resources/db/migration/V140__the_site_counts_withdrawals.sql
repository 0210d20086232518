-- How many of the counted transactions took something public away. A page kept before the last one is not shown, not even while the database is away.
ALTER TABLE site_version ADD COLUMN withdrawals BIGINT DEFAULT 0 NOT NULL;
