package org.daybook.notebook.kind;

import java.util.Collection;
import java.util.List;
import org.daybook.notebook.entry.EntryState;
import org.daybook.registry.imported.ImportedTokens;
import org.daybook.registry.imported.ImportedTokens.Found;
import org.daybook.shared.Said;
import org.daybook.shared.undo.Brought;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an entry mentions stays when the import that brought it is undone. The title of a draft is told to nobody.
@Component
class ImportedMentions implements Brought {

    private final ImportedTokens tokens;
    private final JdbcClient database;

    ImportedMentions(ImportedTokens tokens, JdbcClient database) {
        this.tokens = tokens;
        this.database = database;
    }

    @Override
    public List<Touched> touched(Undoing undoing) {
        return tokens.mentioned(undoing, this::mentioning);
    }

    private List<Found> mentioning(Collection<String> some) {
        return database.sql("SELECT m.token, e.title, e.entry_state FROM entry_mention m JOIN entry e ON e.id ="
                        + " m.entry_id WHERE m.token IN (:tokens)")
                .param("tokens", some)
                .query((row, n) -> new Found(row.getString("token"),
                        row.getString("entry_state").equals(EntryState.PUBLISHED.name())
                                ? Said.of("said.notebook.it-is-mentioned-in-the-entry", row.getString("title"))
                                : Said.of("said.notebook.it-is-mentioned-in-an-entry")))
                .list();
    }
}
