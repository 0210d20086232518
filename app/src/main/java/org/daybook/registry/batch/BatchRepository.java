package org.daybook.registry.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface BatchRepository extends JpaRepository<Batch, Long> {

    Optional<Batch> findByCompoundIdAndNumberTextAndCode(long compoundId, String numberText, String code);

    @Query("select b.code from Batch b where b.compoundId = :compoundId and b.numberText = :numberText")
    List<String> codes(long compoundId, String numberText);

    List<Batch> findByCompoundIdInOrderByNumberTextAscCodeAsc(Collection<Long> compoundIds);

    void deleteByCompoundId(long compoundId);
}
