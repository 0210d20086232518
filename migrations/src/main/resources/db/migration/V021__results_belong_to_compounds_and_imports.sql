ALTER TABLE activity ADD COLUMN import_id BIGINT;
ALTER TABLE activity ADD CONSTRAINT activity_compound_known FOREIGN KEY (compound_id) REFERENCES compound (id);
ALTER TABLE activity ADD CONSTRAINT activity_batch_known FOREIGN KEY (batch_id) REFERENCES batch (id);
CREATE INDEX activity_by_import ON activity (import_id);
