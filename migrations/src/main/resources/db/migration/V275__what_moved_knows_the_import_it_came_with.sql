-- What a merge or a split lets go to another compound is no import's any more (decision 0111); it remembers with which
-- import it came and what moved it, so that undoing the import tells of it (#12). What was moved before remembers nothing.
ALTER TABLE compound_number ADD COLUMN moved_import BIGINT;
ALTER TABLE compound_number ADD COLUMN moved_how VARCHAR(500);
CREATE INDEX compound_number_by_moved_import ON compound_number (moved_import, compound_id);
ALTER TABLE synonym ADD COLUMN moved_import BIGINT;
ALTER TABLE synonym ADD COLUMN moved_how VARCHAR(500);
CREATE INDEX synonym_by_moved_import ON synonym (moved_import, compound_id);
ALTER TABLE batch ADD COLUMN moved_import BIGINT;
ALTER TABLE batch ADD COLUMN moved_how VARCHAR(500);
CREATE INDEX batch_by_moved_import ON batch (moved_import, compound_id);
ALTER TABLE membership ADD COLUMN moved_import BIGINT;
ALTER TABLE membership ADD COLUMN moved_how VARCHAR(500);
CREATE INDEX membership_by_moved_import ON membership (moved_import, compound_id);
ALTER TABLE activity ADD COLUMN moved_import BIGINT;
ALTER TABLE activity ADD COLUMN moved_how VARCHAR(500);
CREATE INDEX activity_by_moved_import ON activity (moved_import, compound_id);
