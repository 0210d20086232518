-- The spelling by which texts are read for a name, whatever its separators and zeros: MMV-25100 for MMV025100.
ALTER TABLE synonym ADD COLUMN spoken_key VARCHAR(60);
CREATE INDEX synonym_by_spoken_key ON synonym (spoken_key);
