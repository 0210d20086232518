package org.daybook.notebook;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes entries with everything that hangs on them, in one statement a table.
@Component
class EntryRemoval {

    private static final List<String> DEPENDENTS =
            List.of("entry_mention", "entry_issue", "working_copy", "attachment", "entry_revision");

    private final JdbcClient database;
    private final EntryRepository entries;

    EntryRemoval(JdbcClient database, EntryRepository entries) {
        this.database = database;
        this.entries = entries;
    }

    void removeAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        entries.flush();
        for (String table : DEPENDENTS) {
            database.sql("DELETE FROM " + table + " WHERE entry_id IN (:ids)").param("ids", ids).update();
        }
        entries.deleteAllByIdInBatch(ids);
    }
}
