package org.daybook.issues;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IssueRepository extends JpaRepository<Issue, Long> {

    Optional<Issue> findByRepositoryKeyAndIssueNumber(String repositoryKey, int issueNumber);

    List<Issue> findByRepositoryKeyIn(Collection<String> repositoryKeys);

    List<Issue> findByNextLookAtLessThanEqualOrderByNextLookAt(Instant now, Limit limit);

    @Query("select i.id from Issue i where i.id > :after order by i.id")
    List<Long> idsAfter(long after, Limit limit);

    @Query(value = "select distinct m.issue_id from issue_mention m where m.token in (:tokens) "
            + "union select c.issue_id from compound_issue c where c.compound_id = :compound", nativeQuery = true)
    List<Long> idsMentioning(Collection<String> tokens, long compound);

    /// The tokens of issues that are a stem, or begin with it and a hyphen; at most 1,000.
    @Query(value = "select distinct m.token from issue_mention m where m.token = :stem or m.token like"
            + " concat(:stem, '-%') order by m.token fetch first 1000 rows only", nativeQuery = true)
    List<String> tokensUnder(String stem);
}
