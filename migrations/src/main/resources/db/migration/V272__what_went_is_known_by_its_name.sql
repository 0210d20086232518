-- Assays and campaigns that went with an import have addresses with names: they say what became of them too (#12).
ALTER TABLE import_gone ADD COLUMN slug VARCHAR(100);
CREATE INDEX import_gone_by_slug ON import_gone (thing_kind, slug);
