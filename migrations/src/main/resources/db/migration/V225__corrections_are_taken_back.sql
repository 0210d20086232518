-- An act can be taken back by a further one. takes_back: the act that this one takes back; reversible: whether what that
-- takes is kept in correction_memento, as JSON that only the feature reads. correction_about: the things on whose pages
-- an act is shown, the thing itself among them.
ALTER TABLE correction ADD COLUMN takes_back BIGINT REFERENCES correction (id);
ALTER TABLE correction ADD COLUMN reversible BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX correction_by_taken_back ON correction (takes_back);
CREATE INDEX correction_by_person ON correction (corrected_by, id);
CREATE TABLE correction_about (
    correction_id   BIGINT      NOT NULL REFERENCES correction (id),
    thing_kind      VARCHAR(20) NOT NULL,
    thing_id        BIGINT      NOT NULL,
    PRIMARY KEY (correction_id, thing_kind, thing_id)
);
CREATE INDEX correction_about_thing ON correction_about (thing_kind, thing_id, correction_id);
INSERT INTO correction_about (correction_id, thing_kind, thing_id) SELECT id, thing_kind, thing_id FROM correction;
CREATE TABLE correction_memento (
    correction_id   BIGINT  PRIMARY KEY REFERENCES correction (id),
    content         VARCHAR NOT NULL
);
