package org.daybook.files.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.files.BlobStore;
import org.daybook.files.UnusedBlobs;
import org.daybook.files.photo.UncleanableException;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@Service
@Transactional(readOnly = true)
class PersistentAttachments implements Attachments {

    private final AttachmentRepository attachments;
    private final List<FileOwners> owners;
    private final BlobStore blobs;
    private final Photos photos;
    private final PhotoScreening screening;
    private final UnusedBlobs unused;
    private final TransactionOperations transactions;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    PersistentAttachments(AttachmentRepository attachments, List<FileOwners> owners, BlobStore blobs, Photos photos,
            PhotoScreening screening, UnusedBlobs unused, TransactionOperations transactions, Clock clock) {
        this.attachments = attachments;
        this.owners = owners;
        this.blobs = blobs;
        this.photos = photos;
        this.screening = screening;
        this.unused = unused;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The bytes are stored and cleaned before the transaction begins: no row is locked meanwhile. Of a file that is
    /// refused nothing is kept.
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Attachment attach(Thing owner, String fileName, InputStream bytes, Actor actor) throws IOException {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        mustHaveRoom(owner, actor);
        BlobStore.Blob file = blobs.store(bytes, maxBytes(owner.kind()));
        try {
            return take(owner, FileNames.display(fileName), file, person, actor);
        } catch (InvalidInputException refused) {
            unused.release(file.sha256());
            throw refused;
        }
    }

    @Override
    public long maxBytes(String kind) {
        return FileOwners.of(kind, owners).maxBytes();
    }

    private Attachment take(Thing owner, String name, BlobStore.Blob file, PersonId person, Actor actor)
            throws IOException {
        if (file.size() == 0) {
            throw new InvalidInputException("file", Said.of("said.files.the-file-is-empty"));
        }
        Photo photo = clean(file);
        try (InputStream stored = blobs.open(photo.clean().sha256())) {
            FileType type = FileTypes.of(stored, name);
            return transactions.execute(status -> {
                mustHaveRoom(owner, actor);
                return attachments.save(new Attachment(owner, person, clock.instant(), name, type, photo));
            });
        }
    }

    private Photo clean(BlobStore.Blob file) throws IOException {
        try {
            return photos.clean(file);
        } catch (UncleanableException e) {
            throw new InvalidInputException("file",
                    Said.of("said.files.nothing-was-kept-everybody-can", Said.by(e)));
        }
    }

    private void mustHaveRoom(Thing owner, Actor actor) {
        FileOwners feature = FileOwners.of(owner.kind(), owners);
        feature.requireEditable(owner.id(), actor);
        if (attachments.countByOwnerKindAndOwnerId(owner.kind(), owner.id()) >= feature.maxFiles()) {
            throw new InvalidInputException("file",
                    Said.of("said.files.this-has-files-already-which", owner.kind(), feature.maxFiles()));
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Attachment get(long id, Actor actor) {
        Optional<Attachment> found = attachments.findById(id);
        found.filter(file -> file.isTombstone() && file.isPublic()).map(Attachment::owner)
                .ifPresent(owner -> FileOwners.of(owner.kind(), owners).requireReadable(owner.id()));
        return found.filter(file -> visible(List.of(file), actor).contains(file))
                .map(screening::screen)
                .orElseThrow(() -> new MissingException(Said.of("said.files.there-is-no-attachment", id)));
    }

    /// Those of these files that the actor may see, in their order: a file that no revision has yet is seen by who sent
    /// it, and by members if it waits for their nod.
    private List<Attachment> visible(List<Attachment> files, Actor actor) {
        Map<String, Set<Long>> ids = files.stream().map(Attachment::owner)
                .collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toSet())));
        Map<String, Set<Long>> seen = new HashMap<>();
        Map<String, Map<Long, Set<PersonId>>> asking = new HashMap<>();
        ids.forEach((kind, things) -> {
            FileOwners feature = FileOwners.of(kind, owners);
            seen.put(kind, feature.visible(things, actor));
            asking.put(kind, actor.hasAnywhere(Role.MEMBER) && files.stream().anyMatch(file -> !file.isPublic())
                    ? feature.asking(things, actor) : Map.of());
        });
        return files.stream()
                .filter(file -> seen.get(file.owner().kind()).contains(file.owner().id()))
                .filter(file -> !file.isTombstone() && (file.isPublic() || actor.is(file.attachedBy())
                        || asking.get(file.owner().kind()).getOrDefault(file.owner().id(), Set.of())
                                .contains(file.attachedBy())))
                .toList();
    }

    @Override
    public InputStream open(Attachment attachment, Actor actor) throws IOException {
        if (attachment.isWithheld() && !attachment.isOpenTo(actor)) {
            throw new NotAllowedException(Said.of("said.files.this-file-may-tell-where"));
        }
        return blobs.open(attachment.publicFile().sha256());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public BlobStore.Blob original(long id, Actor actor) {
        return Optional.of(get(id, actor)).filter(file -> file.isOpenTo(actor)).flatMap(Attachment::original)
                .orElseThrow(() -> new MissingException(Said.of("said.files.there-is-no-original-of", id)));
    }

    @Override
    public InputStream open(BlobStore.Blob original) throws IOException {
        return blobs.open(original.sha256());
    }

    @Override
    public List<Attachment> of(Thing owner, Actor actor) {
        return visible(attachments.findByOwnerKindAndOwnerIdOrderById(owner.kind(), owner.id()), actor);
    }

    @Override
    public Map<Long, Attachment> findAll(Collection<Long> ids, Actor actor) {
        return visible(attachments.findAllById(ids), actor).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    @Override
    @Transactional
    public void discard(long id, Actor actor) {
        Attachment attachment = get(id, actor);
        if (attachment.isPublic() || !actor.is(attachment.attachedBy())) {
            throw new MissingException(Said.of("said.files.there-is-no-attachment-that", id));
        }
        attachments.delete(attachment);
        attachment.blobs().forEach(unused::release);
    }
}
