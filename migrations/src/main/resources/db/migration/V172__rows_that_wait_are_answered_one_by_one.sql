-- What a person says is right in single rows whose parts disagree, before what is said for the whole file (#9): 7=SMILES;9=NUMBER,INCHI.
ALTER TABLE data_import ADD COLUMN trusted_rows VARCHAR DEFAULT '' NOT NULL;
