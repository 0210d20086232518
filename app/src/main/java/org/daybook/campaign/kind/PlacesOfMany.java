package org.daybook.campaign.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.MembershipRepository;
import org.daybook.campaign.stage.Stage;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.many.ManyAct;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.daybook.writing.correction.Correction.Change;

/// What can be done to the places of many compounds in one campaign; field `campaign` is its slug.
abstract class PlacesOfMany implements ManyAct {

    private final Campaigns campaigns;
    private final MembershipRepository memberships;

    PlacesOfMany(Campaigns campaigns, MembershipRepository memberships) {
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    @Override
    public Set<Kind> parts() {
        return Set.of(Kind.MEMBERSHIPS);
    }

    @Override
    public Set<Thing> also(ManyRequest wanted) {
        return Set.of(campaign(wanted).id().thing());
    }

    Campaign campaign(ManyRequest wanted) {
        return campaigns.get(wanted.needed("campaign"));
    }

    Stage stage(ManyRequest wanted, String otherwise) {
        String typed = wanted.field("stage");
        return Stage.of(typed.isEmpty() ? otherwise : typed);
    }

    /// One a compound, by what it is in the campaign now.
    List<Step> steps(List<Compound> all, ManyRequest wanted, BiFunction<Compound, Optional<Membership>, Step> step) {
        Map<CompoundId, Membership> here = places(campaign(wanted), all.stream().map(Compound::id).toList());
        return all.stream().map(one -> step.apply(one, Optional.ofNullable(here.get(one.id())))).toList();
    }

    Map<CompoundId, Membership> places(Campaign campaign, Collection<CompoundId> of) {
        return memberships.findByCampaignIdAndCompoundIdIn(
                        campaign.id().value(), of.stream().map(CompoundId::value).toList()).stream()
                .collect(Collectors.toMap(Membership::compound, one -> one));
    }

    static List<CompoundId> compounds(Collection<Step> steps) {
        return steps.stream().map(Step::compound).toList();
    }

    static Step notThere(Compound compound, Campaign campaign) {
        return Step.not(compound.id(), 0, Said.plain(compound.number()), Change.NOTHING,
                Said.of("said.campaign.it-is-not-in", campaign.title()));
    }

    static Said words(Campaign campaign, Stage stage) {
        return Said.of("said.campaign.at-stage", campaign.title(), stage.word(), "");
    }
}
