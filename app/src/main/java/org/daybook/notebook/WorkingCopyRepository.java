package org.daybook.notebook;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkingCopyRepository extends JpaRepository<WorkingCopy, Long> {

    Optional<WorkingCopy> findByEntryIdAndPersonId(long entryId, long personId);

    void deleteByEntryIdAndPersonId(long entryId, long personId);

    void deleteByEntryId(long entryId);
}
