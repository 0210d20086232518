package org.daybook.assay;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// The results of all compounds; joins the caller's transaction and asks nobody's permission.
public interface ActivityRepository extends JpaRepository<Activity, Long> {

    @Query("select a from Activity a where among(a.compoundId, :#{ids(#compoundIds)}) order by a.assayId, a.id")
    List<Activity> findByCompoundIdInOrderByAssayIdAscIdAsc(Collection<Long> compoundIds);

    /// Those of these compounds in these assays that are not retracted.
    @Query("select a from Activity a where among(a.compoundId, :#{ids(#compoundIds)})"
            + " and among(a.assayId, :#{ids(#assayIds)}) and a.retraction.retractedAt is null order by a.assayId, a.id")
    List<Activity> findCounting(Collection<Long> compoundIds, Collection<Long> assayIds);

    boolean existsByAssayId(long assayId);

    /// What was entered by one request of a program, in the order of the cell.
    List<Activity> findByRecordedByAndRequestKeyOrderByCellPart(long recordedBy, String requestKey);

    /// Those of these that are there.
    @Query("select a from Activity a where among(a.id, :#{ids(#ids)})")
    List<Activity> findAmong(Collection<Long> ids);

    /// The results that stand for these.
    @Query("select a from Activity a where among(a.supersedes, :#{ids(#ids)})")
    List<Activity> findBySupersedesIn(Collection<Long> ids);

    /// Nobody else changes them until the transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Activity a where among(a.id, :#{ids(#ids)}) order by a.id")
    List<Activity> findLocked(Collection<Long> ids);

    /// Of a compound, the newest first.
    @Query("select a from Activity a where a.compoundId = :compound and a.retraction.retractedAt is not null"
            + " order by a.id desc")
    List<Activity> findRetractedOfCompound(long compound, Limit limit);

    /// Of an assay, the newest first.
    @Query("select a from Activity a where a.assayId = :assay and a.retraction.retractedAt is not null"
            + " order by a.id desc")
    List<Activity> findRetractedOfAssay(long assay, Limit limit);

    /// All of an assay, retracted ones included; nobody else changes them until the transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Activity a where a.assayId = :assay order by a.id")
    List<Activity> findLockedOfAssay(long assay);

    /// The ids of the assays that these are results of.
    @Query("select distinct a.assayId from Activity a where among(a.id, :#{ids(#ids)})")
    List<Long> findAssays(Collection<Long> ids);

    /// The ids of the results that stand for these, and of those that these stand for.
    @Query("select a.id from Activity a where a.supersedes in :ids"
            + " or a.id in (select b.supersedes from Activity b where b.id in :ids)")
    List<Long> findTied(Collection<Long> ids);

    @Modifying(flushAutomatically = true)
    @Query("delete from Activity a where a.compoundId in :compoundIds")
    void deleteByCompoundIdIn(Collection<Long> compoundIds);

    @Query("select a from Activity a where a.assayId = :assay and a.retraction.retractedAt is null"
            + " order by a.standardValue asc"
            + " nulls last, a.id asc")
    List<Activity> findByAssay(long assay);

    @Query("select a from Activity a where a.id > :after and a.retraction.retractedAt is null order by a.id asc"
            + " limit :limit")
    List<Activity> findAfter(long after, int limit);

    /// Of a compound, in an assay or (0) in all, those after an id.
    @Query("select a from Activity a where a.compoundId = :compound and (:assay = 0 or a.assayId = :assay)"
            + " and a.id > :after and a.retraction.retractedAt is null order by a.id asc")
    List<Activity> findOfCompoundAfter(long compound, long assay, long after, Limit limit);

    /// Of an assay, those after an id.
    @Query("select a from Activity a where a.assayId = :assay and a.id > :after and a.retraction.retractedAt is null"
            + " order by a.id asc")
    List<Activity> findOfAssayAfter(long assay, long after, Limit limit);

    @Query("""
            select a.assayId as assay, count(a) as activities, count(distinct a.compoundId) as compounds
            from Activity a where a.retraction.retractedAt is null group by a.assayId""")
    List<AssayCount> countByAssay();

    /// How many results an assay has.
    interface AssayCount {

        long getAssay();

        long getActivities();

        long getCompounds();
    }
}
