package org.daybook.shared.undo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.daybook.shared.GoneException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells of a thing that is not here whether it went with an import that was undone: its address says so.
@Component
public class WhatWent {

    private static final String GONE = "SELECT g.import_id, u.reason, u.wanted_at FROM import_gone g"
            + " JOIN import_undo u ON u.import_id = g.import_id WHERE g.thing_kind = ? AND ";

    private final JdbcClient database;

    WhatWent(JdbcClient database) {
        this.database = database;
    }

    /// What to throw for a thing that is not here.
    ///
    /// @param kind of thing
    /// @param missing what is said where it never was
    /// @return a [GoneException] with the import and why it was undone, else a [MissingException]
    public RuntimeException why(String kind, long id, Said missing) {
        return why(database.sql(GONE + "g.thing_id = ?").params(kind, id)
                .query((row, n) -> gone(row, missing)).optional(), missing);
    }

    /// The same of a thing that has a name in its address; of several that had it, the last.
    public RuntimeException why(String kind, String slug, Said missing) {
        return why(database.sql(GONE + "g.slug = ? ORDER BY g.thing_id DESC LIMIT 1").params(kind, slug)
                .query((row, n) -> gone(row, missing)).optional(), missing);
    }

    private static RuntimeException why(Optional<GoneException> gone, Said missing) {
        return gone.isPresent() ? gone.get() : new MissingException(missing);
    }

    private static GoneException gone(ResultSet row, Said missing) throws SQLException {
        long id = row.getLong("import_id");
        String reason = row.getString("reason");
        return new GoneException(Said.of("said.shared.it-went-with-an-import", missing, id, reason), reason,
                row.getObject("wanted_at", OffsetDateTime.class).toInstant(), "/imports/" + id + "/undo");
    }
}
