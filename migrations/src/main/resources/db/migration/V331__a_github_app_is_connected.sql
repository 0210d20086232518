-- The GitHub App of this site, by which it reads and writes where no token is set: one at a time. Its private key and
-- the secret of its deliveries are sealed with the key of the data folder.
CREATE TABLE github_app (
    id             INT           NOT NULL PRIMARY KEY,
    app_id         BIGINT        NOT NULL,
    slug           VARCHAR(100)  NOT NULL,
    app_name       VARCHAR(100)  NOT NULL,
    sealed_key     VARCHAR(8000) NOT NULL,
    sealed_secret  VARCHAR(500)  NOT NULL,
    connected_by   BIGINT        NOT NULL REFERENCES person (id),
    connected_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT github_app_one CHECK (id = 1)
);
