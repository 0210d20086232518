package org.daybook.files.attachment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.daybook.files.UnusedBlobs;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of the files of things, for the features of these things: each call joins the transaction that changes
/// the thing, and asks nobody's permission.
@Component
public class OwnedFiles {

    private final AttachmentRepository attachments;
    private final PhotoScreening screening;
    private final UnusedBlobs unused;

    OwnedFiles(AttachmentRepository attachments, PhotoScreening screening, UnusedBlobs unused) {
        this.attachments = attachments;
        this.screening = screening;
        this.unused = unused;
    }

    /// Those that are not public included.
    public int count(Thing owner) {
        return attachments.countByOwnerKindAndOwnerId(owner.kind(), owner.id());
    }

    /// Whether the person has attached what no revision has yet.
    public boolean hasNew(Thing owner, PersonId person) {
        return attachments.findByOwnerKindAndOwnerIdOrderById(owner.kind(), owner.id()).stream()
                .anyMatch(file -> file.isNewOf(person));
    }

    /// Makes public what the person has attached since the revision before.
    ///
    /// @param revision its number, from 1
    /// @return the files that the revision has, in the order in which they were attached
    public List<Attachment> publish(Thing owner, PersonId person, int revision) {
        List<Attachment> files = new ArrayList<>();
        for (Attachment file : attachments.lockAll(owner.kind(), owner.id())) {
            if (file.isNewOf(person)) {
                screening.apply(file);
                file.publishIn(revision);
            }
            if (file.isPublic()) {
                files.add(file);
            }
        }
        return files;
    }

    /// Takes the bytes away with what the thing said; names and hashes stay.
    public void redact(Thing owner) {
        for (Attachment file : attachments.findByOwnerKindAndOwnerIdOrderById(owner.kind(), owner.id())) {
            file.redact();
            file.blobs().forEach(unused::release);
        }
    }

    /// Deletes the files of things that are deleted, as if they had never been. Bytes that nothing else needs go too.
    public void removeAll(String kind, Collection<Long> owners) {
        List<Attachment> files = attachments.findByOwnerKindAndOwnerIdIn(kind, owners);
        attachments.deleteAllOf(kind, owners);
        files.stream().flatMap(file -> file.blobs().stream()).distinct().forEach(unused::release);
    }

    /// Of files that were redacted before their bytes went with them. For those whose bytes are gone it does nothing.
    /// On a full disk it waits for the next start.
    @EventListener(classes = ApplicationReadyEvent.class, condition = "@diskSpace.hasRoom()")
    @Transactional
    void releaseRedacted() {
        attachments.findByTombstoneTrue().stream().flatMap(file -> file.blobs().stream()).distinct()
                .forEach(unused::release);
    }
}
