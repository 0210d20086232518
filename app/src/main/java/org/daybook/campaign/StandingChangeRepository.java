package org.daybook.campaign;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandingChangeRepository extends JpaRepository<StandingChange, Long> {

    List<StandingChange> findByCampaignIdOrderByIdDesc(long campaignId);

    void deleteByCampaignId(long campaignId);
}
