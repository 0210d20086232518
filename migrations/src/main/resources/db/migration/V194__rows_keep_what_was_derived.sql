-- What was derived of the structure of a row while it was looked at, for whoever stores the row; forgotten then.
ALTER TABLE import_row ADD COLUMN structure_facts VARCHAR;
