package org.daybook.assay;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ActivityRepository extends JpaRepository<Activity, Long> {

    List<Activity> findByCompoundIdInOrderByAssayIdAscIdAsc(Collection<Long> compoundIds);

    boolean existsByAssayId(long assayId);

    @Modifying(flushAutomatically = true)
    @Query("delete from Activity a where a.compoundId in :compoundIds")
    void deleteByCompoundIdIn(Collection<Long> compoundIds);

    @Query("select a from Activity a where a.assayId = :assay and a.retractedAt is null order by a.standardValue asc"
            + " nulls last, a.id asc")
    List<Activity> findByAssay(long assay);

    @Query("select a from Activity a where a.id > :after and a.retractedAt is null order by a.id asc limit :limit")
    List<Activity> findAfter(long after, int limit);

    @Query("""
            select a.assayId as assay, count(a) as activities, count(distinct a.compoundId) as compounds
            from Activity a where a.retractedAt is null group by a.assayId""")
    List<AssayCount> countByAssay();

    /// How many results an assay has.
    interface AssayCount {

        long getAssay();

        long getActivities();

        long getCompounds();
    }
}
