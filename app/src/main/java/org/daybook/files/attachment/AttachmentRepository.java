package org.daybook.files.attachment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// The files of things; joins the caller's transaction and asks nobody's permission. The bytes are in the blob store.
interface AttachmentRepository extends JpaRepository<Attachment, Long> {

    /// In the order in which they were attached, those that are not public included.
    List<Attachment> findByOwnerKindAndOwnerIdOrderById(String kind, long owner);

    /// Of many things of one kind, in no order.
    List<Attachment> findByOwnerKindAndOwnerIdIn(String kind, Collection<Long> owners);

    /// Those that are not public included.
    int countByOwnerKindAndOwnerId(String kind, long owner);

    /// All of a thing for writing, in the order in which they were attached.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Attachment a where a.ownerKind = :kind and a.ownerId = :owner order by a.id")
    List<Attachment> lockAll(String kind, long owner);

    /// One for writing; whoever else wants to write it waits.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Attachment a where a.id = :id")
    Optional<Attachment> lock(long id);

    /// Files from before the rule that nobody has looked at, after an id, ascending; tombstones left out.
    @Query("""
            select a from Attachment a
            where a.screening = PENDING and a.tombstone = false and a.id > :after order by a.id""")
    List<Attachment> findPending(long after, Limit limit);

    /// Deletes the rows of many things of one kind.
    @Modifying
    @Query("DELETE FROM Attachment a WHERE a.ownerKind = :kind AND a.ownerId IN :owners")
    void deleteAllOf(String kind, Collection<Long> owners);

    /// Those whose bytes were taken from the public.
    List<Attachment> findByTombstoneTrue();
}
