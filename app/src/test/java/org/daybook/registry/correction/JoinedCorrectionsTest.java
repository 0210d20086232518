package org.daybook.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activity;
import org.daybook.assay.correction.Results;
import org.daybook.assay.correction.Results.Entering;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.Corrected.Done;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.CompoundId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Results that were put right go with their compound as they are, and what was done to them can be taken back before,
/// between and after what is done to the compound. Issue #12.
@DaybookTest
@Transactional
class JoinedCorrectionsTest {

    /// Of this class alone: what another class stores in the same database would be a compound with that structure.
    private static final String CHAIN = "CCC#CCCCCCC#CCCCCC#CCCCCCC";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CompoundCorrections corrections;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Results results;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient database;

    private Actor member;
    private CorrectedRegistry registry;
    private Compound one;
    private Compound other;
    private ActivityId edited;
    private ActivityId retracted;
    private ActivityId old;
    private ActivityId newer;

    @BeforeEach
    void threeResultsThatWerePutRight() {
        member = TestActors.member(database);
        registry = new CorrectedRegistry("JC", context, member);
        one = registry.register(1, CHAIN + "O");
        other = registry.register(2, CHAIN + "N");
        edited = registry.measure(one.id(), "0.1").id();
        retracted = registry.measure(one.id(), "0.2").id();
        old = registry.measure(one.id(), "0.3").id();
        results.edit(edited, Results.ANY_VERSION, Map.of("value", "0.15"), "a slip", member);
        results.retract(List.of(retracted), "a dry plate", member);
        newer = results.enter(results.typed(results.get(old)).with(Map.of("value", "0.35")),
                new Entering(old, "measured again", ""), member).getFirst().id();
    }

    @Test
    void aMergerAndItsTakingBackLeaveThemAsTheyAre() {
        corrections.merge(other.id(), one.id(), "one bottle", member);
        assertThat(state(other.id())).isEqualTo(putRight());

        history.takeBack(registry.last(other.id()).id(), "two bottles", member);
        assertThat(state(one.id())).isEqualTo(putRight());
    }

    @Test
    void whatWasDoneToThemIsTakenBackAfterAMerger() {
        corrections.merge(other.id(), one.id(), "one bottle", member);

        takeBackAll();

        assertThat(state(other.id())).isEqualTo(asMeasured());
    }

    @Test
    void theyAreTakenBackBetweenAMergerAndItsTakingBack() {
        corrections.merge(other.id(), one.id(), "one bottle", member);
        long merger = registry.last(other.id()).id();
        takeBackAll();

        history.takeBack(merger, "two bottles", member);

        assertThat(state(one.id())).isEqualTo(asMeasured());
    }

    @Test
    void aResultIsRetractedAfterASplitAndTheSplitIsTakenBack() {
        Done split = (Done) corrections.split(one.id(), new Splitting("", StructureReader.read(CHAIN + "S"), null, "",
                Map.of(Kind.RESULTS, Set.of(edited.value(), newer.value())), "two spots"), member);
        assertThat(state(split.compound().id())).isEqualTo(Map.of(edited.value(), "0.15", newer.value(), "0.35"));
        long act = registry.last(one.id()).id();
        results.retract(List.of(edited), "too few cells", member);

        history.takeBack(act, "one spot", member);

        assertThat(state(one.id())).containsEntry(edited.value(), "0.15, retracted: too few cells")
                .containsEntry(newer.value(), "0.35");
        results.restore(edited, "enough cells", member);
        assertThat(state(one.id())).isEqualTo(putRight());
    }

    @Test
    void aCorrectedStructureLetsThemGoAndComeBack() {
        corrections.correct(one.id(),
                new StructureCorrection(StructureReader.read(CHAIN + "F"), null, true, null, "another one"), member);
        assertThat(state(one.id())).isEmpty();
        long act = registry.last(one.id()).id();
        takeBackAll();

        history.takeBack(act, "the same one", member);

        assertThat(state(one.id())).isEqualTo(asMeasured());
    }

    @Test
    void aResultIsEditedWhereItIsThoughTheNumberItWasMeasuredUnderIsAnothers() {
        corrections.correct(one.id(),
                new StructureCorrection(StructureReader.read(CHAIN + "Cl"), null, true, null, "another one"), member);
        CompoundId home = results.get(edited).compound();

        Activity commented = results.edit(edited, Results.ANY_VERSION, Map.of("comment", "by eye"), "", member);

        assertThat(home).isNotEqualTo(one.id());
        assertThat(commented.compound()).isEqualTo(home);
        assertThat(commented.reportedNumber()).contains(registry.prefix + 1);
    }

    @Test
    void aResultComesBackFromAnotherCompoundUnderTheNumberItWasMeasuredUnderWhoeverHasThatByNow() {
        corrections.correct(one.id(),
                new StructureCorrection(StructureReader.read(CHAIN + "Cl"), null, true, null, "another one"), member);
        CompoundId home = results.get(edited).compound();
        results.edit(edited, Results.ANY_VERSION, Map.of("compound", other.number()), "the vials", member);

        history.takeBack(registry.last(other.id()).id(), "no, the right vials", member);

        assertThat(results.get(edited).compound()).isEqualTo(home);
        assertThat(results.get(edited).reportedNumber()).contains(registry.prefix + 1);
    }

    @Test
    void aSplitIsTakenBackThoughAResultWasEnteredAndTakenBackSince() {
        Done split = (Done) corrections.split(one.id(), new Splitting("", StructureReader.read(CHAIN + "S"), null, "",
                Map.of(Kind.RESULTS, Set.of(edited.value())), "two spots"), member);
        long act = registry.last(one.id()).id();
        Activity entered = results.enter(results.typed(results.get(edited)).with(Map.of("value", "0.9")),
                new Entering(null, "", ""), member).getFirst();
        history.takeBack(registry.last(split.compound().id()).id(), "another plate", member);

        history.takeBack(act, "one spot", member);

        assertThat(state(one.id())).isEqualTo(putRight());
        assertThat(results.get(entered.id()).compound()).isEqualTo(one.id());
        assertThat(results.get(entered.id()).isRetracted()).isTrue();
    }

    /// All that was done to results, the last first.
    private void takeBackAll() {
        for (ActivityId id : List.of(newer, retracted, edited)) {
            Correction last = history.of(id.thing(), 0, 20).items().stream()
                    .filter(act -> act.thing().equals(id.thing()) && act.takenBackAt().isEmpty()).findFirst()
                    .orElseThrow();
            history.takeBack(last.id(), "back", member);
        }
    }

    private Map<Long, String> putRight() {
        return Map.of(edited.value(), "0.15", retracted.value(), "0.2, retracted: a dry plate",
                old.value(), "0.3, retracted: measured again", newer.value(), "0.35");
    }

    private Map<Long, String> asMeasured() {
        return Map.of(edited.value(), "0.1", retracted.value(), "0.2", old.value(), "0.3",
                newer.value(), "0.35, retracted: entering it was taken back");
    }

    private Map<Long, String> state(CompoundId compound) {
        return Stream.of(edited, retracted, old, newer).map(results::get)
                .filter(result -> result.compound().equals(compound))
                .collect(Collectors.toMap(result -> result.id().value(), JoinedCorrectionsTest::words));
    }

    private static String words(Activity result) {
        return result.reportedText() + (result.isRetracted() ? ", retracted: " + result.retractedReason() : "");
    }
}
