-- Until its first row is stored, only its sender and the members see an import; from public_since on everybody does. What was here
-- before stays as it was: seen by everybody since its upload.
ALTER TABLE data_import ADD COLUMN public_since TIMESTAMP WITH TIME ZONE;
UPDATE data_import SET public_since = created_at;
-- An import that was taken back keeps who, when and why, its counts and the compounds of its rows; its file, the file's name, headings
-- and cells are gone.
ALTER TABLE data_import ADD COLUMN withdrawn_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE data_import ADD COLUMN withdrawn_by BIGINT REFERENCES person (id);
ALTER TABLE data_import ADD COLUMN withdrawal_reason VARCHAR(500);
CREATE INDEX data_import_by_sha256 ON data_import (file_sha256);
CREATE INDEX attachment_by_sha256 ON attachment (sha256);
