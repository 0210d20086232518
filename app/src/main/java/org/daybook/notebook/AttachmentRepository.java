package org.daybook.notebook;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AttachmentRepository extends JpaRepository<Attachment, Long> {

    List<Attachment> findByEntryIdOrderById(long entryId);

    List<Attachment> findByEntryIdInOrderById(Collection<Long> entryIds);

    int countByEntryId(long entryId);

    boolean existsBySha256(String sha256);
}
