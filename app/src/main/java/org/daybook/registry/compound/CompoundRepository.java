package org.daybook.registry.compound;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/// The registered compounds; joins the caller's transaction. No look-up here takes a lock.
public interface CompoundRepository extends JpaRepository<Compound, Long> {

    /// What holds of those with a number of a project: the longest known prefix that it begins with is the project's.
    /// Numbers without a known prefix are those of the first.
    String OF_PROJECT = """
            exists (select 1 from AssignedNumber n where n.compoundId = c.id and (
                exists (select 1 from NumberScheme s where s.projectId = :project
                    and n.numberKey like concat(s.prefixKey, '-%')
                    and not exists (select 1 from NumberScheme l where l.projectId <> :project
                        and length(l.prefixKey) > length(s.prefixKey)
                        and n.numberKey like concat(l.prefixKey, '-%')))
                or :project = 1 and not exists (select 1 from NumberScheme s
                    where n.numberKey like concat(s.prefixKey, '-%'))))""";

    /// One a stereo statement, the oldest first.
    List<Compound> findByIdentityKeyOrderById(String identityKey);

    Optional<Compound> findByIdentityKeyAndStereo(String identityKey, StereoStatement stereo);

    /// Same first block of the InChIKey, by number.
    @Query("select c from Compound c where c.structure.connectivity = :connectivity order by c.numberPrefix,"
            + " c.numberSequence, c.numberText")
    List<Compound> withConnectivity(String connectivity, Limit limit);

    /// The parent itself and its salt forms, by number.
    @Query("select c from Compound c where c.structure.parentKey = :parentKey order by c.numberPrefix,"
            + " c.numberSequence, c.numberText")
    List<Compound> withParent(String parentKey, Limit limit);

    /// One a key and stereo statement, the oldest first.
    @Query("select c from Compound c where among(c.identityKey, :#{texts(#identityKeys)}) order by c.id")
    List<Compound> findByIdentityKeyInOrderById(Collection<String> identityKeys);

    /// As [#withConnectivity], `most` of each of many.
    @Query("""
            select c from Compound c join (select k.id as id, row_number() over (partition by k.structure.connectivity
                order by k.numberPrefix, k.numberSequence, k.numberText) as place
                from Compound k where among(k.structure.connectivity, :#{texts(#blocks)})) found on found.id = c.id
            where found.place <= :most order by c.numberPrefix, c.numberSequence, c.numberText""")
    List<Compound> withConnectivities(Collection<String> blocks, int most);

    /// As [#withParent], `most` of each of many.
    @Query("""
            select c from Compound c join (select k.id as id, row_number() over (partition by k.structure.parentKey
                order by k.numberPrefix, k.numberSequence, k.numberText) as place
                from Compound k where among(k.structure.parentKey, :#{texts(#keys)})) found on found.id = c.id
            where found.place <= :most order by c.numberPrefix, c.numberSequence, c.numberText""")
    List<Compound> withParents(Collection<String> keys, int most);

    /// Ids and InChIs of compounds with one of these formulas, the oldest first.
    @Query("select c.id as id, c.structure.inchi as inchi from Compound c"
            + " where among(c.properties.formula, :#{texts(#formulas)}) and c.structure.inchi is not null"
            + " order by c.id")
    List<ByInchi> inchisWithFormulas(Collection<String> formulas, Limit limit);

    /// Id, key and stereo statement; several compounds may have one key, and a key that nobody has is left out.
    @Query("select c.id as id, c.structure.inchiKey as inchiKey, c.stereo as stereo from Compound c"
            + " where among(c.structure.inchiKey, :#{texts(#inchiKeys)})")
    List<ByInchiKey> withInchiKeys(Collection<String> inchiKeys);

    /// In no order; a key that nobody has is left out.
    @Query("select c.id from Compound c where among(c.identityKey, :#{texts(#keys)})")
    List<Long> idsWithIdentityKeys(Collection<String> keys);

    /// In no order; compounds without an InChIKey are never among them.
    @Query("select c.id from Compound c where among(c.structure.connectivity, :#{texts(#blocks)})")
    List<Long> idsWithConnectivities(Collection<String> blocks);

    /// By names as [OtherName#lookupKey] spells them; several compounds may share one.
    @Query("select c from Compound c where among(c.nameKey, :#{texts(#keys)})")
    List<Compound> findByNameKeyIn(Collection<String> keys);

    /// As [#findByNameKeyIn], the ids alone.
    @Query("select c.id from Compound c where among(c.nameKey, :#{texts(#keys)})")
    List<Long> idsWithNameKeys(Collection<String> keys);

    /// Ascending, for a walk over all compounds; 0 begins it.
    @Query("select c.id from Compound c where c.id > :last order by c.id")
    List<Long> idsAfter(long last, Limit limit);

    /// Ascending, of compounds whose key was made by rules before these, and that come after `last`.
    @Query("select c.id from Compound c where c.identityRules < :rules and c.id > :last order by c.id")
    List<Long> idsUnderRulesBefore(int rules, long last, Limit limit);

    /// The same, of those whose monoisotopic mass lies between two, in u.
    @Query("select c.id from Compound c where c.identityRules < :rules and c.properties.monoisotopicMass between :least"
            + " and :most order by c.id")
    List<Long> idsUnderRulesBefore(int rules, double least, double most);

    /// Those with a number of a project, in the order of `page`.
    @Query("select c from Compound c where " + OF_PROJECT)
    Page<Compound> inProject(long project, Pageable page);

    /// Empty as long as nothing is registered.
    @Query("select max(c.registeredAt) from Compound c")
    Optional<Instant> lastRegistration();

    /// An InChI and whose it is.
    interface ByInchi {

        long getId();

        String getInchi();
    }

    /// An InChIKey and whose it is.
    interface ByInchiKey {

        long getId();

        String getInchiKey();

        StereoStatement getStereo();
    }
}
