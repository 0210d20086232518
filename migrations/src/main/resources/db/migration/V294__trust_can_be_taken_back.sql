-- Trust is given and taken back (#13): what was accepted before trust_ended_at does not count any more. What was decided
-- is about a thing of any kind, or, where trust was taken back, about nothing but the person.
ALTER TABLE person ADD COLUMN trust_ended_at TIMESTAMP WITH TIME ZONE;

ALTER TABLE contribution_decision ADD COLUMN thing_kind VARCHAR(20);
ALTER TABLE contribution_decision ADD COLUMN thing_id BIGINT;
UPDATE contribution_decision SET thing_kind = 'entry', thing_id = entry_id;
ALTER TABLE contribution_decision DROP COLUMN entry_id;
ALTER TABLE contribution_decision DROP CONSTRAINT contribution_decision_kind_known;
ALTER TABLE contribution_decision ADD CONSTRAINT contribution_decision_kind_known
    CHECK (kind IN ('ACCEPTED', 'DECLINED', 'TRUSTED', 'UNTRUSTED'));
