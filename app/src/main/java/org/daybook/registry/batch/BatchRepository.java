package org.daybook.registry.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/// The batches of compounds; joins the caller's transaction and asks nobody's permission.
public interface BatchRepository extends JpaRepository<Batch, Long> {

    /// At most one; number and code exactly as stored.
    Optional<Batch> findByCompoundIdAndNumberTextAndCode(long compoundId, String numberText, String code);

    /// The codes that are taken within a number, in no order.
    @Query("select b.code from Batch b where b.compoundId = :compoundId and b.numberText = :numberText")
    List<String> codes(long compoundId, String numberText);

    /// Of many compounds together, by number and code as texts.
    List<Batch> findByCompoundIdInOrderByNumberTextAscCodeAsc(Collection<Long> compoundIds);

    void deleteByCompoundId(long compoundId);
}
