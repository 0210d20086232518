-- Null: the link leads to the site, and the role is that on the site. Else the role is one in the project.
ALTER TABLE invitation ADD COLUMN project_id BIGINT REFERENCES project (id);
CREATE INDEX invitation_by_project ON invitation (project_id, id);
