-- Where the site is reached, as an owner confirmed it: one row or none. The setting daybook.base-url wins over it.
CREATE TABLE site_address (
    id           INT PRIMARY KEY,
    address      VARCHAR(300) NOT NULL,
    confirmed_by BIGINT NOT NULL REFERENCES person (id),
    confirmed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT site_address_is_one CHECK (id = 1)
);
