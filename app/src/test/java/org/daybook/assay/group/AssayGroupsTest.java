package org.daybook.assay.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.assay.Activities;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.people.Actor;
import org.daybook.people.account.Setup;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.compound.NewCompound;
import org.daybook.shared.id.CompoundId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/// Assays that belong together, with values of OSM's master sheet of February 2022: its column of means is wrong for
/// these compounds.
@DaybookTest
@TestPropertySource(properties = "daybook.test.site=empty")
@Transactional
class AssayGroupsTest {

    @Autowired
    private Assays assays;

    @Autowired
    private Activities activities;

    @Autowired
    private Setup setup;

    @Autowired
    private Compounds compounds;

    private Actor member;
    private CompoundId compound;

    @BeforeEach
    void setUpTheSite() {
        member = setup.createOwner(setup.openCode().orElseThrow(), "Example Curator", "curator@example.org",
                "correct horse", null).actor();
        compound = ((Registration.Registered) compounds.register(NewCompound.withoutStructure("Extract"), member))
                .compound().id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Pfal IC50 (GSK)           | Pfal IC50 or EC50 | any:pfal-ic50-or-ec50-um",
            "PfaI EC50 (Inh)           | Pfal IC50 or EC50 | any:pfal-ic50-or-ec50-um",
            "t1/2 HLM (Monash) [min]   | HLM t1/2          | any:hlm-t1-2-min"})
    void anAssaySaysWhereItBelongs(String heading, String name, String slug) {
        assertThat(AssayGroup.of(assay(heading))).extracting(AssayGroup::name, AssayGroup::slug)
                .containsExactly(tuple(name, slug));
    }

    @Test
    void aStrainIsAQuestionOfItsOwnToo() {
        assertThat(AssayGroup.of(assay("Pfal (K1) IC50 (Avery)"))).extracting(AssayGroup::name)
                .containsExactly("Pfal IC50 or EC50", "Pfal (K1) IC50 or EC50");
    }

    @ParameterizedTest
    @CsvSource({"PfaI EC50 uMol (Mean)", "Series notes"})
    void aColumnOfMeansAndOneThatMeasuresNothingBelongNowhere(String heading) {
        assertThat(AssayGroup.of(assay(heading))).isEmpty();
    }

    @Test
    void onlyGroupsOfSeveralAssaysAreOffered() {
        Assay gsk = assay("Pfal IC50 (GSK)");
        Assay dundee = assay("Pfal IC50 (Dundee)");
        Assay avery = assay("Pfal (K1) IC50 (Avery)");

        Map<AssayGroup, List<Assay>> groups = AssayGroup.among(List.of(gsk, dundee, avery, assay("hERG pIC50")));

        assertThat(groups.keySet()).extracting(AssayGroup::name).containsExactly("Pfal IC50 or EC50");
        assertThat(groups.values()).containsExactly(List.of(gsk, dundee, avery));
    }

    /// OSM-S-218: Inh 0.04; Dundee 0.146 and 1.13, geometric mean √(0.146 × 1.13) = 0.40618; of both laboratories
    /// √(0.04 × 0.40618) = 0.12747. They are 0.40618 / 0.04 = 10.15-fold apart. The sheet says 0.04.
    @Test
    void theMeanIsThatOfTheLaboratories() {
        record("PfaI EC50 (Inh)", "0.04");
        record("Pfal IC50 (Dundee)", "0.146, 1.13");
        record("PfaI EC50 uMol (Mean)", "0.04");

        GroupAggregate group = telling();

        assertThat(group.mean().orElseThrow()).isCloseTo(0.12747, within(0.00001));
        assertThat(group.value()).isEqualTo("0.127 µM");
        assertThat(group.negativeLog().orElseThrow()).isCloseTo(6.8946, within(0.0001));
        assertThat(group.count()).isEqualTo(3);
        assertThat(group.labs().keySet()).containsExactly("Dundee", "Inh");
        assertThat(group.fold()).isCloseTo(10.15, within(0.01));
        assertThat(group.disagrees()).isTrue();
    }

    /// OSM-S-201: Inh >5, GSK >5, Dundee 4.191. The sheet says >4.191.
    @Test
    void boundsTakeNoPartAndAreCounted() {
        record("PfaI EC50 (Inh)", ">5");
        record("Pfal IC50 (GSK)", ">5");
        record("Pfal IC50 (Dundee)", "4.191");

        GroupAggregate group = telling();

        assertThat(group.value()).isEqualTo("4.19 µM");
        assertThat(group.count()).isOne();
        assertThat(group.censored()).isEqualTo(2);
        assertThat(group.disagrees()).isFalse();
    }

    /// OSM-S-369 and OSM-S-525, for which the sheet says #DIV/0!: geometric means of what Dundee measured.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0.251, 0.301, 0.534, 0.362, 0.341 | 0.346",
            "0.086, 0.127                      | 0.105"})
    void repeatsOfOneLaboratoryHaveAMean(String cell, String mean) {
        record("Pfal IC50 (Dundee)", cell);

        assertThat(GroupAggregate.of(activities.aggregates(compound))).singleElement()
                .extracting(GroupAggregate::value).isEqualTo(mean + " µM");
        assertThat(GroupAggregate.telling(activities.aggregates(compound))).isEmpty();
    }

    @Test
    void boundsAloneAreShownByTheStrongest() {
        record("PfaI EC50 (Inh)", ">5");
        record("Pfal IC50 (GSK)", ">10");

        assertThat(telling().value()).isEqualTo(">10 µM (n = 0, 2 censored)");
        assertThat(telling().mean()).isEmpty();
        assertThat(telling().negativeLog()).isEmpty();
    }

    @Test
    void aStrainIsLeftOutWhereAllResultsAreOfIt() {
        record("Pfal (K1) IC50 (Avery)", "1");
        record("Pfal (K1) IC50 (Guy)", "2");

        assertThat(telling().group().name()).isEqualTo("Pfal IC50 or EC50");
    }

    private GroupAggregate telling() {
        List<GroupAggregate> groups = GroupAggregate.telling(activities.aggregates(compound));
        assertThat(groups).hasSize(1);
        return groups.getFirst();
    }

    private Assay assay(String heading) {
        return assays.findOrAdd(AssayHeading.read(heading), null, member);
    }

    private void record(String heading, String cell) {
        List<NewActivity> results = new ArrayList<>();
        for (ReportedValue value : ReportedCell.readTyped(cell).values()) {
            results.add(new NewActivity(compound, null, assay(heading).id(), null, cell, results.size() + 1, value,
                    null, NewActivity.Details.none(), NewActivity.Source.typedIn()));
        }
        activities.record(results, member);
    }
}
