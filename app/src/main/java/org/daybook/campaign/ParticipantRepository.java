package org.daybook.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ParticipantRepository extends JpaRepository<Participant, Long> {

    List<Participant> findByCampaignIdOrderById(long campaignId);

    Optional<Participant> findByCampaignIdAndPersonId(long campaignId, long personId);

    @Query("select p from Participant p where among(p.campaignId, :#{ids(#ids)}) order by p.id")
    List<Participant> findInCampaigns(Collection<Long> ids);

    void deleteByCampaignId(long campaignId);
}
