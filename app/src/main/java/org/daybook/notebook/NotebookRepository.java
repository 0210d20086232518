package org.daybook.notebook;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface NotebookRepository extends JpaRepository<Notebook, Long> {

    Optional<Notebook> findBySlug(String slug);

    boolean existsBySlug(String slug);

    List<Notebook> findAllByOrderByTitleAscIdAsc();
}
