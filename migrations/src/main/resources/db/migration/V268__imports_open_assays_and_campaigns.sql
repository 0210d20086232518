-- Assays, campaigns and series know the import that opened them: they go with it when it is undone and they hold nothing
-- else. Of earlier imports: what was opened between the upload and the end and holds something of the import.
ALTER TABLE assay ADD COLUMN import_id BIGINT;
ALTER TABLE campaign ADD COLUMN import_id BIGINT;
ALTER TABLE series ADD COLUMN import_id BIGINT;
UPDATE assay SET import_id = (SELECT MIN(i.id) FROM data_import i WHERE assay.created_at BETWEEN i.created_at
    AND COALESCE(i.finished_at, CURRENT_TIMESTAMP)
    AND EXISTS (SELECT 1 FROM activity a WHERE a.assay_id = assay.id AND a.import_id = i.id));
UPDATE campaign SET import_id = (SELECT MIN(i.id) FROM data_import i WHERE campaign.created_by = i.created_by
    AND campaign.created_at BETWEEN i.created_at AND COALESCE(i.finished_at, CURRENT_TIMESTAMP)
    AND EXISTS (SELECT 1 FROM membership m WHERE m.campaign_id = campaign.id AND m.import_id = i.id));
CREATE INDEX assay_by_import ON assay (import_id);
CREATE INDEX campaign_by_import ON campaign (import_id);
CREATE INDEX series_by_import ON series (import_id);
ALTER TABLE import_undo ADD COLUMN assays BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE import_undo ADD COLUMN campaigns BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE import_undo ADD COLUMN series BIGINT DEFAULT 0 NOT NULL;
