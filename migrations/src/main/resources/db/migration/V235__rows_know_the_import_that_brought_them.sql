-- What an import brought is known by the row, so that an import can be undone as a whole (#12). Of earlier imports: what
-- their sender added to a compound of one of their rows between the upload and the end of the import.
ALTER TABLE compound ADD COLUMN import_id BIGINT;
ALTER TABLE compound_number ADD COLUMN import_id BIGINT;
ALTER TABLE synonym ADD COLUMN import_id BIGINT;
ALTER TABLE batch ADD COLUMN import_id BIGINT;
ALTER TABLE compound_change ADD COLUMN import_id BIGINT;
ALTER TABLE membership ADD COLUMN import_id BIGINT;
UPDATE compound SET import_id = (SELECT MIN(r.import_id) FROM import_row r WHERE r.compound_id = compound.id
    AND r.outcome = 'CREATED');
UPDATE compound_number SET import_id = (SELECT MIN(i.id) FROM import_row r JOIN data_import i ON i.id = r.import_id
    WHERE r.compound_id = compound_number.compound_id AND i.created_by = compound_number.added_by
    AND compound_number.added_at BETWEEN i.created_at AND COALESCE(i.finished_at, CURRENT_TIMESTAMP));
UPDATE synonym SET import_id = (SELECT MIN(i.id) FROM import_row r JOIN data_import i ON i.id = r.import_id
    WHERE r.compound_id = synonym.compound_id AND i.created_by = synonym.added_by
    AND synonym.added_at BETWEEN i.created_at AND COALESCE(i.finished_at, CURRENT_TIMESTAMP));
UPDATE batch SET import_id = (SELECT MIN(i.id) FROM import_row r JOIN data_import i ON i.id = r.import_id
    WHERE r.compound_id = batch.compound_id AND i.created_by = batch.added_by
    AND batch.added_at BETWEEN i.created_at AND COALESCE(i.finished_at, CURRENT_TIMESTAMP));
UPDATE compound_change SET import_id = (SELECT MIN(i.id) FROM import_row r JOIN data_import i ON i.id = r.import_id
    WHERE r.compound_id = compound_change.compound_id AND i.created_by = compound_change.changed_by
    AND compound_change.changed_at BETWEEN i.created_at AND COALESCE(i.finished_at, CURRENT_TIMESTAMP));
UPDATE membership SET import_id = (SELECT MIN(i.id) FROM import_row r JOIN data_import i ON i.id = r.import_id
    WHERE r.compound_id = membership.compound_id AND i.created_by = membership.added_by
    AND membership.added_at BETWEEN i.created_at AND COALESCE(i.finished_at, CURRENT_TIMESTAMP));
CREATE INDEX compound_by_import ON compound (import_id, id);
CREATE INDEX compound_number_by_import ON compound_number (import_id, compound_id);
CREATE INDEX synonym_by_import ON synonym (import_id, compound_id);
CREATE INDEX batch_by_import ON batch (import_id, compound_id);
CREATE INDEX compound_change_by_import ON compound_change (import_id, compound_id);
CREATE INDEX membership_by_import ON membership (import_id, compound_id);
CREATE INDEX activity_by_import_and_compound ON activity (import_id, compound_id);

-- The import that took the place of an undecided result: when it is undone, the result is here again.
ALTER TABLE activity ADD COLUMN retracted_in BIGINT;
CREATE INDEX activity_by_retracting_import ON activity (retracted_in, compound_id);
