package org.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.campaign.stage.StageChange;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.compound.NewCompound;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.kind.ThingEraser;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DaybookTest
@Transactional
class CampaignsTest {

    @Autowired
    private List<ThingEraser> erasers;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Compounds compounds;

    @Autowired
    private JdbcClient database;

    private Actor member;
    private Campaign campaign;

    @BeforeEach
    void openCampaign() {
        member = TestActors.member(database);
        campaign = campaigns.open("", "Series 4: triazolopyrazines", "A *fast* killer", member);
    }

    @Test
    void aCampaignIsFoundByTheSlugOfItsTitle() {
        assertThat(campaigns.find("series-4-triazolopyrazines"))
                .get()
                .extracting(Campaign::state)
                .isEqualTo(Standing.ACTIVE);
        assertThat(campaigns.people(campaign.id()))
                .extracting(Participant::person)
                .containsExactly(member.person().orElseThrow());
        assertThatThrownBy(() -> campaigns.open("series-4-triazolopyrazines", "Other", "", member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("already");
    }

    @Test
    void parkingNeedsAReasonAndKeepsIt() {
        assertThatThrownBy(() -> campaigns.change(campaign.id(), Standing.PARKED, " ", member))
                .isInstanceOf(InvalidInputException.class);

        campaigns.change(campaign.id(), Standing.PARKED, "hERG", member);
        campaigns.change(campaign.id(), Standing.ACTIVE, "", member);

        assertThat(campaigns.history(campaign.id())).extracting(StandingChange::state, StandingChange::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Standing.ACTIVE, ""),
                        org.assertj.core.groups.Tuple.tuple(Standing.PARKED, "hERG"));
    }

    @Test
    void aCompoundMovesThroughItsStages() {
        CompoundId compound = registered("CCO").id();
        memberships.include(campaign.id(), compound, "", Stage.IDEA, member);

        memberships.move(campaign.id(), compound, Stage.MADE, "", member);

        Membership membership = memberships.of(compound).getFirst();
        assertThat(membership.stage()).isEqualTo(Stage.MADE);
        assertThat(memberships.history(membership))
                .extracting(StageChange::stage)
                .containsExactly(Stage.MADE, Stage.IDEA);
        assertThat(memberships.lastChanges(List.of(membership))).hasEntrySatisfying(membership.id(),
                last -> assertThat(last.stage()).isEqualTo(Stage.MADE));
        assertThat(memberships.countByStage(campaign.id())).containsExactly(java.util.Map.entry(Stage.MADE, 1L));
        assertThatThrownBy(() -> memberships.move(campaign.id(), compound, Stage.PARKED, "", member))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void includingACompoundAgainChangesNothing() {
        campaigns.openSeries(campaign.id(), "", "Amides", "", member);
        CompoundId compound = registered("CCO").id();

        assertThat(memberships.include(campaign.id(), compound, "", Stage.TESTED, member)).isTrue();
        assertThat(memberships.include(campaign.id(), compound, "", Stage.IDEA, member)).isFalse();
        assertThat(memberships.include(campaign.id(), compound, "amides", Stage.IDEA, member)).isTrue();
        assertThat(memberships.include(campaign.id(), compound, "amides", Stage.IDEA, member)).isFalse();
        assertThat(memberships.of(compound).getFirst().stage()).isEqualTo(Stage.TESTED);
    }

    @Test
    void theCompoundsOfACampaignAreListedByStageAndSeries() {
        campaigns.openSeries(campaign.id(), "amines", "Amines", "", member);
        Compound ethanol = registered("CCO");
        Compound amine = registered("CCCCN");
        memberships.include(campaign.id(), ethanol.id(), "", Stage.MADE, member);
        memberships.include(campaign.id(), amine.id(), "amines", Stage.HIT, member);

        assertThat(listed("", null)).containsExactly(ethanol.number(), amine.number());
        assertThat(listed("amines", null)).containsExactly(amine.number());
        assertThat(listed("", Stage.MADE)).containsExactly(ethanol.number());
        assertThat(memberships.compounds(campaign.id(), "", null, CompoundOrder.MASS, 1, 1).next()).isEqualTo("2");
        assertThatThrownBy(() -> listed("esters", null)).isInstanceOf(MissingException.class);
    }

    @Test
    void aContributorJoinsButDoesNotOpenCampaigns() {
        Actor contributor = TestActors.of(Role.CONTRIBUTOR, database);

        campaigns.join(campaign.id(), contributor.person().orElseThrow(), "synthesis", contributor);

        assertThat(campaigns.people(campaign.id())).hasSize(2);
        assertThatThrownBy(() -> campaigns.open("x", "X", "", contributor)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> campaigns.leave(campaign.id(), member.person().orElseThrow(), contributor))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aRemovedCampaignLeavesItsCompounds() {
        Compound compound = registered("CCO");
        memberships.include(campaign.id(), compound.id(), "", Stage.MADE, member);

        erasers.forEach(feature -> feature.erase(List.of(campaign.id().thing())));

        assertThat(campaigns.find(campaign.slug())).isEmpty();
        assertThat(memberships.of(compound.id())).isEmpty();
        assertThat(compounds.find(compound.id())).isPresent();
    }

    private List<String> listed(String series, @org.jspecify.annotations.Nullable Stage stage) {
        return memberships.compounds(campaign.id(), series, stage, CompoundOrder.NUMBER, 1, 50).items().stream()
                .map(Compound::number).toList();
    }

    private Compound registered(String smiles) {
        return ((Registered) compounds.register(NewCompound.of(StructureReader.read(smiles)), member)).compound();
    }
}
