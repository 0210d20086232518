package org.daybook.campaign.stage;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// How compounds came to their stages; joins the caller's transaction. Changes are added, never changed.
public interface StageChangeRepository extends JpaRepository<StageChange, Long> {

    /// Newest first; the first is the present stage.
    List<StageChange> findByMembershipIdOrderByIdDesc(long membershipId);

    /// Of many memberships together, oldest first.
    @Query("select s from StageChange s where among(s.membershipId, :#{ids(#membershipIds)}) order by s.id")
    List<StageChange> findByMembershipIdInOrderById(Collection<Long> membershipIds);

    void deleteByMembershipId(long membershipId);

    /// In one statement; entities that are loaded already do not notice.
    @Modifying
    @Query("delete from StageChange s where s.membershipId in (select m.id from Membership m where m.campaignId ="
            + " :campaignId)")
    void deleteByCampaignId(long campaignId);
}
