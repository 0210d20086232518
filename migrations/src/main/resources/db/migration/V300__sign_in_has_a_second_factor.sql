-- Whoever turns it on types a code of their telephone after the password (#13). The secret has to be read again, so it
-- is sealed with a key that is not in the database. A row without confirmed_at asks for nothing yet.
CREATE TABLE two_factor (
    person_id     BIGINT       PRIMARY KEY REFERENCES person (id),
    sealed_secret VARCHAR(200) NOT NULL,
    last_step     BIGINT       DEFAULT 0 NOT NULL,
    began_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    confirmed_at  TIMESTAMP WITH TIME ZONE
);

-- Each is good once, and goes with its use.
CREATE TABLE recovery_code (
    code_hash VARCHAR(64) PRIMARY KEY,
    person_id BIGINT      NOT NULL REFERENCES person (id)
);
CREATE INDEX recovery_code_by_person ON recovery_code (person_id);
