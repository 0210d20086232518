-- The rules of identity get better; what was named under earlier ones is named anew by a job. Version 1 is all that was
-- registered before (#16).
ALTER TABLE compound ADD COLUMN identity_rules INT DEFAULT 1 NOT NULL;
CREATE INDEX compound_by_identity_rules ON compound (identity_rules, id);
