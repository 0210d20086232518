-- Whether members who have not let this site write as them write to the issues of a repository by the bot.
ALTER TABLE followed_repository ADD COLUMN bot_writes BOOLEAN DEFAULT TRUE NOT NULL;
