package org.daybook.notebook;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/// The notebooks; joins the caller's transaction and asks nobody's permission.
public interface NotebookRepository extends JpaRepository<Notebook, Long> {

    /// The slug as it was stored, in lower case.
    Optional<Notebook> findBySlug(String slug);

    /// Two who ask at once both hear no: the unique constraint decides.
    boolean existsBySlug(String slug);

    /// Those that a person runs.
    List<Notebook> findByOpenedByOrderByTitleAscIdAsc(long openedBy);

    /// All of them, without limit.
    List<Notebook> findAllByOrderByTitleAscIdAsc();
}
