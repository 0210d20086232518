-- What a person says of themselves beside name and ORCID iD: where they work, in which sector, what they do, and in which
-- roles of CRediT (words parted by blanks). Nothing for who has said nothing.
CREATE TABLE person_profile (
    person_id    BIGINT       NOT NULL PRIMARY KEY REFERENCES person (id),
    affiliation  VARCHAR(200) NOT NULL,
    sector       VARCHAR(20),
    about        VARCHAR(500) NOT NULL,
    credit_roles VARCHAR(500) NOT NULL
);
CREATE INDEX entry_by_author ON entry (author_id, published_at);
CREATE INDEX compound_by_registrant ON compound (registered_by);
CREATE INDEX revision_by_author ON revision (author_id);
