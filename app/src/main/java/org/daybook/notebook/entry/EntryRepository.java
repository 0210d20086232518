package org.daybook.notebook.entry;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/// Entries as they stand now, drafts included; joins the caller's transaction and asks nobody's permission.
public interface EntryRepository extends JpaRepository<Entry, Long> {

    /// Opens an entry for writing; whoever else wants to write it waits.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Entry e where e.id = :id")
    Optional<Entry> lock(long id);

    /// The entry that an earlier sending of the same form made.
    Optional<Entry> findByFormToken(String formToken);

    /// The entry a person wrote last for a lab day, other than those in one state.
    Optional<Entry> findFirstByNotebookIdAndAuthorIdAndLabDayAndStateNotOrderByIdDesc(
            long notebookId, long authorId, LocalDate labDay, EntryState state);

    /// Ids of drafts not on hold that were begun by this evening, oldest first; empty ones included.
    @Query("select e.id from Entry e where e.notebookId = :notebookId and e.state = DRAFT and e.onHold = false and"
            + " e.waitingSince is null and e.createdAt <= :evening order by e.id")
    List<Long> findDue(long notebookId, Instant evening);

    /// Ids of all entries of a notebook, in no order.
    @Query("select e.id from Entry e where e.notebookId = :notebookId")
    List<Long> findIdsIn(long notebookId);

    /// All entries of a notebook with their texts, without limit and in no order.
    List<Entry> findByNotebookId(long notebookId);
}
