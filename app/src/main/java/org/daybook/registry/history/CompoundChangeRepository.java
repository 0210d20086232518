package org.daybook.registry.history;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CompoundChangeRepository extends JpaRepository<CompoundChange, Long> {

    List<CompoundChange> findByCompoundIdOrderByIdDesc(long compoundId);

    void deleteByCompoundId(long compoundId);
}
