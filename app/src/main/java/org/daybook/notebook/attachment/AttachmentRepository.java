package org.daybook.notebook.attachment;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface AttachmentRepository extends JpaRepository<Attachment, Long> {

    List<Attachment> findByEntryIdOrderById(long entryId);

    List<Attachment> findByEntryIdInOrderById(Collection<Long> entryIds);

    int countByEntryId(long entryId);

    @Query("""
            select a from Attachment a join Entry e on e.id = a.entryId
            where a.screening = PENDING and e.redactedAt is null and a.id > :after order by a.id""")
    List<Attachment> findPending(long after, Limit limit);
}
