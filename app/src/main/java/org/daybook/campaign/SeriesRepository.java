package org.daybook.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SeriesRepository extends JpaRepository<Series, Long> {

    Optional<Series> findByCampaignIdAndSlug(long campaignId, String slug);

    List<Series> findByCampaignIdInOrderByTitleAscIdAsc(Collection<Long> campaignIds);

    void deleteByCampaignId(long campaignId);
}
