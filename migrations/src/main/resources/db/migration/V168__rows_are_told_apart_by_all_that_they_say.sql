-- A compound is found by its name as by its synonyms: in lower case, white space as one blank.
ALTER TABLE compound ADD COLUMN name_key VARCHAR(500);
UPDATE compound SET name_key = LOWER(TRIM(compound_name)) WHERE compound_name IS NOT NULL;
CREATE INDEX compound_by_name_key ON compound (name_key);

-- First block of the InChIKey of the row's structure: so a row with the InChI of another row is known.
ALTER TABLE import_row ADD COLUMN skeleton VARCHAR(14);
CREATE INDEX import_row_by_skeleton ON import_row (import_id, skeleton);

-- What a person says is right where the parts of a row disagree: SMILES, INCHI, NUMBER, ID, parted by commas.
ALTER TABLE data_import ADD COLUMN trusted VARCHAR(60) DEFAULT '' NOT NULL;
