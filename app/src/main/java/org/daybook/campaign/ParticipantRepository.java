package org.daybook.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParticipantRepository extends JpaRepository<Participant, Long> {

    List<Participant> findByCampaignIdOrderById(long campaignId);

    Optional<Participant> findByCampaignIdAndPersonId(long campaignId, long personId);

    void deleteByCampaignId(long campaignId);
}
