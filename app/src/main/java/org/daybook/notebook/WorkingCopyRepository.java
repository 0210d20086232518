package org.daybook.notebook;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkingCopyRepository extends JpaRepository<WorkingCopy, Long> {

    List<WorkingCopy> findByEntryIdAndPersonIdOrderBySavedAtDescIdDesc(long entryId, long personId);

    void deleteByEntryId(long entryId);
}
