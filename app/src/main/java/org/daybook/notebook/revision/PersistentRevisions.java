package org.daybook.notebook.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.Kind;
import org.daybook.people.Actor;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.EntryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional(readOnly = true)
class PersistentRevisions implements Revisions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EntryRevisionRepository revisions;
    private final Entries entries;

    PersistentRevisions(EntryRevisionRepository revisions, Entries entries) {
        this.revisions = revisions;
        this.entries = entries;
    }

    @Override
    public List<Revision> of(EntryId entry, Actor actor) {
        entries.get(entry, actor);
        return revisions.findByEntryIdOrderByNumberDesc(entry.value()).stream().map(PersistentRevisions::read).toList();
    }

    @Override
    public Revision get(EntryId entry, int number, Actor actor) {
        entries.read(entry, actor);
        return revisions.findByEntryIdAndNumber(entry.value(), number)
                .map(PersistentRevisions::read)
                .orElseThrow(() -> new MissingException("Entry " + entry + " has no revision " + number));
    }

    @Override
    public Optional<EntryContent> contentOfVersion(EntryId entry, long version, Actor actor) {
        entries.read(entry, actor);
        return revisions.findByEntryIdAndVersion(entry.value(), version).flatMap(revision -> read(revision).content());
    }

    private static Revision read(EntryRevision stored) {
        JsonNode json = stored.canonical().map(JSON::readTree).orElse(null);
        return new Revision(
                stored.entry(),
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
