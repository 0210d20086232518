-- By which rules the headings of a file were found (#9): a preview by earlier ones may have its columns in the wrong places,
-- and its rows are not stored before the file is read again. 0: from before this column.
ALTER TABLE data_import ADD COLUMN reading_rules INTEGER DEFAULT 0 NOT NULL;
UPDATE data_import
SET reading_notes = '["This file was read by an earlier version of the program. Read it again (Read it in another way) before its rows are imported"]'
WHERE state = 'PREVIEWED' AND last_row = 0;
