package org.daybook.campaign.kind;

import java.util.Collection;
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
import org.daybook.shared.kind.IndexAddition;
import org.daybook.shared.kind.IndexDocument;
import org.springframework.stereotype.Component;

/// Compounds are found by where they stand in campaigns; three queries.
@Component
class CompoundCampaigns implements IndexAddition {

    private final Campaigns campaigns;
    private final Memberships memberships;

    CompoundCampaigns(Campaigns campaigns, Memberships memberships) {
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    @Override
    public String kind() {
        return CompoundId.KIND;
    }

    @Override
    public void addTo(Map<Long, IndexDocument> documents) {
        Map<CompoundId, List<Membership>> found =
                memberships.of(documents.keySet().stream().map(CompoundId::new).toList());
        List<CampaignId> ids = found.values().stream().flatMap(List::stream).map(Membership::campaign).distinct()
                .toList();
        Map<CampaignId, Campaign> byId = campaigns.findAll(ids);
        Map<Long, Series> series = campaigns.series(ids).values().stream().flatMap(Collection::stream)
                .collect(Collectors.toMap(Series::id, part -> part));
        found.forEach((compound, places) -> places.stream()
                .filter(place -> byId.containsKey(place.campaign()))
                .forEach(place -> documents.get(compound.value())
                        .keyword(IndexDocument.CAMPAIGN, byId.get(place.campaign()).slug())
                        .keyword(IndexDocument.SERIES, series(place, series))
                        .keyword(IndexDocument.STAGE, place.stage().key())));
    }

    /// Slug, empty if it is in none.
    private static String series(Membership place, Map<Long, Series> series) {
        return place.series().isPresent() && series.containsKey(place.series().getAsLong())
                ? series.get(place.series().getAsLong()).slug() : "";
    }
}
