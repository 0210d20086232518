-- Whoever registers a compound is told of its tautomers, which have the same formula (#16).
CREATE INDEX compound_by_formula ON compound (formula);
