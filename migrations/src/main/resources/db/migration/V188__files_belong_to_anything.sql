-- Files of whatever has files: owner_kind says what it is, owner_id which one. Whoever removes an owner removes its files. A tombstone
-- keeps names and hashes of a file whose owner was redacted; its bytes are gone.
ALTER TABLE attachment ADD COLUMN owner_kind VARCHAR(20) DEFAULT 'entry' NOT NULL;
ALTER TABLE attachment ALTER COLUMN owner_kind DROP DEFAULT;
ALTER TABLE attachment ADD COLUMN owner_id BIGINT;
ALTER TABLE attachment ADD COLUMN tombstone BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE attachment SET owner_id = entry_id,
    tombstone = EXISTS (SELECT 1 FROM entry e WHERE e.id = entry_id AND e.redacted_at IS NOT NULL);
ALTER TABLE attachment ALTER COLUMN owner_id SET NOT NULL;
ALTER TABLE attachment DROP COLUMN entry_id;
CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id);
