-- The newest look at any issue stands on the page of to-dos: without an index all issues are read for it.
CREATE INDEX issue_by_seen_at ON issue (seen_at);
