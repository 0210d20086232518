-- How many cells the headings of a text file have, and what parts its cells: a row with more was parted in a wrong place (#9).
-- Imports from before this rule are not judged by it (0).
ALTER TABLE data_import ADD COLUMN heading_width INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE data_import ADD COLUMN cell_separator VARCHAR(1) DEFAULT '' NOT NULL;
