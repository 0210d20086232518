package org.daybook.registry.name;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface SynonymRepository extends JpaRepository<Synonym, Long> {

    List<Synonym> findByCompoundIdInOrderById(Collection<Long> compoundIds);

    List<Synonym> findByLookupKeyIn(Collection<String> lookupKeys);

    @Query("select new org.daybook.registry.name.SynonymKey(s.kind, s.lookupKey) from Synonym s where s.compoundId ="
            + " :compoundId")
    List<SynonymKey> keysOf(long compoundId);

    void deleteByCompoundId(long compoundId);
}
