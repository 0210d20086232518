package org.daybook.assay.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.AssayCorrections.UnitChange;
import org.daybook.assay.correction.Results.Entering;
import org.daybook.assay.value.ReportedValue;
import org.daybook.assay.value.SpokenValue;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.daybook.writing.correction.StaleVersionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Results by hand, and what is put right about results and assays (#12).
@DaybookTest
@Transactional
class ResultsTest {

    private static final Entering PLAIN = new Entering(null, "", "");

    @Autowired
    private Results results;

    @Autowired
    private AssayCorrections corrections;

    @Autowired
    private Activities activities;

    @Autowired
    private Assays assays;

    @Autowired
    private Compounds compounds;

    @Autowired
    private CompoundNumbers numbers;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient database;

    private Actor member;
    private Compound compound;
    private Assay assay;

    @BeforeEach
    void aCompoundAndAnAssay() {
        member = TestActors.member(database);
        compound = ((Registration.Registered) compounds.register(
                NewCompound.withoutStructure("extract " + UUID.randomUUID()), member)).compound();
        assay = assays.findOrAdd(AssayHeading.read("Pfal IC50 of " + UUID.randomUUID() + " (uM)"), null, member);
    }

    private TypedResult typed(String value) {
        return TypedResult.of(Map.of("compound", compound.number(), "assay", assay.slug(), "value", value));
    }

    private Activity entered(String value) {
        return results.enter(typed(value), PLAIN, member).getFirst();
    }

    private Correction lastAct() {
        return history.page("", member.person(), 0, 1).items().getFirst();
    }

    private static String spoken(Activity result) {
        return SpokenValue.of(result.standardForm());
    }

    private List<String> counting() {
        return activities.of(assay.id()).stream().map(ResultsTest::spoken).toList();
    }

    @Test
    void aResultIsEnteredAsItWouldStandInATable() {
        Activity result = results.enter(typed("0.66 ± 0.02").with(Map.of("n", "3", "measuredOn", "2026-11-23", "lab",
                "Avery", "comment", "clean", "source", "e-mail of Monday")), PLAIN, member).getFirst();

        assertThat(spoken(result)).isEqualTo("0.66 ± 0.02 µM, n = 3");
        assertThat(result.sampleSize()).hasValue(3);
        assertThat(result.sourceNote()).contains("e-mail of Monday");
        assertThat(lastAct().change())
                .isEqualTo(Correction.Change.of("said.assay.entered", "", "0.66 ± 0.02 µM, n = 3"));
        assertThat(lastAct().about()).contains(compound.id().thing(), assay.id().thing());
    }

    @Test
    void aResultThatGoesToAnotherCompoundStandsForNothingAnyMore() {
        Compound other = ((Registration.Registered) compounds.register(
                NewCompound.withoutStructure("extract " + UUID.randomUUID()), member)).compound();
        ActivityId old = entered("0.4").id();
        ActivityId young = results.enter(typed("0.5"), new Entering(old, "a slip", ""), member).getFirst().id();

        results.edit(young, Results.ANY_VERSION, Map.of("comment", "read again"), "", member);
        assertThat(results.get(young).supersedes()).as("where it is").contains(old);
        results.edit(young, Results.ANY_VERSION, Map.of("compound", other.number()), "another bottle", member);

        Correction moved = lastAct();
        assertThat(results.get(young).supersedes()).isEmpty();
        assertThat(results.get(old).isRetracted()).isTrue();
        assertThat(results.superseding(List.of(old))).isEmpty();
        assertThat(moved.about()).contains(old.thing(), young.thing(), compound.id().thing(), other.id().thing());
        assertThat(moved.change().before()).hasToString("compound: " + compound.number()
                + "; it stood for Result " + old + " (0.4 µM)");
        assertThat(moved.change().after()).hasToString("compound: " + other.number()
                + "; it stands for Result " + old + " (0.4 µM) no more");
        assertThat(history.of(old.thing(), 0, 9).items()).first().extracting(Correction::id).isEqualTo(moved.id());

        history.takeBack(moved.id(), "it was that bottle", member);
        assertThat(results.get(young).supersedes()).contains(old);
        assertThat(lastAct().change().after()).hasToString("compound: " + compound.number()
                + "; it stands for Result " + old + " (0.4 µM) again");
        history.takeBack(lastAct().id(), "no", member);
        assertThat(results.get(young).supersedes()).isEmpty();

        results.restore(old, "it was right", member);
        Correction last = history.of(young.thing(), 0, 1).items().getFirst();
        assertThatThrownBy(() -> history.takeBack(last.id(), "again", member))
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("Both would count");
        assertThat(counting()).containsExactlyInAnyOrder("0.4 µM", "0.5 µM");
    }

    @Test
    void aCellOfSeveralValuesIsSeveralResults() {
        assertThat(results.enter(typed("0.036; 0.012"), PLAIN, member)).map(ResultsTest::spoken)
                .containsExactly("0.036 µM", "0.012 µM");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.234,    1.234
            12.345,   12.345
            2.500,    2.5
            1.234 uM, 1.234
            >1.234,   1.234
            """)
    void aPointIsADecimalPoint(String text, double number) {
        Activity result = entered(text);
        Activity edited = results.edit(entered("7").id(), Results.ANY_VERSION, Map.of("value", text), "", member);

        assertThat(List.of(result, edited)).allSatisfy(one ->
                assertThat(((ReportedValue.Point) one.standardForm()).value()).isEqualTo(number));
        assertThat(results.edit(result.id(), Results.ANY_VERSION, Map.of("comment", "clean"), "", member)
                .reportedText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            value,      '1,234',       value, can be
            value,      '',            value, Say what was measured
            value,      0,             value, no potency
            value,      '#DIV/0!',     value, no result
            compound,   NONE-1,        compound, NONE-1
            assay,      no-such,       assay, no-such
            batch,      07,            batch, has no batch
            n,          none,          n, none
            measuredOn, yesterday,     measuredOn, yesterday
            """)
    void whatCannotBeReadIsRefusedByItsField(String field, String text, String named, String words) {
        TypedResult typed = typed("1").with(Map.of(field, text));

        assertThatThrownBy(() -> results.enter(typed, PLAIN, member))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(named))
                .hasMessageContaining(words);
    }

    @Test
    void aRetiredNumberSaysWhatBecameOfIt() {
        String retired = "RET-" + Math.abs(UUID.randomUUID().hashCode());
        numbers.retire(retired, "it was a typing error", member);

        assertThatThrownBy(() -> results.enter(typed("1").with(Map.of("compound", retired)), PLAIN, member))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        e -> assertThat(e.field()).isEqualTo("compound"))
                .hasMessageContaining("it was a typing error");
    }

    @Test
    void aRequestThatIsSentAgainGetsTheSameResults() {
        Entering once = new Entering(null, "", "plate 7");

        ActivityId first = results.enter(typed("1"), once, member).getFirst().id();

        assertThat(results.enter(typed("1"), once, member)).map(Activity::id).containsExactly(first);
        assertThat(counting()).hasSize(1);
    }

    @Test
    void anEditIsOneActWithBeforeAndAfterAndIsTakenBack() {
        ActivityId id = entered("0.4").id();

        Activity edited = results.edit(id, results.get(id).version(), Map.of("value", "400 nM", "lab", "Dundee"),
                "the sheet said so", member);

        assertThat(spoken(edited)).isEqualTo("0.4 µM");
        assertThat(edited.reportedText()).isEqualTo("400 nM");
        assertThat(lastAct().change().before()).hasToString("lab: –; units: uM; value: 0.4");
        assertThat(lastAct().change().after()).hasToString("lab: Dundee; units: –; value: 400 nM");

        history.takeBack(lastAct().id(), "it did not", member);
        assertThat(results.get(id).reportedText()).isEqualTo("0.4");
        assertThat(results.get(id).lab()).isEmpty();
        history.takeBack(lastAct().id(), "it did", member);
        assertThat(results.get(id).reportedText()).isEqualTo("400 nM");
    }

    @Test
    void theUnitOfTheValueBeforeIsNotCarriedOver() {
        ActivityId id = entered("700 nM").id();

        assertThat(spoken(results.edit(id, Results.ANY_VERSION, Map.of("value", "0.5"), "", member)))
                .isEqualTo("0.5 µM");
    }

    @Test
    void twoWhoEditAtOnceNeverLoseAChange() {
        Activity result = entered("0.4");
        int read = result.version();
        results.edit(result.id(), read, Map.of("comment", "first"), "", member);

        assertThatThrownBy(() -> results.edit(result.id(), read, Map.of("comment", "second"), "", member))
                .isInstanceOf(StaleVersionException.class);
        assertThat(results.get(result.id()).remark()).contains("first");
    }

    @Test
    void anEditIsNotTakenBackOverALaterOneOfTheSameField() {
        ActivityId id = entered("0.4").id();
        results.edit(id, Results.ANY_VERSION, Map.of("comment", "one"), "", member);
        Correction one = lastAct();
        results.edit(id, Results.ANY_VERSION, Map.of("comment", "two"), "", member);

        assertThatThrownBy(() -> history.takeBack(one.id(), "no", member)).isInstanceOf(ChangedSinceException.class)
                .hasMessageContaining("\"comment\"").hasMessageContaining("\"two\"");
    }

    @Test
    void anotherFieldMayHaveChangedSince() {
        ActivityId id = entered("0.4").id();
        results.edit(id, Results.ANY_VERSION, Map.of("comment", "one"), "", member);
        Correction one = lastAct();
        results.edit(id, Results.ANY_VERSION, Map.of("lab", "Dundee"), "", member);

        history.takeBack(one.id(), "no", member);

        assertThat(results.get(id).remark()).isEmpty();
        assertThat(results.get(id).lab()).contains("Dundee");
    }

    @Test
    void aRetractedResultStaysReadableAndCountsNoMore() {
        Activity result = entered("0.4");
        entered("0.8");

        results.retract(List.of(result.id()), "typed twice", member);

        assertThat(counting()).containsExactly("0.8 µM");
        assertThat(activities.aggregates(compound.id()).getFirst().count()).isEqualTo(1);
        assertThat(results.retracted(compound.id(), 10)).map(Activity::retractedReason)
                .containsExactly(Said.plain("typed twice"));
        assertThatThrownBy(() -> results.edit(result.id(), Results.ANY_VERSION, Map.of("lab", "x"), "", member))
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("typed twice");
        assertThatThrownBy(() -> results.retract(List.of(result.id()), "again", member))
                .isInstanceOf(ChangedSinceException.class);

        history.takeBack(lastAct().id(), "it was not", member);
        assertThat(counting()).containsExactly("0.4 µM", "0.8 µM");
    }

    @Test
    void manyAreRetractedByOneAct() {
        List<ActivityId> ids = Stream.of("1", "2", "3").map(value -> entered(value).id()).toList();

        results.retract(ids, "the wrong plate", member);

        assertThat(counting()).isEmpty();
        assertThat(lastAct().name().english()).startsWith("3 results");
        history.takeBack(lastAct().id(), "the right one", member);
        assertThat(counting()).hasSize(3);
    }

    @Test
    void aResultStandsForAnotherOne() {
        Activity old = entered("0.4");

        Activity young = results.enter(typed("0.5"), new Entering(old.id(), "measured again", ""), member).getFirst();

        assertThat(counting()).containsExactly("0.5 µM");
        assertThat(results.superseding(List.of(old.id()))).containsEntry(old.id(), young.id());
        assertThat(lastAct().change()).isEqualTo(Correction.Change.of("said.assay.superseded", "0.4 µM", "0.5 µM"));
        history.takeBack(lastAct().id(), "it was not", member);
        assertThat(counting()).containsExactly("0.4 µM");
        history.takeBack(lastAct().id(), "it was", member);
        assertThat(counting()).containsExactly("0.5 µM");
    }

    @Test
    void anotherUnitConvertsWhatWasTypedAndKeepsIt() {
        entered("0.4");
        entered("300 nM");

        edit(Map.of("units", "nM"), UnitChange.CONVERT);

        assertThat(counting()).containsExactly("300 nM", "400 nM");
        assertThat(activities.of(assay.id())).map(Activity::reportedText).containsExactly("300 nM", "0.4");
        history.takeBack(lastAct().id(), "no", member);
        assertThat(counting()).containsExactly("0.3 µM", "0.4 µM");
    }

    @Test
    void aMistakenUnitIsThatOfTheNumbersWithoutOne() {
        entered("0.4 ± 0.1");
        entered("300 nM");

        edit(Map.of("units", "nM"), UnitChange.CORRECT);
        Correction corrected = lastAct();
        entered("7");

        assertThat(counting()).containsExactly("0.4 ± 0.1 nM", "7 nM", "300 nM");
        history.takeBack(corrected.id(), "no", member);
        assertThat(counting()).as("what was typed since was in nM").containsExactly("0.007 µM", "0.3 µM",
                "0.4 ± 0.1 µM");
        history.takeBack(lastAct().id(), "yes", member);
        assertThat(counting()).containsExactly("0.4 ± 0.1 nM", "7 nM", "300 nM");
    }

    @Test
    void timesDoNotConvertAndNobodyGuessesWhatTheyWere() {
        assay = assays.findOrAdd(AssayHeading.read("t1/2 of " + UUID.randomUUID() + " (min)"), null, member);
        entered("12");

        assertThatThrownBy(() -> edit(Map.of("units", "h"), UnitChange.UNSAID))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        e -> assertThat(e.field()).isEqualTo("unitChange"));
        assertThatThrownBy(() -> edit(Map.of("units", "h"), UnitChange.CONVERT))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("does not convert");

        edit(Map.of("units", "h"), UnitChange.CORRECT);
        assertThat(counting()).containsExactly("12 h");
    }

    private Assay edit(Map<String, String> changed, UnitChange unit) {
        assay = corrections.edit(assay.id(), Results.ANY_VERSION, changed, unit, "", member);
        return assay;
    }

    @Test
    void anAssayIsEditedAndFoundByItsFirstHeadingToo() {
        String heading = assay.name();
        String name = "Potency " + UUID.randomUUID();

        edit(Map.of("name", name, "strain", "3D7", "direction", "higher-is-better", "protocol", "https://example.org/p",
                "protocolVersion", "2"), UnitChange.UNSAID);

        assertThat(assays.findByName(name)).map(Assay::id).contains(assay.id());
        assertThat(assays.findOrAdd(AssayHeading.read(heading), null, member).id()).isEqualTo(assay.id());
        assertThat(lastAct().change().after().english()).contains("strain: 3D7");
        history.takeBack(lastAct().id(), "no", member);
        assertThat(assays.find(assay.id()).orElseThrow().name()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"direction, up", "protocol, ftp://x", "name, ''", "colour, red", "strain, " + LONG})
    void whatAnAssayCannotBeIsRefusedByItsField(String field, String text) {
        assertThatThrownBy(() -> edit(Map.of(field, text), UnitChange.UNSAID))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private static final String LONG = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    @Test
    void twoAssaysHaveTwoNames() {
        Assay other = assays.findOrAdd(AssayHeading.read("Other " + UUID.randomUUID()), null, member);

        assertThatThrownBy(() -> edit(Map.of("name", other.name().toUpperCase()), UnitChange.UNSAID))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining(other.slug());
    }

    @Test
    void onlyMembersChangeAnything() {
        Activity result = entered("1");
        for (Actor nobody : List.of(Actor.anybody(), TestActors.of(Role.CONTRIBUTOR, database))) {
            List.<Runnable>of(
                    () -> results.enter(typed("1"), PLAIN, nobody),
                    () -> results.edit(result.id(), 0, Map.of("lab", "x"), "", nobody),
                    () -> results.retract(List.of(result.id()), "x", nobody),
                    () -> results.restore(result.id(), "x", nobody),
                    () -> corrections.edit(assay.id(), 0, Map.of("lab", "x"), UnitChange.UNSAID, "", nobody))
                    .forEach(act -> assertThatThrownBy(act::run).isInstanceOf(NotAllowedException.class));
        }
    }

    @Test
    void randomCorrectionsAndTheirUndoingEndWhereTheyBegan() {
        List<ActivityId> ids = Stream.of("0.4", ">10", "300 nM", "1.6-3.1", "0.66 ± 0.02", "nd", "61% at 40 uM")
                .map(value -> entered(value).id()).toList();
        Random random = new Random(12);
        for (int round = 0; round < 40; round++) {
            List<String> before = everything();
            List<Long> acts = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                if (happened(() -> correctSomething(ids, random))) {
                    acts.addFirst(lastAct().id());
                }
            }
            acts.forEach(act -> history.takeBack(act, "round over", member));

            assertThat(everything()).as("round " + round).isEqualTo(before);
        }
    }

    private boolean happened(Runnable act) {
        long before = lastAct().id();
        try {
            act.run();
        } catch (ChangedSinceException | InvalidInputException refused) {
            return false;
        }
        return lastAct().id() != before;
    }

    private void correctSomething(List<ActivityId> ids, Random random) {
        ActivityId id = ids.get(random.nextInt(ids.size()));
        List<String> values = List.of("0.7", "20 nM", "<3", "nd", "1-2 uM", "5 ± 1", "7 ug/mL");
        String text = values.get(random.nextInt(values.size()));
        switch (random.nextInt(7)) {
            case 0 -> results.edit(id, Results.ANY_VERSION, Map.of("value", text), "", member);
            case 1 -> results.edit(id, Results.ANY_VERSION, Map.of("comment", text), "", member);
            case 2 -> results.retract(List.of(id), "wrong", member);
            case 3 -> results.restore(id, "", member);
            case 4 -> edit(Map.of("units", random.nextBoolean() ? "nM" : "uM"), UnitChange.CONVERT);
            case 5 -> edit(Map.of("units", random.nextBoolean() ? "nM" : "mM"), UnitChange.CORRECT);
            default -> edit(Map.of("strain", text), UnitChange.UNSAID);
        }
    }

    private List<String> everything() {
        return Stream.concat(Stream.of(corrections.fields(assays.find(assay.id()).orElseThrow()).toString()),
                Stream.concat(activities.of(assay.id()).stream(), results.retracted(assay.id(), 100).stream())
                        .map(one -> one.id() + " " + results.typed(one) + " " + spoken(one) + " " + one.sameness()
                                + " " + one.retractedReason())
                        .sorted())
                .toList();
    }
}
