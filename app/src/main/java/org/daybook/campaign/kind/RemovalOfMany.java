package org.daybook.campaign.kind;

import java.util.Collection;
import java.util.List;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.MembershipRepository;
import org.daybook.campaign.stage.StageChangeRepository;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.shared.Said;
import org.daybook.writing.correction.Correction.Change;
import org.springframework.stereotype.Component;

/// Takes many compounds out of a campaign.
@Component
class RemovalOfMany extends PlacesOfMany {

    private final MembershipRepository memberships;
    private final StageChangeRepository stages;

    RemovalOfMany(Campaigns campaigns, MembershipRepository memberships, StageChangeRepository stages) {
        super(campaigns, memberships);
        this.memberships = memberships;
        this.stages = stages;
    }

    @Override
    public String key() {
        return "campaign-removal";
    }

    @Override
    public List<Step> plan(List<Compound> all, ManyRequest wanted) {
        Campaign campaign = campaign(wanted);
        return steps(all, wanted, (compound, place) -> place
                .map(one -> Step.of(compound.id(), 0, Said.plain(compound.number()),
                        words(campaign, one.stage()), Change.NOTHING))
                .orElseGet(() -> notThere(compound, campaign)));
    }

    @Override
    public void carryOut(Collection<Step> steps, ManyRequest wanted, Authorship by) {
        Collection<Membership> going = places(campaign(wanted), compounds(steps)).values();
        stages.deleteAll(stages.findByMembershipIdInOrderById(going.stream().map(Membership::id).toList()));
        memberships.deleteAll(going);
    }

    @Override
    public Said what(ManyRequest wanted) {
        return Said.of("said.campaign.taken-out");
    }
}
