package org.daybook.issues;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// The issues that are kept; joins the caller's transaction.
public interface IssueRepository extends JpaRepository<Issue, Long> {

    Optional<Issue> findByRepositoryKeyAndIssueNumber(String repositoryKey, int issueNumber);

    /// The name of the repository that most issues of this one are in by now.
    @Query(nativeQuery = true, value = "SELECT i.repository_name FROM issue_alias a JOIN issue i ON i.id = a.issue_id"
            + " WHERE a.repository_key = :repositoryKey AND i.repository_key <> :repositoryKey"
            + " GROUP BY i.repository_name ORDER BY count(*) DESC, i.repository_name FETCH FIRST 1 ROW ONLY")
    Optional<String> nameNow(String repositoryKey);

    List<Issue> findByRepositoryKey(String repositoryKey);

    List<Issue> findByRepositoryKeyAndIssueNumberIn(String repositoryKey, Collection<Integer> issueNumbers);

    List<Issue> findByRepositoryKeyAndCommentsDueTrueOrderByIssueNumber(String repositoryKey, Limit limit);

    /// Those that changed last first.
    List<Issue> findByStateAndPullRequestFalseOrderByChangedAtDesc(IssueState state, Limit limit);

    List<Issue> findByTraitsParentReferenceOrderByIssueNumber(String parentReference, Limit limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(value = "update issue set comments_due = false where repository_key = :key and comments_due"
            + " and comment_count = (select count(*) from issue_comment c where c.issue_id = issue.id)",
            nativeQuery = true)
    void commentsAreRight(String key);

    @Query(value = "select * from issue i where not exists (select 1 from followed_repository f"
            + " where f.repository_key = i.repository_key)", nativeQuery = true)
    List<Issue> ofNoFollowedRepository();

    @Query(value = "select count(*) > 0 from followed_repository where repository_key = :key", nativeQuery = true)
    boolean isFollowed(String key);

    @Query("select i.issueNumber from Issue i where i.repositoryKey = :key and i.state <> 'GONE'")
    List<Integer> numbersOf(String key);

    List<Issue> findByNextLookAtLessThanEqualOrderByNextLookAt(Instant now, Limit limit);

    @Query("select i.id from Issue i where i.id > :after order by i.id")
    List<Long> idsAfter(long after, Limit limit);

    /// The tokens of issues that are a stem, or begin with it and a hyphen; at most 1,000.
    @Query(value = "select t.token from (select m.token from issue_mention m union select c.token from"
            + " issue_comment_mention c) t where t.token = :stem or t.token like concat(:stem, '-%')"
            + " order by t.token fetch first 1000 rows only", nativeQuery = true)
    List<String> tokensUnder(String stem);
}
