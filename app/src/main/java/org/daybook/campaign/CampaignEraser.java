package org.daybook.campaign;

import java.util.Collection;
import java.util.List;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ThingEraser;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Campaigns with all that belongs to them, and the places of compounds in the others.
@Component
@Order(2)
class CampaignEraser implements ThingEraser {

    private final CampaignRepository campaigns;
    private final PersistentMemberships memberships;
    private final StandingChangeRepository standings;
    private final SeriesRepository series;
    private final ParticipantRepository participants;

    CampaignEraser(CampaignRepository campaigns, PersistentMemberships memberships, StandingChangeRepository standings,
            SeriesRepository series, ParticipantRepository participants) {
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.standings = standings;
        this.series = series;
        this.participants = participants;
    }

    @Override
    public void erase(Collection<Thing> things) {
        List<Long> going = ThingEraser.ids(things, CampaignId.KIND);
        for (long id : going) {
            memberships.forget(new CampaignId(id));
            standings.deleteByCampaignId(id);
            series.deleteByCampaignId(id);
            participants.deleteByCampaignId(id);
        }
        campaigns.deleteAllById(going);
        memberships.forget(ThingEraser.ids(things, CompoundId.KIND).stream().map(CompoundId::new).toList());
    }
}
