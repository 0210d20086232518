package org.daybook.notebook.entry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.files.attachment.OwnedFiles;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.revision.RevisionChain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes entries with everything that hangs on them, in one statement a table.
@Component
public class EntryRemoval {

    private static final List<String> DEPENDENTS = List.of("entry_mention", "entry_issue", "batch_use", "working_copy",
            "suggestion");

    private static final long NOBODY = 0;

    private final JdbcClient database;
    private final EntryRepository entries;
    private final RevisionChain revisions;
    private final OwnedFiles files;

    EntryRemoval(JdbcClient database, EntryRepository entries, RevisionChain revisions, OwnedFiles files) {
        this.database = database;
        this.entries = entries;
        this.revisions = revisions;
        this.files = files;
    }

    /// Entries of a notebook, drafts included, that somebody else than these persons wrote, changed, attached a file to
    /// or is changing.
    public Set<EntryId> touchedByOthers(NotebookId notebook, Collection<PersonId> persons) {
        return database.sql("""
                SELECT e.id FROM entry e WHERE e.notebook_id = :notebook AND (e.author_id NOT IN (:persons)
                    OR EXISTS (SELECT 1 FROM revision r WHERE r.owner_kind = :kind AND r.owner_id = e.id
                        AND r.author_id NOT IN (:persons))
                    OR EXISTS (SELECT 1 FROM attachment a WHERE a.owner_kind = :kind AND a.owner_id = e.id
                        AND a.attached_by NOT IN (:persons))
                    OR EXISTS (SELECT 1 FROM working_copy w WHERE w.entry_id = e.id
                        AND w.person_id NOT IN (:persons)))""")
                .param("notebook", notebook.value())
                .param("kind", EntryId.KIND)
                .param("persons", persons.isEmpty() ? List.of(NOBODY) : persons.stream().map(PersonId::value).toList())
                .query(Long.class).stream().map(EntryId::new).collect(Collectors.toSet());
    }

    /// In the caller's transaction, drafts and published entries alike, as if they had never been. Bytes that nothing
    /// else needs go too.
    public void removeAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        entries.flush();
        for (String table : DEPENDENTS) {
            database.sql("DELETE FROM " + table + " WHERE entry_id IN (:ids)").param("ids", ids).update();
        }
        revisions.removeAll(EntryId.KIND, ids);
        files.removeAll(EntryId.KIND, ids);
        entries.deleteAllByIdInBatch(ids);
    }
}
