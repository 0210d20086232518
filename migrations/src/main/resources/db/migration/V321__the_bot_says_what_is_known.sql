-- Whether the bot comments on the issues of a repository.
ALTER TABLE followed_repository ADD COLUMN bot_comments BOOLEAN DEFAULT FALSE NOT NULL;

-- The bot's one comment on an issue: what it says now, by its hash, or that somebody switched it for this issue.
CREATE TABLE bot_comment (
    issue_id    BIGINT       NOT NULL PRIMARY KEY REFERENCES issue (id),
    switched    VARCHAR(3),
    github_id   BIGINT,
    text_hash   VARCHAR(64),
    changed_at  TIMESTAMP WITH TIME ZONE,
    tries       INT          DEFAULT 0 NOT NULL,
    next_try_at TIMESTAMP WITH TIME ZONE,
    failure     VARCHAR(500)
);
