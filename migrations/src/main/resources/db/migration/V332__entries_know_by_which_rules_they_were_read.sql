-- By which rules the text of an entry was read for what it mentions: those read by earlier ones are read again in the
-- background.
ALTER TABLE entry ADD COLUMN links_rules INT DEFAULT 0 NOT NULL;
CREATE INDEX entry_by_links_rules ON entry (links_rules, id);
