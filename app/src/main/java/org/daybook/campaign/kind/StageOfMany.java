package org.daybook.campaign.kind;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.MembershipRepository;
import org.daybook.campaign.stage.Stage;
import org.daybook.campaign.stage.StageChange;
import org.daybook.campaign.stage.StageChangeRepository;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.springframework.stereotype.Component;

/// Says that many compounds of a campaign have reached the stage `stage`, or are parked.
@Component
class StageOfMany extends PlacesOfMany {

    private final StageChangeRepository stages;
    private final Clock clock;

    StageOfMany(Campaigns campaigns, MembershipRepository memberships, StageChangeRepository stages, Clock clock) {
        super(campaigns, memberships);
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "stage";
    }

    @Override
    public List<Step> plan(List<Compound> all, ManyRequest wanted) {
        Stage stage = Stage.of(wanted.needed("stage"));
        Campaign campaign = campaign(wanted);
        return steps(all, wanted, (compound, place) -> place
                .map(one -> step(compound, campaign, one.stage(), stage))
                .orElseGet(() -> notThere(compound, campaign)));
    }

    private static Step step(Compound compound, Campaign campaign, Stage before, Stage after) {
        return before == after
                ? Step.not(compound.id(), 0, Said.plain(compound.number()), words(campaign, before),
                        Said.of("said.campaign.it-is-at-that-stage"))
                : Step.of(compound.id(), 0, Said.plain(compound.number()), words(campaign, before),
                        words(campaign, after));
    }

    @Override
    public void carryOut(Collection<Step> steps, ManyRequest wanted, Authorship by) {
        Stage stage = Stage.of(wanted.needed("stage"));
        if (stage == Stage.PARKED && wanted.reason().isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.campaign.a-is-needed-at-most", "reason", 500));
        }
        Collection<Membership> places = places(campaign(wanted), compounds(steps)).values();
        places.forEach(one -> one.move(stage));
        stages.saveAll(places.stream()
                .map(one -> new StageChange(one, stage, wanted.reason(), by.person(), clock.instant())).toList());
    }

    @Override
    public boolean needsReason(ManyRequest wanted) {
        return Stage.of(wanted.needed("stage")) == Stage.PARKED;
    }

    @Override
    public Said what(ManyRequest wanted) {
        return Said.of("said.campaign.moved");
    }
}
