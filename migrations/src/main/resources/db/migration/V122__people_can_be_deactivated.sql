-- Who is deactivated cannot sign in; their name and work stay. Who did it and when; NULL: active.
ALTER TABLE person ADD COLUMN deactivated_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE person ADD COLUMN deactivated_by BIGINT REFERENCES person (id);
