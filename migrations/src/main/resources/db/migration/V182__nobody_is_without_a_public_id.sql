ALTER TABLE person ALTER COLUMN public_id SET NOT NULL;
ALTER TABLE person ADD CONSTRAINT person_public_id_unique UNIQUE (public_id);
