package org.daybook.notebook.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.OwnedFiles;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookRepository;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.text.EntryLinks;
import org.daybook.registry.Compounds;
import org.daybook.shared.change.Happened;
import org.daybook.shared.change.Happened.What;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.writing.markdown.Handles;
import org.daybook.writing.revision.NewRevision;
import org.daybook.writing.revision.RevisionChain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Makes states of entries public: says what an entry is in the JSON of its revision, which [RevisionChain] keeps.
@Component
public class EntryRevisions {

    private final RevisionChain chain;
    private final OwnedFiles files;
    private final NotebookRepository notebooks;
    private final EntryLinks links;
    private final Compounds compounds;
    private final ApplicationEventPublisher events;

    EntryRevisions(RevisionChain chain, OwnedFiles files, NotebookRepository notebooks, EntryLinks links,
            Compounds compounds, ApplicationEventPublisher events) {
        this.chain = chain;
        this.files = files;
        this.notebooks = notebooks;
        this.links = links;
        this.compounds = compounds;
        this.events = events;
    }

    /// Makes the entry's present state public, with the files that the author has attached since the revision before.
    public void append(Entry entry, PersonId author, String reason, Instant at) {
        int number = entry.nextRevision(at);
        List<Attachment> attached = files.publish(entry.id().thing(), author, number);
        chain.append(
                new NewRevision(entry.id().thing(), number, entry.version(), author, reason, at),
                said(entry, attached));
        events.publishEvent(happened(number == 1 ? What.PUBLISHED : What.CHANGED, entry, author));
    }

    /// Its notebook, its project, its author and the compounds in it are news when it goes public, not whenever it is
    /// changed.
    private Happened happened(What what, Entry entry, PersonId by) {
        List<Thing> about = new ArrayList<>(List.of(entry.id().thing()));
        if (what == What.PUBLISHED) {
            about.add(entry.notebook().thing());
            about.add(entry.project().thing());
            about.add(entry.author().thing());
            Set<String> names = links.mentions(entry.id());
            if (!names.isEmpty()) {
                compounds.resolve(names).values().stream().distinct().map(CompoundId::thing).forEach(about::add);
            }
        }
        return new Happened(what, entry.id().thing(), about, by, Handles.in(entry.content().text()), List.of());
    }

    /// Takes away what the revisions of the entry said; the hashes stay.
    public void redact(EntryId entry) {
        chain.redact(entry.thing());
    }

    private Map<String, Object> said(Entry entry, List<Attachment> attached) {
        Notebook notebook = notebooks.findById(entry.notebook().value()).orElseThrow();
        EntryContent content = entry.content();
        Map<String, Object> said = new HashMap<>();
        said.put("entry", entry.id().value());
        said.put("notebook", notebook.slug());
        said.put("licence", notebook.licence());
        said.put("labDay", content.labDay().toString());
        said.put("kind", content.kind().word());
        said.put("title", content.title());
        said.put("text", content.text());
        said.put("metadata", content.metadata());
        said.put("attachments", attached.stream().map(EntryRevisions::said).toList());
        return said;
    }

    private static Map<String, Object> said(Attachment file) {
        return Map.of("name", file.fileName(), "sha256", file.sha256(), "size", file.size(), "type", file.mediaType());
    }
}
