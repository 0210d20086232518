package org.daybook.notebook.editing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface WorkingCopyRepository extends JpaRepository<WorkingCopy, Long> {

    List<WorkingCopy> findByEntryIdAndPersonIdOrderBySavedAtDescIdDesc(long entryId, long personId);

    void deleteByEntryId(long entryId);
}
