-- New numbers come from prefixes that an owner chose; the others are codes that came with a file. parts says what the
-- codes of a prefix are made of. Of an earlier version those are taken for chosen that the group counts on today: the
-- preferred one, or else the oldest, with those that begin alike up to the first separator (OSM-S-, OSM-LO-) and have
-- compounds. An owner can change it (docs/decisions/0095-the-allocator-belongs-to-the-group.md).
ALTER TABLE number_scheme ADD COLUMN counted BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE number_scheme ADD COLUMN parts VARCHAR(30) DEFAULT 'SEQUENCE' NOT NULL;
UPDATE number_scheme SET counted = TRUE WHERE preferred;
UPDATE number_scheme SET counted = TRUE
WHERE REGEXP_REPLACE(prefix_key, '-.*', '') = (
        SELECT REGEXP_REPLACE(first_one.prefix_key, '-.*', '') FROM number_scheme first_one
        ORDER BY first_one.preferred DESC, first_one.id LIMIT 1)
    AND EXISTS (SELECT 1 FROM compound WHERE compound.number_prefix = number_scheme.prefix);
