package org.daybook.notebook.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.files.attachment.FileOwners;
import org.daybook.notebook.NotebookProperties;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Entries have files.
@Component
class EntryFiles implements FileOwners {

    private final EntryRepository entries;
    private final NotebookProperties properties;
    private final JdbcClient database;

    EntryFiles(EntryRepository entries, NotebookProperties properties, JdbcClient database) {
        this.database = database;
        this.entries = entries;
        this.properties = properties;
    }

    @Override
    public String kind() {
        return EntryId.KIND;
    }

    @Override
    public Set<Long> visible(Collection<Long> ids, Actor actor) {
        return entries.findAllById(ids).stream().filter(entry -> entry.isVisibleTo(actor))
                .map(entry -> entry.id().value()).collect(Collectors.toSet());
    }

    @Override
    public Map<Long, Set<PersonId>> asking(Collection<Long> ids, Actor actor) {
        Map<Long, Set<PersonId>> asking = new HashMap<>();
        database.sql("SELECT asked.id, asked.author_id, n.project_id FROM (SELECT id, author_id FROM entry"
                        + " WHERE waiting_since IS NOT NULL AND id IN (:ids)"
                        + " UNION SELECT entry_id, author_id FROM suggestion WHERE answered_at IS NULL"
                        + " AND entry_id IN (:ids)) asked JOIN entry e ON e.id = asked.id"
                        + " JOIN notebook n ON n.id = e.notebook_id")
                .param("ids", ids)
                .query(row -> {
                    if (actor.in(new ProjectId(row.getLong(3))).has(Role.MEMBER)) {
                        asking.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                                .add(new PersonId(row.getLong(2)));
                    }
                });
        return asking;
    }

    @Override
    public void requireEditable(long id, Actor actor) {
        Entry entry = entries.findById(id)
                .filter(found -> found.isVisibleTo(actor))
                .orElseThrow(() -> new MissingException(Said.of("said.notebook.there-is-no-entry", id)))
                .readable();
        if (!entry.isEditableBy(actor)) {
            throw new NotAllowedException(Said.of("said.notebook.you-may-not-change-this"));
        }
    }

    @Override
    public void requireReadable(long id) {
        entries.findById(id).ifPresent(Entry::readable);
    }

    @Override
    public String path(long id) {
        return "/entries/" + id;
    }

    @Override
    public long maxBytes() {
        return properties.maxAttachment().toBytes();
    }

    @Override
    public int maxFiles() {
        return properties.maxAttachments();
    }
}
