package org.daybook.registry.renewal;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IdentityQuestionRepository extends JpaRepository<IdentityQuestion, Long> {

    /// Oldest first.
    @Query("select q from IdentityQuestion q where q.answeredAt is null and q.id > :after order by q.id")
    List<IdentityQuestion> openAfter(long after, Limit limit);

    /// Decided last first.
    @Query("select q from IdentityQuestion q where q.answeredAt is not null order by q.answeredAt desc, q.id desc")
    List<IdentityQuestion> answered(Limit limit);

    @Query("select count(q) from IdentityQuestion q where q.answeredAt is null")
    long countOpen();

    /// Of one compound, or of one that coincides with it, oldest first.
    @Query("select q from IdentityQuestion q where q.answeredAt is null"
            + " and (q.compoundId = :compound or q.otherId = :compound) order by q.id")
    List<IdentityQuestion> openAbout(long compound);

    List<IdentityQuestion> findByOtherIdAndKind(long otherId, IdentityQuestion.Kind kind);

    void deleteByCompoundIdOrOtherId(long compoundId, long otherId);

    boolean existsByCompoundIdAndKindAndAnsweredAtIsNull(long compoundId, IdentityQuestion.Kind kind);

    boolean existsByCompoundIdAndKindAndWords(long compoundId, IdentityQuestion.Kind kind, String words);
}
