package org.daybook.notebook.revision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface EntryRevisionRepository extends JpaRepository<EntryRevision, Long> {

    Optional<EntryRevision> findByEntryIdAndNumber(long entryId, int number);

    Optional<EntryRevision> findByEntryIdAndVersion(long entryId, long version);

    List<EntryRevision> findByEntryIdOrderByNumberDesc(long entryId);
}
