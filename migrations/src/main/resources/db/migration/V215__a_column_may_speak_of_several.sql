-- One column of units may serve several columns of results: positions as a JSON array.
ALTER TABLE import_column ADD COLUMN about_columns VARCHAR(4000);
UPDATE import_column SET about_columns = '[' || about_column || ']' WHERE about_column IS NOT NULL;
ALTER TABLE import_column DROP COLUMN about_column;
