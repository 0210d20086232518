package org.daybook.writing.correction;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectionRepository extends JpaRepository<Correction, Long> {

    List<Correction> findByThingKindInOrderByIdDesc(Collection<String> kinds, Limit limit);
}
