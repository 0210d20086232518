package org.daybook.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.assay.value.ReportedValue.Amount;
import org.daybook.assay.value.ReportedValue.Interval;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Uncertainty;
import org.daybook.assay.value.SpokenValue;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.account.Setup;
import org.daybook.quantities.Unit;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.compound.NewCompound;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.CompoundId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

@DaybookTest
@TestPropertySource(properties = "daybook.test.site=empty")
@Transactional
class ActivitiesTest {

    @Autowired
    private Assays assays;

    @Autowired
    private Activities activities;

    @Autowired
    private Setup setup;

    @Autowired
    private Compounds compounds;

    @Autowired
    private EntityManager entities;

    private Actor member;
    private CompoundId compound;

    @BeforeEach
    void setUpTheSite() {
        member = setup.createOwner(
                        setup.openCode().orElseThrow(), "Example Curator", "curator@example.org", "correct horse", null)
                .actor();
        compound = ((Registration.Registered)
                        compounds.register(NewCompound.withoutStructure("Example extract"), member))
                .compound()
                .id();
    }

    @Test
    void headingsThatDifferInSpellingAreOneAssay() {
        Assay first = assay("Pfal EC50 (Inh)");

        assertThat(assay("PfaI  EC50 (inh)").id()).isEqualTo(first.id());
        assertThat(first.slug()).isEqualTo("pfal-ec50-inh");
        assertThat(assays.bySlug("pfal-ec50-inh").name()).isEqualTo("Pfal EC50 (Inh)");
    }

    @Test
    void assaysWithOneSlugGetSlugsOfTheirOwn() {
        assertThat(assay("LogD 7.4").slug()).isEqualTo("logd-7-4");
        assertThat(assay("LogD 7-4").slug()).isEqualTo("logd-7-4-2");
    }

    @Test
    void valuesAreKeptAsTypedAndInTheUnitOfTheAssay() {
        Activity activity = record(assay("Pfal IC50 (GSK)"), "309 nM").getFirst();

        assertThat(activity.reportedText()).isEqualTo("309 nM");
        assertThat(activity.reportedUnits()).contains("nM");
        assertThat(activity.value()).hasValue(0.309);
        assertThat(activity.units()).contains("uM");
        assertThat(activity.negativeLog().orElseThrow()).isCloseTo(6.51, within(0.001));
    }

    @Test
    void aBoundOfAPotencyIsTheOppositeBoundOfItsLogarithm() {
        Activity activity = record(assay("Pfal IC50 (GSK)"), ">10").getFirst();

        assertThat(activity.relation()).contains(Relation.GREATER);
        assertThat(activity.negativeLog()).hasValue(5.0);
        assertThat(activity.relation().orElseThrow().reversed()).isEqualTo(Relation.LESS);
    }

    @Test
    void aNoteBesideAValueIsItsRemark() {
        Activity fitted = record(assay("Pfal IC50 (GSK)"), "1.2 (SI 14)").getFirst();
        List<Activity> list = record(assay("Pfal IC50 (Avery)"), "0.5, 0.6 (n=2)");

        assertThat(fitted.remark()).contains("SI 14");
        assertThat(fitted.value()).hasValue(1.2);
        assertThat(fitted.reportedText()).isEqualTo("1.2 (SI 14)");
        assertThat(list).extracting(Activity::reportedText).containsExactly("0.5", "0.6");
        assertThat(list).allSatisfy(value -> {
            assertThat(value.remark()).contains("for 2 values together: n=2");
            assertThat(value.sampleSize()).isEmpty();
            assertThat(value.reportedCell()).isEqualTo("0.5, 0.6 (n=2)");
        });
    }

    @Test
    void whatStandsBesideAValueIsKeptInTheUnitOfTheAssay() {
        Activity activity = record(assay("Pfal IC50 (GSK)"), "660 ± 20 nM (SD, n = 3), at 40 µM, after 72 h*")
                .getFirst();
        entities.flush();
        entities.clear();

        Activity kept = activities.of(compound).getFirst();

        assertThat(kept).isNotSameAs(activity);
        assertThat(kept.context())
                .isEqualTo(new ReportedValue.Context(
                        new Uncertainty(0.02, Uncertainty.Kind.SD),
                        null,
                        3,
                        new Amount(40, Unit.MICROMOLAR),
                        new Amount(72, Unit.of("h")),
                        "*",
                        null));
        assertThat(SpokenValue.of(kept.standardForm())).isEqualTo("0.66 ± 0.02 µM (SD), n = 3, at 40 µM, after 72 h");
        assertThat(kept.sampleSize()).hasValue(3);
    }

    @Test
    void anIntervalAndTheConditionOfWordsAreKept() {
        record(assay("Pfal IC50 (GSK)"), "1200 nM (95% CI 900 to 1500); no inhibition at 25 uM; 0.66 (0.02)");
        entities.flush();
        entities.clear();

        List<Activity> kept = activities.of(compound);

        assertThat(kept.getFirst().context().interval()).isEqualTo(new Interval(0.9, 1.5, 95));
        assertThat(SpokenValue.of(kept.getFirst().standardForm())).isEqualTo("1.2 µM (0.9–1.5, 95 % CI)");
        assertThat(kept.get(1).meaning()).contains(ReportedValue.Word.Meaning.INACTIVE);
        assertThat(kept.get(1).effectConcentration()).hasValue(25);
        assertThat(kept.get(2).meaning()).contains(ReportedValue.Word.Meaning.UNDECIDED);
        assertThat(kept.get(2).value()).isEmpty();
        assertThat(kept.getLast().context()).isEqualTo(ReportedValue.Context.NONE);
    }

    @Test
    void twoNumbersOfExperimentsAreBothTold() {
        Assay assay = assay("Pfal IC50 (GSK)");
        ReportedValue value = ReportedCell.read("0.5 (n=3)").values().getFirst();

        Activity activity = activities
                .record(
                        List.of(new NewActivity(
                                compound,
                                null,
                                assay.id(),
                                null,
                                "0.5 (n=3)",
                                1,
                                value,
                                null,
                                new NewActivity.Details(4, null, null, null),
                                NewActivity.Source.typedIn())),
                        member)
                .getFirst();

        assertThat(activity.sampleSize()).hasValue(4);
        assertThat(activity.remark()).contains("n = 3 in the cell, n = 4 beside it");
    }

    @Test
    void aLogarithmOfLogarithmsKeepsItsRelation() {
        Activity logarithm = record(assay("hERG pIC50"), ">7").getFirst();
        Activity potency = record(assay("Pfal IC50 (GSK)"), ">25").getFirst();

        assertThat(logarithm.relation()).contains(Relation.GREATER);
        assertThat(logarithm.negativeLogRelation()).isEmpty();
        assertThat(potency.negativeLogRelation()).contains(Relation.LESS);
        assertThat(potency.negativeLog().orElseThrow()).isCloseTo(4.602, within(0.001));
    }

    @Test
    void aLogarithmSaysWhatItIsTheLogarithmOf() {
        Assay affinity = assay("hERG pKi");
        Assay unknown = assay("S. aureus pMIC");

        assertThat(record(affinity, ">7").getFirst().potency(affinity).orElseThrow())
                .extracting(Point::relation, Point::value, Point::unit)
                .containsExactly(Relation.LESS, 0.1, Unit.MICROMOLAR);
        assertThat(record(affinity, "6.3").getFirst().potency(affinity).orElseThrow().value()).isEqualTo(0.501);
        assertThat(record(unknown, "4.5").getFirst().potency(unknown)).isEmpty();
        assertThat(unknown.isLogarithmic()).isTrue();
        assertThat(unknown.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void boundsFromBothSidesAreBothShown() {
        record(assay("Pfal IC50 (Dundee)"), ">5; >2; <50; <80");
        record(assay("Pfal IC50 (Guy)"), "~3");

        assertThat(activities.aggregates(compound)).extracting(Aggregate::summary)
                .containsExactly(">5 and <50 µM (n = 0, 4 censored)", "~3 µM");
    }

    @Test
    void zeroIsShownAndInNoGeometricMean() {
        record(assay("Pfal IC50 (Dundee)"), "0; 4; 9");

        Aggregate aggregate = activities.aggregates(compound).getFirst();

        assertThat(aggregate.summary()).isEqualTo("6 µM (n = 2)");
        assertThat(aggregate.others()).extracting(Activity::reportedText).containsExactly("0");
    }

    @Test
    void theMeanIsGeometricOverUncensoredValuesAndShowsTheOthers() {
        record(assay("Pfal IC50 (Dundee)"), ">5, >5, 4.191, 0.036; 0.012, low sol, 61% at 40 micromolar");

        Aggregate aggregate = activities.aggregates(compound).getFirst();

        assertThat(aggregate.count()).isEqualTo(3);
        assertThat(aggregate.mean().orElseThrow()).isCloseTo(Math.cbrt(4.191 * 0.036 * 0.012), within(1e-12));
        assertThat(aggregate.censored()).extracting(Activity::reportedText).containsExactly(">5", ">5");
        assertThat(aggregate.others())
                .extracting(Activity::reportedText)
                .containsExactly("low sol", "61% at 40 micromolar");
        assertThat(aggregate.members()).hasSize(7);
        assertThat(aggregate.summary()).isEqualTo("0.122 µM (n = 3, 2 censored)");
    }

    @Test
    void boundsAloneGiveTheStrongestBound() {
        record(assay("Pfal IC50 (Dundee)"), ">5, >25");

        assertThat(activities.aggregates(compound).getFirst().mean()).isEmpty();
        assertThat(activities.aggregates(compound).getFirst().summary()).isEqualTo(">25 µM (n = 0, 2 censored)");
    }

    @Test
    void logarithmsAreAveragedAsTheyAre() {
        record(assay("LogD 7.4 (Monash)"), "2.5, 2.7");

        Aggregate aggregate = activities.aggregates(compound).getFirst();

        assertThat(aggregate.isGeometric()).isFalse();
        assertThat(aggregate.mean().orElseThrow()).isCloseTo(2.6, within(1e-12));
    }

    @Test
    void aRetractedResultIsLeftOut() {
        List<Activity> recorded = record(assay("Pfal IC50 (Guy)"), "3.05, 4");

        activities.retract(recorded.getLast().id(), "typed twice", member);

        assertThat(activities.of(compound)).extracting(Activity::reportedText).containsExactly("3.05");
    }

    @Test
    void onlyMembersRecordResults() {
        Assay assay = assay("Pfal IC50 (Guy)");
        NewActivity result = results(assay, "1").getFirst();

        assertThatThrownBy(() -> activities.record(List.of(result), Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> assays.findOrAdd(AssayHeading.read("Other"), null, Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void theOverviewCountsResultsAndCompounds() {
        record(assay("Pfal IC50 (Ralph)"), "1, 2, 3");

        assertThat(assays.overview()).singleElement().satisfies(overview -> {
            assertThat(overview.activities()).isEqualTo(3);
            assertThat(overview.compounds()).isEqualTo(1);
        });
    }

    private Assay assay(String heading) {
        return assays.findOrAdd(AssayHeading.read(heading), null, member);
    }

    private List<Activity> record(Assay assay, String cell) {
        return activities.record(results(assay, cell), member);
    }

    private List<NewActivity> results(Assay assay, String cell) {
        List<NewActivity> results = new ArrayList<>();
        for (ReportedValue value : ReportedCell.read(cell).values()) {
            results.add(new NewActivity(compound, null, assay.id(), null, cell, results.size() + 1, value, null,
                    NewActivity.Details.none(), NewActivity.Source.typedIn()));
        }
        return results;
    }
}
