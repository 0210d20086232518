-- What a newcomer changes in a published entry waits as a suggestion, so a suggestion has all that an entry says. Those
-- that there are say what their entry says beside title and text.
ALTER TABLE suggestion ADD COLUMN lab_day DATE;
ALTER TABLE suggestion ADD COLUMN kind VARCHAR(12) DEFAULT 'NOTE' NOT NULL;
ALTER TABLE suggestion ADD COLUMN metadata VARCHAR DEFAULT '' NOT NULL;
UPDATE suggestion SET
    lab_day = COALESCE((SELECT e.lab_day FROM entry e WHERE e.id = entry_id), DATE '2000-01-01'),
    kind = COALESCE((SELECT e.kind FROM entry e WHERE e.id = entry_id), 'NOTE'),
    metadata = COALESCE((SELECT e.metadata FROM entry e WHERE e.id = entry_id), '');
ALTER TABLE suggestion ALTER COLUMN lab_day SET NOT NULL;

-- The comment that what waits is to change; empty where it is to be a new one.
ALTER TABLE waiting_comment ADD COLUMN changes_id BIGINT REFERENCES thing_comment (id);
CREATE INDEX waiting_comment_by_changed ON waiting_comment (changes_id);
