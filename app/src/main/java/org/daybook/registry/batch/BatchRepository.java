package org.daybook.registry.batch;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/// The batches of compounds; joins the caller's transaction and asks nobody's permission.
public interface BatchRepository extends JpaRepository<Batch, Long> {

    /// Of many compounds together, by number and code as texts.
    @Query("select b from Batch b where among(b.compoundId, :#{ids(#compoundIds)}) order by b.numberText, b.code")
    List<Batch> findByCompoundIdInOrderByNumberTextAscCodeAsc(Collection<Long> compoundIds);

    /// What was added by one request of a program.
    Optional<Batch> findByAddedByAndRequestKey(long addedBy, String requestKey);

    /// Nobody else changes it until the transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Batch b where b.id = :id")
    Optional<Batch> findLocked(long id);

    void deleteByCompoundId(long compoundId);
}
