package org.daybook.campaign.kind;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.stereotype.Component;

/// All campaigns; they go by their slug.
@Component
class OpenCampaigns implements OpenThings {

    private final Campaigns campaigns;

    OpenCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String kind() {
        return CampaignId.KIND;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        return campaigns.findAll(ids.stream().map(CampaignId::new).toList()).values().stream()
                .collect(Collectors.toMap(campaign -> campaign.id().value(), OpenCampaigns::open));
    }

    private static OpenThing open(Campaign campaign) {
        return new OpenThing(campaign.id().thing(), campaign.slug(), "/campaigns/" + campaign.slug(),
                campaign.title(), Optional.empty());
    }

    @Override
    public Optional<Long> named(String name) {
        return campaigns.find(name).map(campaign -> campaign.id().value());
    }
}
