-- sha256 is the file that revisions name. A photo that told more than its picture is cleaned before that: original_sha256 is the file
-- as it was sent, for members. Files from before this rule are looked at one by one; where one tells something its revision goes on
-- naming it, and everybody is given public_sha256 instead. One that cannot be cleaned is WITHHELD: members alone get it.
ALTER TABLE attachment ADD COLUMN screening VARCHAR(10) DEFAULT 'PENDING' NOT NULL;
ALTER TABLE attachment ADD CONSTRAINT attachment_screening_known CHECK (screening IN ('PENDING', 'DONE', 'WITHHELD'));
ALTER TABLE attachment ADD COLUMN original_sha256 VARCHAR(64);
ALTER TABLE attachment ADD COLUMN original_size BIGINT;
ALTER TABLE attachment ADD COLUMN public_sha256 VARCHAR(64);
ALTER TABLE attachment ADD COLUMN public_size BIGINT;
ALTER TABLE attachment ADD COLUMN removed_traces VARCHAR(300) DEFAULT '' NOT NULL;
CREATE INDEX attachment_by_screening ON attachment (screening, id);
CREATE INDEX attachment_by_original ON attachment (original_sha256);
CREATE INDEX attachment_by_public ON attachment (public_sha256);
