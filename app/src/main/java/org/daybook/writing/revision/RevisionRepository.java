package org.daybook.writing.revision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RevisionRepository extends JpaRepository<StoredRevision, Long> {

    Optional<StoredRevision> findByOwnerKindAndOwnerIdAndNumber(String kind, long owner, int number);

    Optional<StoredRevision> findByOwnerKindAndOwnerIdAndOwnerVersion(String kind, long owner, long version);

    List<StoredRevision> findByOwnerKindAndOwnerIdOrderByNumberDesc(String kind, long owner);

    @Modifying
    @Query("DELETE FROM StoredRevision r WHERE r.ownerKind = :kind AND r.ownerId IN :owners")
    void deleteAllOf(String kind, Collection<Long> owners);
}
