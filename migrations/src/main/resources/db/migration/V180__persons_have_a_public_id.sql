-- What published data name a person by: random, says nothing, never given to anybody else. V181 gives one to everybody who is
-- here already, V182 lets nobody be without.
ALTER TABLE person ADD COLUMN public_id VARCHAR(32);
