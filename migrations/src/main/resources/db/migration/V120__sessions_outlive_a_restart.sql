-- Who is signed in where. The rows belong to Spring Session, whose columns these are; the name of the principal is the id of the person.
-- A session that was not used for max_inactive_interval (seconds) is over at expiry_time (milliseconds since 1970) and is removed.
CREATE TABLE person_session (
    primary_id            CHAR(36) NOT NULL PRIMARY KEY,
    session_id            CHAR(36) NOT NULL CONSTRAINT person_session_id_unique UNIQUE,
    creation_time         BIGINT   NOT NULL,
    last_access_time      BIGINT   NOT NULL,
    max_inactive_interval INT      NOT NULL,
    expiry_time           BIGINT   NOT NULL,
    principal_name        VARCHAR(100)
);
CREATE INDEX person_session_by_expiry ON person_session (expiry_time);
CREATE INDEX person_session_by_principal ON person_session (principal_name);

CREATE TABLE person_session_attributes (
    session_primary_id CHAR(36)     NOT NULL REFERENCES person_session (primary_id) ON DELETE CASCADE,
    attribute_name     VARCHAR(200) NOT NULL,
    attribute_bytes    BYTEA        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
