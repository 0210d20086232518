package org.daybook.registry.name;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/// Other names of compounds; joins the caller's transaction.
public interface SynonymRepository extends JpaRepository<Synonym, Long> {

    /// Of many compounds together, oldest first.
    @Query("select s from Synonym s where among(s.compoundId, :#{ids(#compoundIds)}) order by s.id")
    List<Synonym> findByCompoundIdInOrderById(Collection<Long> compoundIds);

    /// By [OtherName#lookupKey], in no order; several compounds may have the same name.
    @Query("select s from Synonym s where among(s.lookupKey, :#{texts(#lookupKeys)})")
    List<Synonym> findByLookupKeyIn(Collection<String> lookupKeys);

    /// By [OtherName#spokenKey], in no order; several compounds may have the same name.
    @Query("select s from Synonym s where among(s.spokenKey, :#{texts(#spokenKeys)})")
    List<Synonym> findBySpokenKeyIn(Collection<String> spokenKeys);

    /// What the compound is called already, without loading the synonyms.
    @Query("select new org.daybook.registry.name.SynonymKey(s.kind, s.lookupKey) from Synonym s where s.compoundId ="
            + " :compoundId")
    List<SynonymKey> keysOf(long compoundId);

    void deleteByCompoundId(long compoundId);
}
