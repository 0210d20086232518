package org.daybook.notebook.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookRepository;
import org.daybook.notebook.attachment.Attachment;
import org.daybook.notebook.attachment.AttachmentRepository;
import org.daybook.notebook.attachment.PhotoScreening;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.revision.NewRevision;
import org.daybook.writing.revision.RevisionChain;
import org.springframework.stereotype.Component;

/// Makes states of entries public: says what an entry is in the JSON of its revision, which [RevisionChain] keeps.
@Component
public class EntryRevisions {

    private final RevisionChain chain;
    private final AttachmentRepository attachments;
    private final NotebookRepository notebooks;
    private final PhotoScreening screening;

    EntryRevisions(RevisionChain chain, AttachmentRepository attachments, NotebookRepository notebooks,
            PhotoScreening screening) {
        this.chain = chain;
        this.attachments = attachments;
        this.notebooks = notebooks;
        this.screening = screening;
    }

    /// Makes the entry's present state public, with the files that the author has attached since the revision before.
    public void append(Entry entry, PersonId author, String reason, Instant at) {
        int number = entry.nextRevision(at);
        List<Attachment> files = publishFiles(entry, author, number);
        chain.append(
                new NewRevision(Entry.owner(entry.id()), number, entry.version(), author, reason, at),
                said(entry, files));
    }

    /// Takes away what the revisions of the entry said; the hashes stay.
    public void redact(EntryId entry) {
        chain.redact(Entry.owner(entry));
    }

    private List<Attachment> publishFiles(Entry entry, PersonId author, int number) {
        List<Attachment> files = new ArrayList<>();
        for (Attachment file : attachments.findByEntryIdOrderById(entry.id().value())) {
            if (!file.isPublic() && file.attachedBy().equals(author)) {
                screening.apply(file);
                file.publishIn(number);
            }
            if (file.isPublic()) {
                files.add(file);
            }
        }
        return files;
    }

    private Map<String, Object> said(Entry entry, List<Attachment> files) {
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
        said.put("attachments", files.stream().map(EntryRevisions::said).toList());
        return said;
    }

    private static Map<String, Object> said(Attachment file) {
        return Map.of("name", file.fileName(), "sha256", file.sha256(), "size", file.size(), "type", file.mediaType());
    }
}
