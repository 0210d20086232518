-- The feed of compounds asks when one was last registered.
CREATE INDEX compound_by_registration ON compound (registered_at);
