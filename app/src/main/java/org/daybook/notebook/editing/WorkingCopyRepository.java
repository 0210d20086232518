package org.daybook.notebook.editing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/// What is typed and not saved; joins the caller's transaction. A copy is for the person who types it.
public interface WorkingCopyRepository extends JpaRepository<WorkingCopy, Long> {

    /// One a window of this person, the one set aside last first.
    List<WorkingCopy> findByEntryIdAndPersonIdOrderBySavedAtDescIdDesc(long entryId, long personId);

    /// Those of everybody.
    void deleteByEntryId(long entryId);
}
