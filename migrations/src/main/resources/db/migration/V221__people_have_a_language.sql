-- In which language somebody reads, two letters; null: nobody chose, and the browser says (#10).
ALTER TABLE person ADD COLUMN chosen_language VARCHAR(2);
