package org.daybook.notebook;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AttachmentRepository extends JpaRepository<Attachment, Long> {

    List<Attachment> findByEntryIdOrderById(long entryId);

    List<Attachment> findByEntryIdInOrderById(Collection<Long> entryIds);

    int countByEntryId(long entryId);

    @Query("""
            select count(a) > 0 from Attachment a
            where a.sha256 = :sha256 or a.originalSha256 = :sha256 or a.publicSha256 = :sha256""")
    boolean needs(String sha256);

    @Query("select a from Attachment a where a.screening = PENDING and a.id > :after order by a.id")
    List<Attachment> findPending(long after, Limit limit);
}
