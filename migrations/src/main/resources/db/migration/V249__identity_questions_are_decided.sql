-- What was decided about two compounds that are one by the rules, or one that may be several, besides the reason in
-- words (#16).
ALTER TABLE identity_question ADD COLUMN decision VARCHAR(20);
ALTER TABLE identity_question ADD CONSTRAINT identity_question_decision_known
    CHECK (decision IN ('KEPT_APART', 'KEPT_TOGETHER', 'SETTLED'));
UPDATE identity_question SET decision = 'SETTLED' WHERE answered_at IS NOT NULL;
