package org.daybook.comment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// Comments as they are stored, removed ones included; joins the caller's transaction and asks nobody's permission.
public interface CommentRepository extends JpaRepository<Comment, Long> {

    /// Opens a comment for writing; whoever else wants to write it waits.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Comment c where c.id = :id")
    Optional<Comment> lock(long id);

    /// All about a thing after an id, the oldest first.
    @Query("select c from Comment c where c.thingKind = :kind and among(c.thingId, :#{ids(#ids)}) and c.id > :after"
            + " order by c.id")
    List<Comment> findByThingKindAndThingIdInAndIdGreaterThanOrderById(
            String kind, Collection<Long> ids, long after, Limit limit);

    /// What was said about the thing itself, the newest first.
    @Query("select c from Comment c where c.thingKind = :kind and among(c.thingId, :#{ids(#ids)})"
            + " and c.parentId is null order by c.id desc")
    List<Comment> findByThingKindAndThingIdInAndParentIdIsNullOrderByIdDesc(
            String kind, Collection<Long> ids, Limit limit);

    /// The answers to these, the oldest first.
    @Query("select c from Comment c where among(c.parentId, :#{ids(#parents)}) order by c.id")
    List<Comment> findByParentIdInOrderById(Collection<Long> parents);

    int countByParentId(long parent);

    int countByAuthorIdAndRemovedAtIsNullAndCreatedAtGreaterThan(long author, Instant after);

    int countByAuthorIdAndCreatedAtGreaterThan(long author, Instant since);

    /// The newest of an author that are not older than this.
    List<Comment> findByAuthorIdAndCreatedAtGreaterThanOrderByIdDesc(long author, Instant since, Limit limit);

    /// The newest of all that say something.
    List<Comment> findByRemovedAtIsNullOrderByIdDesc(Limit limit);

    @Query("select c.id from Comment c where c.id > :after and c.removedAt is null order by c.id")
    List<Long> idsAfter(long after, Limit limit);

    @Query("select c.id from Comment c where c.thingKind = :kind and among(c.thingId, :#{ids(#ids)})")
    List<Long> idsAboutAny(String kind, Collection<Long> ids);

    /// How many comments say something about each of these; those of which none does are left out.
    @Query("select c.thingId as thing, count(c) as comments from Comment c where c.thingKind = :kind"
            + " and c.removedAt is null and among(c.thingId, :#{ids(#ids)}) group by c.thingId")
    List<ThingCount> countAboutEach(String kind, Collection<Long> ids);

    /// How much was said about a thing.
    interface ThingCount {

        long getThing();

        long getComments();
    }

    /// The ids of the things of one kind that something was said about.
    @Query("select distinct c.thingId from Comment c where c.thingKind = :kind")
    List<Long> idsOfThings(String kind);

    @Query("select c.id from Comment c where c.authorId = :author and c.removedAt is null order by c.id")
    List<Long> idsOf(long author);

    @Query("select max(case when c.removedAt is null then c.changedAt else c.removedAt end) from Comment c")
    Optional<Instant> lastChange();

    @Modifying
    @Query("delete from Comment c where c.id in :ids and c.parentId is not null")
    void deleteAnswers(Collection<Long> ids);

    @Modifying
    @Query("delete from Comment c where c.id in :ids")
    void deleteAllOf(Collection<Long> ids);
}
