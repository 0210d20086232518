package org.daybook.web.shared.view;

import java.time.Instant;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Standing;
import org.daybook.shared.id.CampaignId;

/// A campaign without what is in it.
///
/// @param slug its name in addresses
/// @param state active, parked or completed
public record CampaignOutline(CampaignId id, String slug, String title, Standing state, Instant createdAt) {

    /// The campaign as of now.
    public static CampaignOutline of(Campaign campaign) {
        return new CampaignOutline(
                campaign.id(), campaign.slug(), campaign.title(), campaign.state(), campaign.createdAt());
    }
}
