-- What was done is a sentence that may have another in it: an act that takes one back names that one (#10).
ALTER TABLE correction ALTER COLUMN what SET DATA TYPE VARCHAR(300);
