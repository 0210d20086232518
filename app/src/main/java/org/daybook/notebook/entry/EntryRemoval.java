package org.daybook.notebook.entry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.files.UnusedBlobs;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.revision.RevisionChain;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes entries with everything that hangs on them, in one statement a table.
@Component
public class EntryRemoval {

    private static final List<String> DEPENDENTS =
            List.of("entry_mention", "entry_issue", "working_copy", "attachment");

    private static final long NOBODY = 0;

    private final JdbcClient database;
    private final EntryRepository entries;
    private final RevisionChain revisions;
    private final UnusedBlobs unused;

    EntryRemoval(JdbcClient database, EntryRepository entries, RevisionChain revisions, UnusedBlobs unused) {
        this.database = database;
        this.entries = entries;
        this.revisions = revisions;
        this.unused = unused;
    }

    /// Entries of a notebook, drafts included, that somebody else than these persons wrote, changed, attached a file to
    /// or is changing.
    public Set<EntryId> touchedByOthers(NotebookId notebook, Collection<PersonId> persons) {
        return database.sql("""
                SELECT e.id FROM entry e WHERE e.notebook_id = :notebook AND (e.author_id NOT IN (:persons)
                    OR EXISTS (SELECT 1 FROM revision r WHERE r.owner_kind = :kind AND r.owner_id = e.id
                        AND r.author_id NOT IN (:persons))
                    OR EXISTS (SELECT 1 FROM attachment a WHERE a.entry_id = e.id AND a.attached_by NOT IN (:persons))
                    OR EXISTS (SELECT 1 FROM working_copy w WHERE w.entry_id = e.id AND w.person_id NOT IN (:persons)))""")
                .param("notebook", notebook.value())
                .param("kind", Entry.OWNER_KIND)
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
        List<String> files = files(ids);
        for (String table : DEPENDENTS) {
            database.sql("DELETE FROM " + table + " WHERE entry_id IN (:ids)").param("ids", ids).update();
        }
        revisions.removeAll(Entry.OWNER_KIND, ids);
        entries.deleteAllByIdInBatch(ids);
        files.forEach(unused::release);
    }

    /// Has the bytes of these entries, which are redacted in this transaction, removed; their rows keep the hashes.
    public void releaseFiles(Collection<Long> ids) {
        files(ids).forEach(unused::release);
    }

    /// Entries that were redacted before their bytes went with them. For those whose bytes are gone it does nothing.
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void releaseFilesOfRedactedEntries() {
        List<Long> redacted =
                database.sql("SELECT id FROM entry WHERE redacted_at IS NOT NULL").query(Long.class).list();
        if (!redacted.isEmpty()) {
            releaseFiles(redacted);
        }
    }

    private List<String> files(Collection<Long> ids) {
        return database.sql("""
                SELECT sha256 FROM attachment WHERE entry_id IN (:ids)
                UNION SELECT original_sha256 FROM attachment WHERE entry_id IN (:ids)
                UNION SELECT public_sha256 FROM attachment WHERE entry_id IN (:ids)""").param("ids", ids)
                .query((row, number) -> Optional.ofNullable(row.getString(1))).stream().flatMap(Optional::stream)
                .toList();
    }
}
