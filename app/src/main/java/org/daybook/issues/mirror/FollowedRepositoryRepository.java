package org.daybook.issues.mirror;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// Joins the caller's transaction.
interface FollowedRepositoryRepository extends JpaRepository<FollowedRepository, Long> {

    Optional<FollowedRepository> findByRepositoryKey(String key);

    /// Locked until the caller's transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from FollowedRepository r where r.id = :id")
    Optional<FollowedRepository> findLocked(long id);

    @Modifying
    @Query("update FollowedRepository r set r.nextLookAt = :now, r.eventsDue = true where r.repositoryKey = :key")
    int hurry(String key, Instant now);

    @Query(value = "select count(*) > 0 from followed_repository f where f.repository_key = :key and not exists"
            + " (select 1 from repository_visibility v where v.repository_key = f.repository_key and v.hidden)",
            nativeQuery = true)
    boolean isTaken(String key);

    List<FollowedRepository> findAllByOrderByRepositoryKey();

    List<FollowedRepository> findByNextLookAtLessThanEqualOrderByNextLookAt(Instant now);
}
