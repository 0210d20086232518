package org.daybook.registry.number;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/// Reserved and retired numbers; joins the caller's transaction. Keys are as in [CompoundNumber#key()].
interface NumberHoldRepository extends JpaRepository<NumberHold, Long> {

    Optional<NumberHold> findByNumberKey(String numberKey);

    List<NumberHold> findByNumberKeyIn(Collection<String> numberKeys);

    List<NumberHold> findByHeldByAndRequestKeyOrderById(long heldBy, String requestKey);

    List<NumberHold> findAllByOrderByIdDesc(Limit limit);

}
