package org.daybook.registry.compound;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface CompoundRepository extends JpaRepository<Compound, Long> {

    List<Compound> findByIdentityKeyOrderById(String identityKey);

    Optional<Compound> findByIdentityKeyAndStereo(String identityKey, StereoStatement stereo);

    @Query("select c from Compound c where c.structure.connectivity = :connectivity order by c.numberPrefix,"
            + " c.numberSequence, c.numberText")
    List<Compound> withConnectivity(String connectivity, Limit limit);

    @Query("select c from Compound c where c.structure.parentKey = :parentKey order by c.numberPrefix,"
            + " c.numberSequence, c.numberText")
    List<Compound> withParent(String parentKey, Limit limit);

    @Query("select c.id as id, c.structure.inchiKey as inchiKey from Compound c where c.structure.inchiKey in"
            + " :inchiKeys")
    List<ByInchiKey> withInchiKeys(Collection<String> inchiKeys);

    @Query("select c.id from Compound c where c.identityKey in :keys")
    List<Long> idsWithIdentityKeys(Collection<String> keys);

    @Query("select c.id from Compound c where c.structure.connectivity in :blocks")
    List<Long> idsWithConnectivities(Collection<String> blocks);

    List<Compound> findByNameKeyIn(Collection<String> keys);

    @Query("select c.id from Compound c where c.nameKey in :keys")
    List<Long> idsWithNameKeys(Collection<String> keys);

    @Query("select c.id from Compound c where c.id > :last order by c.id")
    List<Long> idsAfter(long last, Limit limit);

    @Query("select max(c.registeredAt) from Compound c")
    Optional<Instant> lastRegistration();

    /// An InChIKey and whose it is.
    interface ByInchiKey {

        long getId();

        String getInchiKey();
    }
}
