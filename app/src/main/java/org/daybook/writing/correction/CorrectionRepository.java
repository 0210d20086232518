package org.daybook.writing.correction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CorrectionRepository extends JpaRepository<Correction, Long> {

    List<Correction> findByThingKindInOrderByIdDesc(Collection<String> kinds, Limit limit);

    List<Correction> findByTakesBackIn(Collection<Long> acts);

    /// Zero for a person and an empty text for a kind mean any.
    @Query("""
            select c from Correction c where (:before = 0 or c.id < :before) and (:kind = '' or c.thingKind = :kind)
            and (:by = 0 or c.correctedBy = :by) order by c.id desc""")
    List<Correction> page(String kind, long by, long before, Limit limit);

    @Query("""
            select count(c) from Correction c where (:kind = '' or c.thingKind = :kind)
            and (:by = 0 or c.correctedBy = :by)""")
    long count(String kind, long by);

    @Query("""
            select c from Correction c join c.about a where a.thingKind = :kind and a.thingId = :id
            and (:before = 0 or c.id < :before) order by c.id desc""")
    List<Correction> pageOf(String kind, long id, long before, Limit limit);

    @Query("select count(c) from Correction c join c.about a where a.thingKind = :kind and a.thingId = :id")
    long countOf(String kind, long id);

    @Query("select distinct c.correctedBy from Correction c")
    List<Long> persons();

    @Query("""
            select c from Correction c where c.thingKind = :kind and c.thingId = :id and c.correctedBy = :by
            and c.correctedAt >= :since and c.reversible = true and c.takenBackAt is null order by c.id desc limit 1""")
    Optional<Correction> latest(String kind, long id, long by, Instant since);

    /// The last act since this one on a thing of its kind that it is about, and which holds; null if there is none.
    @Query(nativeQuery = true, value = """
            SELECT MAX(c.id) FROM correction act
                JOIN correction_about b ON b.correction_id = act.id AND b.thing_kind = act.thing_kind
                JOIN correction_about a ON a.thing_kind = b.thing_kind AND a.thing_id = b.thing_id
                JOIN correction c ON c.id = a.correction_id
            WHERE act.id = :act AND c.id > act.id AND c.taken_back_at IS NULL""")
    @Nullable Long lastSince(long act);

    /// One at most succeeds, whoever else does the same at once.
    ///
    /// @return 1 if it was not taken back before, else 0
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update Correction c set c.takenBackAt = :at, c.takenBackBy = :by
            where c.id = :id and c.takenBackAt is null""")
    int markTakenBack(long id, Instant at, long by);
}
