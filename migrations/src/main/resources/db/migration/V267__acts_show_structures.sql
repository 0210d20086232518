-- What a structure was before an act and is after it, as SMILES: the history draws it.
ALTER TABLE correction ADD COLUMN before_smiles VARCHAR(2000);
ALTER TABLE correction ADD COLUMN after_smiles VARCHAR(2000);
