package org.daybook.notebook.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookRepository;
import org.daybook.notebook.attachment.Attachment;
import org.daybook.notebook.attachment.AttachmentRepository;
import org.daybook.notebook.attachment.PhotoScreening;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.PublicId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds revisions to entries, each chained to the one before by its hash.
///
/// The canonical JSON of a revision is what its `.json` address serves, byte for byte; its SHA-256 is the hash, and it
/// names the hash of the revision before. So anybody can check an entry's history with a download and `sha256sum`.
///
/// What it holds is numbered by `format`, which the first form does not have; stored revisions keep theirs. Format 2
/// names the author by their public id, so that a person can be forgotten and the chain stays.
@Component
public class RevisionChain {

    private static final int FORMAT = 2;

    private final EntryRevisionRepository revisions;
    private final AttachmentRepository attachments;
    private final NotebookRepository notebooks;
    private final PhotoScreening screening;
    private final People people;

    RevisionChain(EntryRevisionRepository revisions, AttachmentRepository attachments, NotebookRepository notebooks,
            PhotoScreening screening, People people) {
        this.revisions = revisions;
        this.attachments = attachments;
        this.notebooks = notebooks;
        this.screening = screening;
        this.people = people;
    }

    /// Makes the entry's present state public, with the files that the author has attached since the revision before.
    public void append(Entry entry, PersonId author, String reason, Instant at) {
        Optional<EntryRevision> previous = revisions.findByEntryIdAndNumber(entry.id().value(), entry.revision());
        String previousHash = previous.map(EntryRevision::sha256).orElse(null);
        int number = entry.nextRevision(at);
        List<Attachment> files = publishFiles(entry, author, number);
        String canonical = CanonicalJson.of(canonicalForm(entry, number, author, reason, at, files, previousHash));
        revisions.save(
                new EntryRevision(entry, number, author, at, reason, canonical, sha256(canonical), previousHash));
    }

    static String sha256(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
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

    private Map<String, @Nullable Object> canonicalForm(
            Entry entry,
            int number,
            PersonId author,
            String reason,
            Instant at,
            List<Attachment> files,
            @Nullable String previousHash) {
        Notebook notebook = notebooks.findById(entry.notebook().value()).orElseThrow();
        EntryContent content = entry.content();
        Map<String, @Nullable Object> form = new HashMap<>();
        form.put("format", FORMAT);
        form.put("entry", entry.id().value());
        form.put("notebook", notebook.slug());
        form.put("licence", notebook.licence());
        form.put("revision", number);
        form.put("authorId", people.find(author).map(Person::publicId).map(PublicId::value).orElseThrow());
        form.put("savedAt", at.toString());
        form.put("reason", reason);
        form.put("labDay", content.labDay().toString());
        form.put("kind", content.kind().word());
        form.put("title", content.title());
        form.put("text", content.text());
        form.put("metadata", content.metadata());
        form.put("attachments", files.stream().map(RevisionChain::canonicalForm).toList());
        form.put("previous", previousHash);
        return form;
    }

    private static Map<String, Object> canonicalForm(Attachment file) {
        return Map.of("name", file.fileName(), "sha256", file.sha256(), "size", file.size(), "type", file.mediaType());
    }
}
