-- A cell states more than its number: "0.66 ± 0.02 (SD), n = 3", "1.2 (95% CI 0.9 to 1.5)", "61% at 40 uM after 72 h", "1.2*" (#9).
-- The number of experiments, the uncertainty and the concentration have columns already. Old rows state nothing of the rest: it is in their text.
ALTER TABLE activity ADD COLUMN uncertainty_kind VARCHAR(3);
ALTER TABLE activity ADD COLUMN interval_lower DOUBLE PRECISION;
ALTER TABLE activity ADD COLUMN interval_upper DOUBLE PRECISION;
ALTER TABLE activity ADD COLUMN interval_confidence INT;
ALTER TABLE activity ADD COLUMN condition_time DOUBLE PRECISION;
ALTER TABLE activity ADD COLUMN condition_time_units VARCHAR(60);
ALTER TABLE activity ADD COLUMN footnote VARCHAR(20);
ALTER TABLE activity ADD CONSTRAINT activity_uncertainty_kind_known CHECK (uncertainty_kind IN ('SD', 'SEM'));
