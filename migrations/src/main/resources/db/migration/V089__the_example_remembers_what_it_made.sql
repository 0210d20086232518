-- What the shipped example made, so that it can be taken away again; kind says which table target_id belongs to.
CREATE TABLE example_item (
    kind      VARCHAR(20) NOT NULL,
    target_id BIGINT      NOT NULL,
    PRIMARY KEY (kind, target_id)
);

-- Whoever loads or removes the example first locks this one row, so that two at once do it once.
CREATE TABLE example_desk (
    id INT NOT NULL PRIMARY KEY,
    CONSTRAINT example_desk_is_one_row CHECK (id = 1)
);
INSERT INTO example_desk (id) VALUES (1);
