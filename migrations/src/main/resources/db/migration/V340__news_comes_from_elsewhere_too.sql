-- What happens to issues on GitHub is done by nobody who is known here.
ALTER TABLE notice ALTER COLUMN by_id DROP NOT NULL;
