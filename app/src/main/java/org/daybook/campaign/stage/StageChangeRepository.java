package org.daybook.campaign.stage;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface StageChangeRepository extends JpaRepository<StageChange, Long> {

    List<StageChange> findByMembershipIdOrderByIdDesc(long membershipId);

    List<StageChange> findByMembershipIdInOrderById(Collection<Long> membershipIds);

    void deleteByMembershipId(long membershipId);

    @Modifying
    @Query("delete from StageChange s where s.membershipId in (select m.id from Membership m where m.campaignId ="
            + " :campaignId)")
    void deleteByCampaignId(long campaignId);
}
