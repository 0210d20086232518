package org.daybook.search.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Series;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.springframework.stereotype.Component;

/// Finds where compounds stand in campaigns, in three queries.
@Component
class CampaignPlaces {

    private final Campaigns campaigns;
    private final Memberships memberships;

    CampaignPlaces(Campaigns campaigns, Memberships memberships) {
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    Map<CompoundId, List<Place>> of(Collection<CompoundId> compounds) {
        Map<CompoundId, List<Membership>> found = memberships.of(compounds);
        List<CampaignId> ids = found.values().stream()
                .flatMap(List::stream)
                .map(Membership::campaign)
                .distinct()
                .toList();
        Map<CampaignId, Campaign> byId = campaigns.findAll(ids);
        Map<Long, Series> series = campaigns.series(ids).values().stream().flatMap(List::stream)
                .collect(Collectors.toMap(Series::id, part -> part));
        Map<CompoundId, List<Place>> places = new HashMap<>();
        found.forEach((compound, list) -> places.put(compound, list.stream()
                .filter(membership -> byId.containsKey(membership.campaign()))
                .map(membership -> new Place(byId.get(membership.campaign()).slug(),
                        membership.series().isPresent() && series.containsKey(membership.series().getAsLong())
                                ? series.get(membership.series().getAsLong()).slug() : "",
                        membership.stage().key()))
                .toList()));
        return places;
    }

    /// Where a compound stands in one campaign.
    ///
    /// @param series slug, empty if it is in none
    record Place(String campaign, String series, String stage) {

        void addTo(DocumentBuilder document) {
            document.whole(Fields.CAMPAIGN, campaign).whole(Fields.SERIES, series).whole(Fields.STAGE, stage);
        }
    }
}
