-- What was answered to a request that a program gave a key of its own (#12): asked again with the same key, the person
-- gets the same answer. status is empty while the first one is at work. Rows go after 24 hours. No reference to the
-- person: a row is written beside the transaction of the request, and may be gone at any time.
CREATE TABLE kept_answer (
    person_id   BIGINT       NOT NULL,
    request_key VARCHAR(200) NOT NULL,
    fingerprint VARCHAR(64)  NOT NULL,
    claimed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    status      INT,
    headers     VARCHAR(4000),
    body        VARCHAR,
    body_length INT          NOT NULL,
    PRIMARY KEY (person_id, request_key)
);
CREATE INDEX kept_answer_by_age ON kept_answer (claimed_at);
