package org.daybook.assay;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssayRepository extends JpaRepository<Assay, Long> {

    Optional<Assay> findBySlug(String slug);

    Optional<Assay> findByNameKey(String nameKey);

    List<Assay> findByNameKeyIn(Collection<String> nameKeys);

    List<Assay> findAllByOrderByNameAsc();

    boolean existsBySlug(String slug);
}
