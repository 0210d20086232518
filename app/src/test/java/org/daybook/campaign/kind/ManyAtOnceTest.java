package org.daybook.campaign.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Series;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.campaign.stage.StageChange;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.registry.name.Synonym;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// The same done to many compounds: what will happen is listed first, what happened is one act, taken back as one.
/// Issue #12.
@DaybookTest
@Transactional
class ManyAtOnceTest {

    @Autowired
    private ManyAtOnce many;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Batches batches;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient database;

    private final String prefix = "MA" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase() + "-";
    private Actor member;
    private Campaign campaign;
    private Compound first;
    private Compound second;
    private Compound third;

    @BeforeEach
    void threeCompoundsTwoOfThemInACampaign() {
        member = TestActors.member(database);
        campaign = campaigns.open("", prefix + "campaign", "", member);
        first = register(1);
        second = register(2);
        third = register(3);
        memberships.include(campaign.id(), first.id(), "", Stage.MADE, member);
        memberships.include(campaign.id(), second.id(), "", Stage.TESTED, member);
    }

    @Test
    void theListSaysWhatWillHappenAndWhatWillNotAndWhy() {
        List<Step> steps = many.plan(stage("tested"), member);

        assertThat(steps).extracting(step -> step.name().english()).containsExactly(prefix + 1, prefix + 2, prefix + 3);
        assertThat(steps).extracting(Step::isPossible).containsExactly(true, false, false);
        assertThat(steps.getFirst().before().english()).endsWith("made");
        assertThat(steps.getFirst().after().english()).endsWith("tested");
        assertThat(steps.get(1).why().orElseThrow().english()).isEqualTo("it is at that stage already");
        assertThat(steps.get(2).why().orElseThrow().english()).startsWith("it is not in ");
        assertThat(place(first)).as("a list changes nothing").isEqualTo(Stage.MADE);
    }

    @Test
    void manyComeIntoASeriesAndOutOfIt() {
        Series amides = campaigns.openSeries(campaign.id(), "", "Amides", "", member);
        memberships.assign(campaign.id(), second.id(), amides.slug(), member);
        ManyRequest into = series(amides.slug());
        assertThat(many.plan(into, member)).extracting(Step::isPossible).containsExactly(true, false, false);
        many.carryOut(into, possible(into), member);
        assertThat(inSeries(first)).isEqualTo(amides.id());
        assertThat(last(first).change().after()).hasToString(campaign.title() + ": Amides");

        many.carryOut(series(""), possible(series("")), member);
        assertThat(inSeries(first)).isZero();
        assertThat(inSeries(second)).isZero();
        history.takeBack(last(first).id(), "both are amides", member);
        assertThat(inSeries(first)).isEqualTo(amides.id());
        assertThat(inSeries(second)).isEqualTo(amides.id());
        assertThatThrownBy(() -> many.plan(series("none-such"), member)).isInstanceOf(MissingException.class);
    }

    private ManyRequest series(String slug) {
        return wanted("series", Map.of("campaign", campaign.slug(), "series", slug));
    }

    private long inSeries(Compound compound) {
        return memberships.of(compound.id()).getFirst().series().orElse(0);
    }

    @Test
    void manyReachAStageInOneActThatIsTakenBackAsOne() {
        ManyRequest lead = stage("lead");
        assertThat(many.carryOut(lead, possible(lead), member).steps()).isEqualTo(2);

        assertThat(place(first)).isEqualTo(Stage.LEAD);
        assertThat(place(second)).isEqualTo(Stage.LEAD);
        Correction act = last(first);
        assertThat(act.name()).hasToString("2 at once, the first of them " + prefix + 1);
        assertThat(act.change().what()).hasToString("moved in a campaign");
        assertThat(act.change().after()).hasToString(campaign.title() + ": lead");
        assertThat(act.about()).contains(first.id().thing(), second.id().thing(), campaign.id().thing());
        assertThat(last(second).id()).as("the same act").isEqualTo(act.id());

        Correction back = history.takeBack(act.id(), "too early", member);

        assertThat(place(first)).isEqualTo(Stage.MADE);
        assertThat(place(second)).isEqualTo(Stage.TESTED);
        assertThat(stages(first)).as("as if it had not been").containsExactly(Stage.MADE);

        history.takeBack(back.id(), "not at all", member);
        assertThat(place(first)).isEqualTo(Stage.LEAD);
    }

    @Test
    void whoSawAnOlderListIsToldAndNothingIsDone() {
        ManyRequest lead = stage("lead");
        List<String> seen = possible(lead);
        memberships.move(campaign.id(), second.id(), Stage.HIT, "", member);

        assertThatThrownBy(() -> many.carryOut(lead, seen, member)).isInstanceOf(ChangedSinceException.class)
                .hasMessageContaining("changed since you saw the list");
        assertThat(place(first)).isEqualTo(Stage.MADE);
        assertThat(place(second)).isEqualTo(Stage.HIT);
    }

    @Test
    void whatIsLeftOutOfTheListStaysAsItIs() {
        ManyRequest lead = stage("lead");
        many.carryOut(lead, possible(lead).subList(1, 2), member);
        assertThat(place(first)).isEqualTo(Stage.MADE);
        assertThat(place(second)).isEqualTo(Stage.LEAD);
    }

    @Test
    void manyAreTakenIntoACampaignAndOutOfIt() {
        ManyRequest in = wanted("campaign", Map.of("campaign", campaign.slug(), "stage", "wanted"));
        many.carryOut(in, possible(in), member);
        assertThat(place(third)).isEqualTo(Stage.WANTED);

        ManyRequest out = wanted("campaign-removal", Map.of("campaign", campaign.slug()));
        many.carryOut(out, possible(out), member);
        assertThat(memberships.in(campaign.id(), List.of(first.id(), second.id(), third.id()))).isEmpty();

        history.takeBack(last(first).id(), "they belong there", member);
        assertThat(place(first)).isEqualTo(Stage.MADE);
        assertThat(place(third)).isEqualTo(Stage.WANTED);
    }

    @Test
    void manyGetANameAndLoseItAgain() {
        ManyRequest named = wanted("synonym", Map.of("text", prefix + "library"));
        many.carryOut(named, possible(named), member);
        assertThat(many.plan(named, member)).noneMatch(Step::isPossible);
        assertThat(compounds.synonyms(third.id())).extracting(Synonym::text).containsExactly(prefix + "library");

        history.takeBack(last(first).id(), "another library", member);
        assertThat(compounds.synonyms(third.id())).isEmpty();
    }

    @Test
    void aFieldOfAllTheirBatchesIsSaidAndBatchesAreRetracted() {
        batches.add(first.id(), new NewBatch("", "01", "", "", "", "Enamin", null, null, ""), member);
        batches.add(first.id(), new NewBatch("", "02", "", "", "", "", null, null, ""), member);
        ManyRequest supplier = wanted("batch-field", Map.of("field", "supplier", "value", "Enamine"));
        assertThat(many.plan(supplier, member)).extracting(Step::isPossible).containsExactly(true, true, false, false);

        many.carryOut(supplier, possible(supplier), member);
        assertThat(batches.of(first.id())).extracting(one -> one.supplier().orElse(""))
                .containsExactly("Enamine", "Enamine");
        history.takeBack(last(first).id(), "that was the other vendor", member);
        assertThat(batches.of(first.id())).extracting(one -> one.supplier().orElse("")).containsExactly("Enamin", "");

        ManyRequest retraction = wanted("batch-retraction", Map.of());
        assertThatThrownBy(() -> many.carryOut(retraction, possible(retraction), member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("reason");
        ManyRequest why = new ManyRequest("batch-retraction", retraction.numbers(), Map.of(), "a wrong list");
        many.carryOut(why, possible(why), member);
        assertThat(batches.of(first.id())).isEmpty();
        assertThat(batches.all(first.id())).extracting(Batch::retractedReason)
                .containsOnly(Said.plain("a wrong list"));
        history.takeBack(last(first).id(), "the right list", member);
        assertThat(batches.of(first.id())).hasSize(2);
    }

    @Test
    void itIsCappedAndForMembers() {
        List<String> tooMany = IntStream.rangeClosed(1, ManyAtOnce.MOST + 1).mapToObj(i -> prefix + i).toList();
        assertThatThrownBy(() -> new ManyRequest("stage", tooMany, Map.of(), ""))
                .isInstanceOf(OverLimitException.class).hasMessageContaining("400");
        assertThatThrownBy(() -> wanted("synonym", List.of(), Map.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> many.plan(wanted("nothing", Map.of()), member)).hasMessageContaining("synonym");
        assertThatThrownBy(() -> many.plan(wanted("stage", List.of(prefix + 9), Map.of()), member))
                .isInstanceOf(MissingException.class);
        for (Actor other : List.of(Actor.anybody(), TestActors.of(Role.CONTRIBUTOR, database))) {
            assertThatThrownBy(() -> many.plan(stage("lead"), other)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> many.carryOut(stage("lead"), List.of("1.0.x"), other))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> many.chosen(List.of(prefix + 1), other)).isInstanceOf(NotAllowedException.class);
        }
    }

    private ManyRequest stage(String stage) {
        return wanted("stage", Map.of("campaign", campaign.slug(), "stage", stage));
    }

    private ManyRequest wanted(String act, Map<String, String> fields) {
        return wanted(act, List.of(prefix + 1, prefix.toLowerCase() + 2, prefix + 3), fields);
    }

    private static ManyRequest wanted(String act, List<String> numbers, Map<String, String> fields) {
        return new ManyRequest(act, numbers, fields, "");
    }

    private List<String> possible(ManyRequest wanted) {
        return many.plan(wanted, member).stream().filter(Step::isPossible).map(Step::token).toList();
    }

    private Stage place(Compound compound) {
        return memberships.in(campaign.id(), List.of(compound.id())).get(compound.id()).stage();
    }

    private List<Stage> stages(Compound compound) {
        return memberships.history(memberships.of(compound.id()).getFirst()).stream().map(StageChange::stage).toList();
    }

    private Compound register(int number) {
        compounds.register(NewCompound.of(StructureReader.read("C".repeat(33) + "N" + "C".repeat(number)))
                .numbered(prefix + number), member);
        return compounds.get(prefix + number);
    }

    private Correction last(Compound compound) {
        return history.of(compound.id().thing(), 0, 1).items().getFirst();
    }
}
