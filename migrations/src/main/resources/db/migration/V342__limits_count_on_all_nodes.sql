-- How much of a limit somebody has used up: a sign-in that failed, a code, what was asked of a form. The key is a
-- signature of who and what. whole_at: when all is there again, microseconds since 1970.
CREATE TABLE allowance (
    allowance_key VARCHAR(43) NOT NULL PRIMARY KEY,
    whole_at      BIGINT      NOT NULL
);
CREATE INDEX allowance_by_end ON allowance (whole_at);
