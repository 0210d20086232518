package org.daybook.registry.number;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// Reserved and retired numbers; joins the caller's transaction. Keys are as in [CompoundNumber#key()].
interface NumberHoldRepository extends JpaRepository<NumberHold, Long> {

    Optional<NumberHold> findByNumberKey(String numberKey);

    @Query("select h from NumberHold h where among(h.numberKey, :#{texts(#numberKeys)})")
    List<NumberHold> findByNumberKeyIn(Collection<String> numberKeys);

    List<NumberHold> findByHeldByAndRequestKeyOrderById(long heldBy, String requestKey);

    List<NumberHold> findByImportIdIsNullOrderByIdDesc(Limit limit);

    /// What was held stays held; it leads to this compound no longer.
    @Modifying(flushAutomatically = true)
    @Query("update NumberHold h set h.compoundId = null where h.compoundId = :compoundId")
    void leadNoLongerTo(long compoundId);
}
