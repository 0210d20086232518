-- What somebody chose (sheet_name is the sheet that is read), and what else could be.
ALTER TABLE data_import ADD COLUMN text_encoding VARCHAR(40);
ALTER TABLE data_import ADD COLUMN text_delimiter VARCHAR(20);
-- JSON arrays: names of the sheets; rows above the headings as {row, text}; sentences.
ALTER TABLE data_import ADD COLUMN sheet_names VARCHAR DEFAULT '[]' NOT NULL;
ALTER TABLE data_import ADD COLUMN title_rows VARCHAR DEFAULT '[]' NOT NULL;
ALTER TABLE data_import ADD COLUMN reading_notes VARCHAR DEFAULT '[]' NOT NULL;
