package org.daybook.notebook.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.Kind;
import org.daybook.people.Actor;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.writing.revision.RevisionChain;
import org.daybook.writing.revision.StoredRevision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional(readOnly = true)
class PersistentRevisions implements Revisions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RevisionChain chain;
    private final Entries entries;

    PersistentRevisions(RevisionChain chain, Entries entries) {
        this.chain = chain;
        this.entries = entries;
    }

    @Override
    public List<Revision> of(EntryId entry, Actor actor) {
        entries.get(entry, actor);
        return chain.of(entry.thing()).stream().map(PersistentRevisions::read).toList();
    }

    @Override
    public Revision get(EntryId entry, int number, Actor actor) {
        entries.read(entry, actor);
        return chain.find(entry.thing(), number)
                .map(PersistentRevisions::read)
                .orElseThrow(() -> new MissingException(Said.of("said.notebook.entry-has-no-revision", entry, number)));
    }

    @Override
    public Optional<EntryContent> contentOfVersion(EntryId entry, long version, Actor actor) {
        entries.read(entry, actor);
        return chain.findVersion(entry.thing(), version).flatMap(revision -> read(revision).content());
    }

    private static Revision read(StoredRevision stored) {
        JsonNode json = stored.canonical().map(JSON::readTree).orElse(null);
        return new Revision(
                new EntryId(stored.owner().id()),
                stored.number(),
                stored.author(),
                stored.savedAt(),
                json == null ? "" : stored.reason(),
                stored.canonical().orElse(null),
                json == null ? null : content(json),
                json == null ? List.of() : files(json),
                stored.sha256(),
                stored.previousSha256().orElse(null));
    }

    private static EntryContent content(JsonNode json) {
        Map<String, String> metadata = new LinkedHashMap<>();
        json.get("metadata").properties().forEach(fact -> metadata.put(fact.getKey(), fact.getValue().stringValue()));
        return new EntryContent(LocalDate.parse(json.get("labDay").stringValue()), json.get("title").stringValue(),
                json.get("text").stringValue(), Kind.of(json.get("kind").stringValue()), metadata);
    }

    private static List<Revision.File> files(JsonNode json) {
        List<Revision.File> files = new ArrayList<>();
        json.get("attachments").forEach(file -> files.add(new Revision.File(file.get("name").stringValue(),
                file.get("sha256").stringValue(), file.get("size").longValue(), file.get("type").stringValue())));
        return files;
    }
}
