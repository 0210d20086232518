package org.daybook.campaign.kind;

import java.util.Collection;
import java.util.List;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.MembershipRepository;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Memberships.Placing;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.writing.correction.Correction.Change;
import org.springframework.stereotype.Component;

/// Takes many compounds into a campaign, at the stage `stage` (an idea if none is said) and in the series `series`.
@Component
class CampaignForMany extends PlacesOfMany {

    private final Memberships places;

    CampaignForMany(Campaigns campaigns, MembershipRepository memberships, Memberships places) {
        super(campaigns, memberships);
        this.places = places;
    }

    @Override
    public String key() {
        return "campaign";
    }

    @Override
    public List<Step> plan(List<Compound> all, ManyRequest wanted) {
        Campaign campaign = campaign(wanted);
        Stage stage = stage(wanted, Stage.IDEA.key());
        if (stage == Stage.PARKED) {
            throw new InvalidInputException("stage", Said.of("said.campaign.take-them-in-first"));
        }
        return steps(all, wanted, (compound, place) -> place
                .map(one -> Step.not(compound.id(), 0, Said.plain(compound.number()), words(campaign, one.stage()),
                        Said.of("said.campaign.it-is-in-already", campaign.title())))
                .orElseGet(() -> Step.of(compound.id(), 0, Said.plain(compound.number()), Change.NOTHING,
                        words(campaign, stage))));
    }

    @Override
    public void carryOut(Collection<Step> steps, ManyRequest wanted, Authorship by) {
        Stage stage = stage(wanted, Stage.IDEA.key());
        places.includeAll(campaign(wanted).id(), steps.stream()
                .map(one -> new Placing(one.compound(), wanted.field("series"), stage)).toList(),
                Actor.of(by.person(), Role.MEMBER));
    }

    @Override
    public Said what(ManyRequest wanted) {
        return Said.of("said.campaign.taken-in");
    }
}
