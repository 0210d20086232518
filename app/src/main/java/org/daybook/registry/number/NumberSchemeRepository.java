package org.daybook.registry.number;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NumberSchemeRepository extends JpaRepository<NumberScheme, Long> {

    Optional<NumberScheme> findByPrefixKey(String prefixKey);

    Optional<NumberScheme> findFirstByPreferredTrue();

    boolean existsByPartsNot(CodeParts parts);

    List<NumberScheme> findAllByOrderByIdAsc();

    List<NumberScheme> findAllByOrderByPrefixAsc();

    @Query("select s from NumberScheme s where not s.preferred and not exists (select 1 from Compound c where"
            + " c.numberPrefix = s.prefix)")
    List<NumberScheme> findUnused();
}
