package org.daybook.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BatchRepository extends JpaRepository<Batch, Long> {

    Optional<Batch> findByCompoundIdAndNumberTextAndCode(long compoundId, String numberText, String code);

    List<Batch> findByCompoundIdInOrderByNumberTextAscCodeAsc(Collection<Long> compoundIds);

    void deleteByCompoundId(long compoundId);
}
