-- A batch is edited and retracted; it stays readable. version counts its changes; request_key is
-- what a program called the request by which it was added.
ALTER TABLE batch ADD COLUMN version INT DEFAULT 0 NOT NULL;
ALTER TABLE batch ADD COLUMN retracted_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE batch ADD COLUMN retracted_by BIGINT REFERENCES person (id);
ALTER TABLE batch ADD COLUMN retracted_reason VARCHAR(500);
ALTER TABLE batch ADD COLUMN request_key VARCHAR(200);
ALTER TABLE batch ADD CONSTRAINT batch_request_unique UNIQUE (added_by, request_key);
