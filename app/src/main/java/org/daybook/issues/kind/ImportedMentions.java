package org.daybook.issues.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.daybook.registry.imported.ImportedTokens;
import org.daybook.registry.imported.ImportedTokens.Found;
import org.daybook.shared.Said;
import org.daybook.shared.undo.Brought;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a to-do mentions, or somebody linked to one, stays when the import that brought it is undone.
@Component("toDosThatMentionImports")
class ImportedMentions implements Brought {

    private final ImportedTokens tokens;
    private final JdbcClient database;

    ImportedMentions(ImportedTokens tokens, JdbcClient database) {
        this.tokens = tokens;
        this.database = database;
    }

    @Override
    public List<Touched> touched(Undoing undoing) {
        List<Touched> touched = new ArrayList<>(tokens.mentioned(undoing, this::mentioning));
        touched.addAll(database.sql("""
                        SELECT l.compound_id, COUNT(*) AS issues FROM compound_issue l
                            JOIN compound k ON k.id = l.compound_id
                        WHERE k.import_id = :import AND k.id > :after AND k.id <= :to GROUP BY l.compound_id""")
                .params(undoing.parameters())
                .query((row, n) -> Touched.whole(row.getLong("compound_id"),
                        Said.of("said.issues.a-to-do-is-linked-to")))
                .list());
        return touched;
    }

    private List<Found> mentioning(Collection<String> some) {
        return database.sql("""
                        SELECT token FROM issue_mention WHERE token IN (:tokens)
                        UNION SELECT token FROM issue_comment_mention WHERE token IN (:tokens)""")
                .param("tokens", some).query((row, n) -> new Found(row.getString("token"),
                        Said.of("said.issues.it-is-mentioned-in-a-to"))).list();
    }
}
