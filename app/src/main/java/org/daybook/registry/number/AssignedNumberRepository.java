package org.daybook.registry.number;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AssignedNumberRepository extends JpaRepository<AssignedNumber, Long> {

    Optional<AssignedNumber> findByNumberKey(String numberKey);

    boolean existsByNumberKey(String numberKey);

    List<AssignedNumber> findByNumberKeyIn(Collection<String> numberKeys);

    List<AssignedNumber> findByCompoundIdInOrderById(Collection<Long> compoundIds);

    void deleteByCompoundId(long compoundId);
}
