package org.daybook.assay;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/// All assays; joins the caller's transaction and asks nobody's permission.
public interface AssayRepository extends JpaRepository<Assay, Long> {

    Optional<Assay> findBySlug(String slug);

    Optional<Assay> findByNameKey(String nameKey);

    /// By the name under which it was first met, the oldest.
    Optional<Assay> findFirstByHeadingKeyOrderById(String headingKey);

    List<Assay> findAllByOrderByNameAsc();

    /// Nobody else changes it until the transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assay a where a.id = :id")
    Optional<Assay> findLocked(long id);

    boolean existsBySlug(String slug);
}
