-- What GitHub says of an issue beside its text: when and why it was closed, whether it is locked, its type, what it is
-- part of and how many parts of it are done. Asked for anew where the answer was kept without it.
ALTER TABLE issue ADD COLUMN closed_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE issue ADD COLUMN state_reason VARCHAR(20);
ALTER TABLE issue ADD COLUMN locked BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE issue ADD COLUMN lock_reason VARCHAR(20);
ALTER TABLE issue ADD COLUMN issue_type VARCHAR(100);
ALTER TABLE issue ADD COLUMN parent_reference VARCHAR(160);
ALTER TABLE issue ADD COLUMN parts INT DEFAULT 0 NOT NULL;
ALTER TABLE issue ADD COLUMN parts_done INT DEFAULT 0 NOT NULL;
CREATE INDEX issue_by_parent ON issue (parent_reference);
UPDATE issue SET etag = NULL;
DELETE FROM followed_page;
UPDATE followed_repository SET whole_at = NULL;

-- What only the events of its repository tell: those are known up to one of them.
ALTER TABLE issue ADD COLUMN pinned BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE issue ADD COLUMN discussion BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE followed_repository ADD COLUMN events_known BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE followed_repository ADD COLUMN events_due BOOLEAN DEFAULT TRUE NOT NULL;

-- Where reading it from end to end goes on after GitHub wanted a pause.
ALTER TABLE followed_repository ADD COLUMN whole_page INT DEFAULT 1 NOT NULL;

-- Whether GitHub shows a repository to everybody, as it was last seen.
CREATE TABLE repository_visibility (
    repository_key VARCHAR(140) NOT NULL PRIMARY KEY,
    hidden         BOOLEAN      NOT NULL,
    seen_at        TIMESTAMP WITH TIME ZONE NOT NULL
);
