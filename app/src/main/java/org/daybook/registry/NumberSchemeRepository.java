package org.daybook.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface NumberSchemeRepository extends JpaRepository<NumberScheme, Long> {

    Optional<NumberScheme> findByPrefixKey(String prefixKey);

    Optional<NumberScheme> findFirstByPreferredTrue();

    Optional<NumberScheme> findFirstByOrderByNextNumberDescPrefixAsc();

    List<NumberScheme> findAllByOrderByPrefixAsc();
}
