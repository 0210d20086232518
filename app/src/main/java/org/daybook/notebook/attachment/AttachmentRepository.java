package org.daybook.notebook.attachment;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/// The files of entries; joins the caller's transaction and asks nobody's permission. The bytes are in the blob store.
public interface AttachmentRepository extends JpaRepository<Attachment, Long> {

    /// In the order in which they were attached, those that are not public included.
    List<Attachment> findByEntryIdOrderById(long entryId);

    /// Of many entries together, in the order in which they were attached.
    List<Attachment> findByEntryIdInOrderById(Collection<Long> entryIds);

    /// Those that are not public included.
    int countByEntryId(long entryId);

    /// Files from before the rule that nobody has looked at, after an id, ascending; redacted entries left out.
    @Query("""
            select a from Attachment a join Entry e on e.id = a.entryId
            where a.screening = PENDING and e.redactedAt is null and a.id > :after order by a.id""")
    List<Attachment> findPending(long after, Limit limit);
}
