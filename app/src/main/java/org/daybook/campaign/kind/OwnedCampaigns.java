package org.daybook.campaign.kind;

import java.util.List;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.ProjectId;
import org.daybook.writing.belonging.Belonging;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A campaign belongs to a project.
@Component
@Order(20)
class OwnedCampaigns implements Belonging {

    private final Campaigns campaigns;
    private final ApplicationEventPublisher events;

    OwnedCampaigns(Campaigns campaigns, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.events = events;
    }

    @Override
    public String kind() {
        return CampaignId.KIND;
    }

    @Override
    public List<Owned> all() {
        return campaigns.all().stream().map(OwnedCampaigns::owned).toList();
    }

    private static Owned owned(Campaign campaign) {
        return new Owned(campaign.id().thing(), campaign.title(), "/campaigns/" + campaign.slug(), campaign.project());
    }

    @Override
    public void move(long id, ProjectId project) {
        Campaign campaign = campaigns.find(new CampaignId(id)).orElseThrow();
        campaign.moveTo(project);
        events.publishEvent(new Changed(campaign.id().thing()));
    }
}
