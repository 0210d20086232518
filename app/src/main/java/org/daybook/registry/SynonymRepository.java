package org.daybook.registry;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SynonymRepository extends JpaRepository<Synonym, Long> {

    List<Synonym> findByCompoundIdInOrderById(Collection<Long> compoundIds);

    List<Synonym> findByLookupKeyIn(Collection<String> lookupKeys);

    boolean existsByCompoundIdAndKindAndLookupKey(long compoundId, SynonymKind kind, String lookupKey);

    void deleteByCompoundId(long compoundId);
}
