package org.daybook.registry.batch;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/// The batches of compounds; joins the caller's transaction and asks nobody's permission.
public interface BatchRepository extends JpaRepository<Batch, Long> {

    /// Of many compounds together, by number and code as texts.
    List<Batch> findByCompoundIdInOrderByNumberTextAscCodeAsc(Collection<Long> compoundIds);

    void deleteByCompoundId(long compoundId);
}
