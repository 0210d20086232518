-- An assay is edited. version counts its changes; heading_key is the name under which it was first met, by which a sheet
-- finds it again after it was renamed.
ALTER TABLE assay ADD COLUMN version INT DEFAULT 0 NOT NULL;
ALTER TABLE assay ADD COLUMN protocol_version VARCHAR(100);
ALTER TABLE assay ADD COLUMN heading_key VARCHAR(300);
UPDATE assay SET heading_key = name_key;
ALTER TABLE assay ALTER COLUMN heading_key SET NOT NULL;
CREATE INDEX assay_by_heading ON assay (heading_key, id);
