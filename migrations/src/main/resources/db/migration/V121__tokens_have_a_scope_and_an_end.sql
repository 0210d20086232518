-- What a token may do and until when. The tokens made before this may do all that their holder may, without an end.
ALTER TABLE api_token ADD COLUMN token_scope VARCHAR(8) DEFAULT 'FULL' NOT NULL;
ALTER TABLE api_token ADD COLUMN expires_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE api_token ADD CONSTRAINT api_token_scope_known CHECK (token_scope IN ('READ', 'WRITE', 'FULL'));
