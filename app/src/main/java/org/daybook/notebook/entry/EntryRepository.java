package org.daybook.notebook.entry;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface EntryRepository extends JpaRepository<Entry, Long> {

    /// Opens an entry for writing; whoever else wants to write it waits.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Entry e where e.id = :id")
    Optional<Entry> lock(long id);

    Optional<Entry> findByFormToken(String formToken);

    Optional<Entry> findFirstByNotebookIdAndAuthorIdAndLabDayAndStateNotOrderByIdDesc(
            long notebookId, long authorId, LocalDate labDay, EntryState state);

    @Query("select e.id from Entry e where e.notebookId = :notebookId and e.state = DRAFT and e.onHold = false and"
            + " e.createdAt <= :evening order by e.id")
    List<Long> findDue(long notebookId, Instant evening);

    @Query("select e.id from Entry e where e.notebookId = :notebookId")
    List<Long> findIdsIn(long notebookId);

    List<Entry> findByNotebookId(long notebookId);
}
