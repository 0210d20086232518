-- Files whose stored bytes are not those of their name, from when that was found until good bytes are stored again.
CREATE TABLE damaged_blob (
    sha256   VARCHAR(64) PRIMARY KEY,
    damage   VARCHAR(20) NOT NULL,
    found_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- How far the walk through all files has come: the last SHA-256 that was looked at, and when all were looked through last.
CREATE TABLE blob_walk (
    id       INT PRIMARY KEY,
    position VARCHAR(64) NOT NULL,
    files    BIGINT NOT NULL,
    ended_at TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT blob_walk_is_one CHECK (id = 1)
);
INSERT INTO blob_walk (id, position, files) VALUES (1, '', 0);
