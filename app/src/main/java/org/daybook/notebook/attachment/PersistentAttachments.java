package org.daybook.notebook.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.files.BlobStore;
import org.daybook.files.UnusedBlobs;
import org.daybook.files.photo.UncleanableException;
import org.daybook.notebook.NotebookProperties;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@Service
@Transactional(readOnly = true)
class PersistentAttachments implements Attachments {

    private final AttachmentRepository attachments;
    private final EntryRepository entries;
    private final BlobStore blobs;
    private final Photos photos;
    private final PhotoScreening screening;
    private final UnusedBlobs unused;
    private final NotebookProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    PersistentAttachments(AttachmentRepository attachments, EntryRepository entries, BlobStore blobs, Photos photos,
            PhotoScreening screening, UnusedBlobs unused, NotebookProperties properties,
            TransactionOperations transactions, Clock clock) {
        this.attachments = attachments;
        this.entries = entries;
        this.blobs = blobs;
        this.photos = photos;
        this.screening = screening;
        this.unused = unused;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The bytes are stored and cleaned before the transaction begins: no row is locked meanwhile. Of a file that is
    /// refused nothing is kept.
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Attachment attach(EntryId entry, String fileName, InputStream bytes, Actor actor) throws IOException {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        mustHaveRoom(entry, actor);
        BlobStore.Blob file = blobs.store(bytes, properties.maxAttachment().toBytes());
        try {
            return take(entry, FileNames.display(fileName), file, person, actor);
        } catch (InvalidInputException refused) {
            unused.release(file.sha256());
            throw refused;
        }
    }

    @Override
    public long maxBytes() {
        return properties.maxAttachment().toBytes();
    }

    private Attachment take(EntryId entry, String name, BlobStore.Blob file, PersonId person, Actor actor)
            throws IOException {
        if (file.size() == 0) {
            throw new InvalidInputException("file", "The file is empty");
        }
        Photo photo = clean(file);
        try (InputStream stored = blobs.open(photo.clean().sha256())) {
            FileType type = FileTypes.of(stored, name);
            return transactions.execute(status -> {
                mustHaveRoom(entry, actor);
                return attachments.save(new Attachment(entry, person, clock.instant(), name, type, photo));
            });
        }
    }

    private Photo clean(BlobStore.Blob file) throws IOException {
        try {
            return photos.clean(file);
        } catch (UncleanableException e) {
            throw new InvalidInputException("file", e.getMessage()
                    + ". Nothing was kept: everybody can see what is attached here, so photos go in "
                    + "without position and serial numbers. Save it as JPEG or PNG and send that");
        }
    }

    private void mustHaveRoom(EntryId entry, Actor actor) {
        mustBeEditable(entry, actor);
        if (attachments.countByEntryId(entry.value()) >= properties.maxAttachments()) {
            throw new InvalidInputException("file", "This entry has " + properties.maxAttachments()
                    + " files already, which is the limit");
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
    @Transactional(propagation = Propagation.SUPPORTS)
    public Attachment get(long id, Actor actor) {
        Optional<Attachment> found = attachments.findById(id);
        Optional<Entry> entry = found.flatMap(attachment -> entries.findById(attachment.entry().value()));
        if (found.filter(Attachment::isPublic).isPresent()) {
            entry.ifPresent(Entry::readable);
        }
        return found.filter(attachment -> entry.filter(owner -> isVisible(attachment, owner, actor)).isPresent())
                .map(screening::screen)
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
    public InputStream open(Attachment attachment, Actor actor) throws IOException {
        if (attachment.isWithheld() && !attachment.isOpenTo(actor)) {
            throw new NotAllowedException(
                    "This file may tell where it was made and with which device, and that cannot be taken out: only"
                            + " members get it");
        }
        return blobs.open(attachment.publicFile().sha256());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public BlobStore.Blob original(long id, Actor actor) {
        return Optional.of(get(id, actor)).filter(file -> file.isOpenTo(actor)).flatMap(Attachment::original)
                .orElseThrow(() -> new MissingException("There is no original of attachment " + id));
    }

    @Override
    public InputStream open(BlobStore.Blob original) throws IOException {
        return blobs.open(original.sha256());
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
        Map<EntryId, Entry> owners =
                entries
                        .findAllById(found.stream()
                                .map(file -> file.entry().value())
                                .distinct()
                                .toList())
                        .stream()
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
        attachment.blobs().forEach(unused::release);
    }
}
