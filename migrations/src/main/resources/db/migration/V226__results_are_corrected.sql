-- A result is edited, superseded and retracted. version counts its changes; supersedes is the result that it stands for
-- (retracted then); source_note says where a typed one is from; request_key is what a program called the request by
-- which it was entered.
ALTER TABLE activity ADD COLUMN version INT DEFAULT 0 NOT NULL;
ALTER TABLE activity ADD COLUMN supersedes BIGINT;
ALTER TABLE activity ADD COLUMN source_note VARCHAR(500);
ALTER TABLE activity ADD COLUMN request_key VARCHAR(200);
ALTER TABLE activity ADD CONSTRAINT activity_request_unique UNIQUE (recorded_by, request_key, cell_part);
CREATE INDEX activity_by_superseded ON activity (supersedes);
