-- Two windows on one entry keep what is typed in them beside each other.
ALTER TABLE working_copy ADD COLUMN window_token VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE working_copy DROP CONSTRAINT working_copy_unique;
ALTER TABLE working_copy ADD CONSTRAINT working_copy_unique UNIQUE (entry_id, person_id, window_token);
