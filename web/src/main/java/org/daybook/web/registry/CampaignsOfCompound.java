package org.daybook.web.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Series;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.StageChange;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.registry.CompoundView.MembershipRow;
import org.springframework.stereotype.Component;

/// Gathers in which campaigns a compound is, and how far it has come there.
@Component
class CampaignsOfCompound {

    private final Campaigns campaigns;
    private final Memberships memberships;

    CampaignsOfCompound(Campaigns campaigns, Memberships memberships) {
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    List<MembershipRow> of(CompoundId compound) {
        List<Membership> found = memberships.of(compound);
        List<CampaignId> ids = found.stream().map(Membership::campaign).toList();
        Map<CampaignId, Campaign> byId = campaigns.findAll(ids);
        Map<Long, String> titles = campaigns.series(ids).values().stream().flatMap(List::stream)
                .collect(Collectors.toMap(Series::id, Series::title));
        Map<Long, StageChange> changes = memberships.lastChanges(found);
        return found.stream()
                .filter(membership -> byId.containsKey(membership.campaign()) && changes.containsKey(membership.id()))
                .map(membership ->
                        row(membership, byId.get(membership.campaign()), titles, changes.get(membership.id())))
                .toList();
    }

    private static MembershipRow row(
            Membership membership, Campaign campaign, Map<Long, String> series, StageChange last) {
        String title = membership.series().isPresent() ? series.getOrDefault(membership.series().getAsLong(), "") : "";
        return new MembershipRow(
                campaign.slug(),
                campaign.title(),
                title,
                membership.stage().label(),
                membership.stage().key(),
                CompoundPages.day(last.at()),
                last.reason());
    }
}
