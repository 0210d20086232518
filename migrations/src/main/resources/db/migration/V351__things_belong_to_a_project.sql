-- What stands by itself belongs to one project; what hangs on it follows: entries their notebook, issues their repository,
-- compounds the prefixes of their numbers.
ALTER TABLE notebook ADD COLUMN project_id BIGINT DEFAULT 1 NOT NULL REFERENCES project (id);
ALTER TABLE campaign ADD COLUMN project_id BIGINT DEFAULT 1 NOT NULL REFERENCES project (id);
ALTER TABLE followed_repository ADD COLUMN project_id BIGINT DEFAULT 1 NOT NULL REFERENCES project (id);
ALTER TABLE number_scheme ADD COLUMN project_id BIGINT DEFAULT 1 NOT NULL REFERENCES project (id);
CREATE INDEX notebook_by_project ON notebook (project_id);
CREATE INDEX campaign_by_project ON campaign (project_id);
