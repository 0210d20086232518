package org.daybook.todo;

import java.util.Collection;
import org.daybook.issues.IssueUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Issues to which somebody has added something here.
@Component
class IssuesWithTodos implements IssueUse {

    private final JdbcClient database;

    IssuesWithTodos(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Collection<Long> used() {
        return database.sql("SELECT issue_id FROM todo WHERE issue_id IS NOT NULL").query(Long.class).list();
    }

    /// Of two to-dos of one issue the older stays as one of its own.
    @Override
    public void merged(long old, long kept) {
        database.sql("UPDATE todo SET description = 'issue', issue_id = NULL WHERE issue_id = :old AND EXISTS"
                        + " (SELECT 1 FROM todo t WHERE t.issue_id = :kept)")
                .param("old", old).param("kept", kept).update();
        database.sql("UPDATE todo SET issue_id = :kept WHERE issue_id = :old")
                .param("old", old).param("kept", kept).update();
    }
}
