package org.daybook.writing.revision;

import java.util.HashMap;
import java.util.Map;
import org.daybook.shared.id.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what hidden things said, where nothing that shows things looks. Joins the caller's transaction.
@Component
public class WithheldTexts {

    private final JdbcClient database;

    WithheldTexts(JdbcClient database) {
        this.database = database;
    }

    /// Sets a part aside.
    ///
    /// @param part its name among those of the thing, at most 40 characters
    public void keep(Thing thing, String part, String content) {
        database.sql("INSERT INTO withheld_text (thing_kind, thing_id, part, content) VALUES (?, ?, ?, ?)")
                .params(thing.kind(), thing.id(), part, content).update();
    }

    /// Whether something of the thing is set aside.
    public boolean has(Thing thing) {
        return database.sql("SELECT COUNT(*) FROM withheld_text WHERE thing_kind = ? AND thing_id = ?")
                .params(thing.kind(), thing.id()).query(Integer.class).single() > 0;
    }

    /// All that is set aside of the thing, by part, which it is no more from now on.
    public Map<String, String> take(Thing thing) {
        Map<String, String> parts = new HashMap<>();
        database.sql("SELECT part, content FROM withheld_text WHERE thing_kind = ? AND thing_id = ?")
                .params(thing.kind(), thing.id())
                .query(row -> {
                    parts.put(row.getString(1), row.getString(2));
                });
        database.sql("DELETE FROM withheld_text WHERE thing_kind = ? AND thing_id = ?")
                .params(thing.kind(), thing.id()).update();
        return parts;
    }
}
