package org.daybook.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.BlobStore;
import org.daybook.shared.EntryId;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.PersonId;
import org.daybook.shared.UnusedBlobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PersistentAttachments implements Attachments {

    private final AttachmentRepository attachments;
    private final EntryRepository entries;
    private final BlobStore blobs;
    private final UnusedBlobs unused;
    private final NotebookProperties properties;
    private final Clock clock;

    PersistentAttachments(AttachmentRepository attachments, EntryRepository entries, BlobStore blobs, UnusedBlobs unused,
                          NotebookProperties properties, Clock clock) {
        this.attachments = attachments;
        this.entries = entries;
        this.blobs = blobs;
        this.unused = unused;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Attachment attach(EntryId entry, String fileName, InputStream bytes, Actor actor) throws IOException {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        mustBeEditable(entry, actor);
        if (attachments.countByEntryId(entry.value()) >= properties.maxAttachments()) {
            throw new InvalidInputException("file", "This entry has " + properties.maxAttachments() + " files already, which is the limit");
        }
        BlobStore.Blob blob = blobs.store(bytes, properties.maxAttachment().toBytes());
        if (blob.size() == 0) {
            throw new InvalidInputException("file", "The file is empty");
        }
        String name = FileNames.display(fileName);
        try (InputStream stored = blobs.open(blob.sha256())) {
            FileType type = FileTypes.of(stored, name);
            return attachments.save(new Attachment(entry, person, clock.instant(), name, type, blob.size(), blob.sha256()));
        }
    }

    private void mustBeEditable(EntryId id, Actor actor) {
        Entry entry = entries.findById(id.value())
                .filter(found -> found.isVisibleTo(actor))
                .orElseThrow(() -> new MissingException("There is no entry " + id))
                .readable();
        if (!entry.isEditableBy(actor)) {
            throw new NotAllowedException("You may not change this entry");
        }
    }

    @Override
    public Attachment get(long id, Actor actor) {
        Optional<Attachment> found = attachments.findById(id);
        Optional<Entry> entry = found.flatMap(attachment -> entries.findById(attachment.entry().value()));
        if (found.filter(Attachment::isPublic).isPresent()) {
            entry.ifPresent(Entry::readable);
        }
        return found.filter(attachment -> entry.filter(owner -> isVisible(attachment, owner, actor)).isPresent())
                .orElseThrow(() -> new MissingException("There is no attachment " + id));
    }

    private static boolean isVisible(Attachment attachment, Entry entry, Actor actor) {
        return switch (entry.state()) {
            case DRAFT -> actor.is(entry.author());
            case PUBLISHED -> attachment.isPublic() || actor.is(attachment.attachedBy());
            case REDACTED -> false;
        };
    }

    @Override
    public InputStream open(Attachment attachment) throws IOException {
        return blobs.open(attachment.sha256());
    }

    @Override
    public List<Attachment> of(EntryId id, Actor actor) {
        return entries.findById(id.value())
                .map(entry -> attachments.findByEntryIdOrderById(id.value()).stream()
                        .filter(attachment -> isVisible(attachment, entry, actor)).toList())
                .orElse(List.of());
    }

    @Override
    public Map<Long, Attachment> findAll(Collection<Long> ids, Actor actor) {
        List<Attachment> found = attachments.findAllById(ids);
        Map<EntryId, Entry> owners = entries.findAllById(found.stream().map(file -> file.entry().value()).distinct().toList()).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        return found.stream()
                .filter(file -> isVisible(file, owners.get(file.entry()), actor))
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    @Override
    @Transactional
    public void discard(long id, Actor actor) {
        Attachment attachment = get(id, actor);
        if (attachment.isPublic() || !actor.is(attachment.attachedBy())) {
            throw new MissingException("There is no attachment " + id + " that you may throw away");
        }
        attachments.delete(attachment);
        unused.release(attachment.sha256());
    }
}
