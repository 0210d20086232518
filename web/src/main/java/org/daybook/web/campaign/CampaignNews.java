package org.daybook.web.campaign;

import java.util.List;
import java.util.Map;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.shared.id.CampaignId;
import org.daybook.web.shared.kind.NewsView;
import org.daybook.web.shared.view.CampaignOutline;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// All campaigns, active ones first, with the number of their compounds.
@Component
@Order(3)
class CampaignNews implements NewsView {

    private final Campaigns campaigns;
    private final Memberships memberships;

    CampaignNews(Campaigns campaigns, Memberships memberships) {
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    @Override
    public String template() {
        return "campaign/news";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public List<CampaignCard> content() {
        Map<CampaignId, Long> counts = memberships.count();
        return campaigns.all().stream()
                .map(campaign -> new CampaignCard(CampaignOutline.of(campaign), counts.getOrDefault(campaign.id(), 0L)))
                .toList();
    }

    record CampaignCard(CampaignOutline campaign, long compounds) {
    }
}
