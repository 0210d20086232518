-- How often somebody gets mail of what happened to what they watch, and up to which notice they were told by mail. Without
-- a row: once a day.
CREATE TABLE notice_mail (
    person_id   BIGINT      NOT NULL PRIMARY KEY REFERENCES person (id),
    rhythm      VARCHAR(10) NOT NULL,
    mailed_upto BIGINT      DEFAULT 0 NOT NULL,
    CONSTRAINT notice_mail_rhythm_known CHECK (rhythm IN ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER'))
);
