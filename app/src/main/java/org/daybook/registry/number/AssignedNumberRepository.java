package org.daybook.registry.number;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/// All numbers that lead to compounds; joins the caller's transaction. Keys are as in [CompoundNumber#key()].
public interface AssignedNumberRepository extends JpaRepository<AssignedNumber, Long> {

    Optional<AssignedNumber> findByNumberKey(String numberKey);

    /// Whether the number is taken; under the lock of the desk it stays so.
    boolean existsByNumberKey(String numberKey);

    /// In no order; a key that nobody has is left out.
    @Query("select n from AssignedNumber n where among(n.numberKey, :#{texts(#numberKeys)})")
    List<AssignedNumber> findByNumberKeyIn(Collection<String> numberKeys);

    /// Of many compounds together, in the order in which they were assigned.
    @Query("select n from AssignedNumber n where among(n.compoundId, :#{ids(#compoundIds)}) order by n.id")
    List<AssignedNumber> findByCompoundIdInOrderById(Collection<Long> compoundIds);

    /// The compounds whose numbers begin so, in no order.
    ///
    /// @param keys with `%` at the end
    @Query("select distinct n.compoundId from AssignedNumber n where n.numberKey like :keys")
    List<Long> compoundsUnder(String keys, Limit limit);

    void deleteByCompoundId(long compoundId);
}
