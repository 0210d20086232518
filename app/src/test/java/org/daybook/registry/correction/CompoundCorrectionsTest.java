package org.daybook.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.Corrected.Done;
import org.daybook.registry.correction.Corrected.IsAnother;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.CompoundId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.daybook.writing.correction.OvertakenActException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Structures are corrected, compounds merged and split, and each of that is taken back.
@DaybookTest
@Transactional
class CompoundCorrectionsTest {

    @Autowired
    private CompoundCorrections corrections;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Curation curation;

    @Autowired
    private CompoundNumbers numbers;

    @Autowired
    private Batches batches;

    @Autowired
    private Activities activities;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient database;

    private Actor member;
    private CorrectedRegistry registry;
    private String prefix;

    @BeforeEach
    void signIn() {
        member = TestActors.member(database);
        registry = new CorrectedRegistry("CC", context, member);
        prefix = registry.prefix;
    }

    @Test
    void aCorrectedStructureKeepsItsResultsAndTheOldOneStaysInTheHistory() {
        Compound wrong = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCO");
        registry.measure(wrong.id(), "0.3");

        Done done = (Done) corrections.correct(wrong.id(), structure("CCCCCCCCCCCCCCCCCCCCCCN", false), member);

        assertThat(done.compound().smiles()).contains("CCCCCCCCCCCCCCCCCCCCCCN");
        assertThat(activities.of(wrong.id())).hasSize(1);
        Correction act = registry.last(wrong.id());
        assertThat(act.change().what()).hasToString("structure corrected");
        assertThat(act.change().before()).hasToString("CCCCCCCCCCCCCCCCCCCCCCO (achiral)");
        assertThat(act.reason()).isEqualTo("drawn wrongly");

        history.takeBack(act.id(), "it was right", member);
        assertThat(compounds.find(wrong.id()).orElseThrow().smiles()).contains("CCCCCCCCCCCCCCCCCCCCCCO");
    }

    @Test
    void resultsOfTheOldStructureGoWithItToACompoundOfTheirOwnByChoice() {
        Compound wrong = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCO");
        registry.batch(wrong.id(), "01");
        registry.measure(wrong.id(), "0.3");

        corrections.correct(wrong.id(), structure("CCCCCCCCCCCCCCCCCCCCCCCN", true), member);

        Compound old = compounds.withInchiKey(wrong.inchiKey().orElseThrow()).getFirst();
        assertThat(old.id()).isNotEqualTo(wrong.id());
        assertThat(activities.of(wrong.id())).isEmpty();
        assertThat(activities.of(old.id())).singleElement().extracting(one -> one.reportedNumber().orElseThrow())
                .as("measured under").isEqualTo(prefix + 1);
        assertThat(batches.of(old.id())).hasSize(1);

        history.takeBack(registry.last(wrong.id()).id(), "it was right", member);
        assertThat(compounds.find(old.id())).isEmpty();
        assertThat(numbers.whyNoCompound(old.number())).hasMessageContaining("It led to " + prefix + 1);
        assertThat(activities.of(wrong.id())).singleElement()
                .satisfies(one -> assertThat(one.reportedNumber()).isEmpty());
    }

    @Test
    void aStructureThatIsAnotherCompoundIsOfferedAsAMerger() {
        Compound one = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCO");
        Compound other = registry.register(2, "CCCCCCCCCCCCCCCCCCCCCCCCN");

        Corrected outcome = corrections.correct(one.id(), structure("CCCCCCCCCCCCCCCCCCCCCCCCN", false), member);

        assertThat(outcome).isInstanceOf(IsAnother.class);
        assertThat(((IsAnother) outcome).other().id()).isEqualTo(other.id());
        assertThat(((IsAnother) outcome).message()).contains("merge");
        assertThat(compounds.find(one.id()).orElseThrow().smiles()).contains("CCCCCCCCCCCCCCCCCCCCCCCCO");
    }

    @Test
    void aCompoundWithoutStructureGetsOneAndGivesItBack() {
        compounds.register(NewCompound.withoutStructure(prefix + "an extract").numbered(prefix + 1), member);
        CompoundId id = compounds.get(prefix + 1).id();

        corrections.correct(id, structure("CCCCCCCCCCCCCCCCCCCCCCCCCO", false), member);
        assertThat(registry.last(id).change().what()).hasToString("structure given");
        history.takeBack(registry.last(id).id(), "another extract", member);

        assertThat(compounds.find(id).orElseThrow().structure()).isEmpty();
    }

    @Test
    void stereoIsStated() {
        Compound drawn = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCC(C)(F)Cl");
        corrections.correct(drawn.id(), new StructureCorrection(null, StereoStatement.RACEMIC, false, null, "by HPLC"),
                member);
        assertThat(compounds.find(drawn.id()).orElseThrow().stereo()).isEqualTo(StereoStatement.RACEMIC);
        history.takeBack(registry.last(drawn.id()).id(), "not sure", member);
        assertThat(compounds.find(drawn.id()).orElseThrow().stereo()).isEqualTo(StereoStatement.UNKNOWN);
    }

    @Test
    void whatHasNoCentreIsNeitherRacemicNorRelative() {
        Compound flat = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCC(C)(C)C");

        assertThatThrownBy(() -> corrections.correct(flat.id(),
                new StructureCorrection(null, StereoStatement.RACEMIC, false, null, "by HPLC"), member))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("stereo"))
                .hasMessageContaining("no stereo element");
    }

    @Test
    void whoSawAnEarlierVersionIsTold() {
        Compound one = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCO");
        Structure other = StructureReader.read("CCCCCCCCCCCCCCCCCCCCCCCCCCN");
        assertThatThrownBy(() -> corrections.correct(
                        one.id(), new StructureCorrection(other, null, false, one.version() + 7, "why"), member))
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("was changed since you saw it");
        assertThatThrownBy(() -> corrections.correct(
                        one.id(), new StructureCorrection(other, null, false, null, " "), member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("Say why");
        assertThatThrownBy(() -> corrections.correct(one.id(), structure("C", false), Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void mergedCompoundsAreOneAndTheirNumbersLeadThere() {
        Actor curator = member;
        Compound stays = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCCO");
        Compound goes = registry.register(2, "CCCCCCCCCCCCCCCCCCCCCCCCCCCN");
        curation.rename(goes.id(), prefix + "trivial", curator);
        curation.addSynonym(goes.id(), OtherName.of(prefix + "shared"), curator);
        curation.addSynonym(stays.id(), OtherName.of(prefix + "shared"), curator);
        registry.batch(goes.id(), "01");
        registry.measure(goes.id(), "0.3");
        registry.measure(stays.id(), "0.4");
        var both = campaigns.open("", prefix + "both", "", curator);
        memberships.include(both.id(), goes.id(), "", Stage.MADE, curator);
        memberships.include(both.id(), stays.id(), "", Stage.LEAD, curator);

        corrections.merge(stays.id(), goes.id(), "the same bottle", curator);

        assertThat(compounds.get(prefix + 2).id()).isEqualTo(stays.id());
        assertThat(compounds.find(goes.id())).isEmpty();
        assertThat(compounds.get(prefix + 1).name()).contains(prefix + "trivial");
        assertThat(compounds.synonyms(stays.id())).hasSize(1);
        assertThat(batches.of(stays.id())).extracting(Batch::number).containsExactly(prefix + 2);
        assertThat(activities.of(stays.id())).extracting(one -> one.reportedNumber().orElse(""))
                .containsExactlyInAnyOrder(prefix + 2, "");
        assertThat(memberships.of(stays.id())).singleElement().extracting(one -> one.stage()).isEqualTo(Stage.LEAD);

        history.takeBack(registry.last(stays.id()).id(), "two bottles", curator);

        assertThat(compounds.get(prefix + 2).id()).isEqualTo(goes.id());
        assertThat(compounds.get(prefix + 2).smiles()).isEqualTo(goes.smiles());
        assertThat(compounds.get(prefix + 1).name()).isEmpty();
        assertThat(batches.of(goes.id())).hasSize(1);
        assertThat(activities.of(goes.id())).extracting(Activity::reportedText).containsExactly("0.3");
        assertThat(memberships.of(goes.id())).singleElement().extracting(one -> one.stage()).isEqualTo(Stage.MADE);
        assertThat(compounds.synonyms(goes.id())).hasSize(1);
    }

    @Test
    void aMergerUnderWhoseNumberSomethingWasRecordedSinceIsNotTakenBack() {
        Compound stays = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCO");
        Compound goes = registry.register(2, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCN");
        corrections.merge(stays.id(), goes.id(), "the same", member);
        registry.batch(stays.id(), prefix + 2, "07");

        assertThatThrownBy(() -> history.takeBack(registry.last(stays.id()).id(), "no", member))
                .isInstanceOf(OvertakenActException.class)
                .hasMessageContaining(prefix + "2 batch 07 was recorded under " + prefix + 2);
    }

    @Test
    void whatWasMergedIsRecognisedAsTheCompoundThatItWentInto() {
        Compound stays = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCF");
        Compound goes = registry.register(2, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCl");
        Compound third = registry.register(3, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCBr");
        NewCompound again = NewCompound.of(StructureReader.read("CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCl"));
        corrections.merge(stays.id(), goes.id(), "the same bottle", member);
        Correction merged = registry.last(stays.id());

        assertThat(compounds.preview(again)).satisfies(preview -> {
            assertThat(preview.known().orElseThrow().id()).isEqualTo(stays.id());
            assertThat(preview.warnings()).first().satisfies(warning -> {
                assertThat(warning.kind()).isEqualTo(Warning.Kind.MERGED);
                assertThat(warning.message()).contains("merged into " + prefix + 1);
            });
        });
        assertThat(compounds.register(again, member)).isInstanceOfSatisfying(AlreadyRegistered.class, known -> {
            assertThat(known.compound().id()).isEqualTo(stays.id());
            assertThat(known.warnings()).extracting(Warning::kind).contains(Warning.Kind.MERGED);
        });
        assertThat(compounds.withInchiKey(goes.inchiKey().orElseThrow())).extracting(Compound::id)
                .containsExactly(stays.id());
        assertThat(compounds.resolve(List.of(goes.inchiKey().orElseThrow()))).containsValue(stays.id());

        corrections.merge(third.id(), stays.id(), "all one", member);
        assertThat(compounds.preview(again).known().orElseThrow().id()).as("twice").isEqualTo(third.id());
        history.takeBack(registry.last(third.id()).id(), "not all one", member);
        assertThat(compounds.preview(again).known().orElseThrow().id()).isEqualTo(stays.id());

        history.takeBack(merged.id(), "two bottles", member);
        assertThat(compounds.preview(again).known().orElseThrow().id()).isEqualTo(goes.id());
        assertThat(compounds.preview(again).warnings()).extracting(Warning::kind)
                .doesNotContain(Warning.Kind.MERGED);
    }

    @Test
    void aNameWithoutStructureThatWasMergedIsRecognisedToo() {
        Compound stays = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCOF");
        NewCompound extract = NewCompound.withoutStructure(prefix + "bark extract");
        compounds.register(extract.numbered(prefix + 2), member);
        NewCompound sap = NewCompound.withoutStructure(prefix + "sap");
        compounds.register(sap.numbered(prefix + 3), member);

        corrections.merge(stays.id(), compounds.get(prefix + 2).id(), "it is that", member);
        corrections.merge(compounds.get(prefix + 3).id(), stays.id(), "and this", member);

        CompoundId kept = compounds.get(prefix + 3).id();
        assertThat(compounds.find(kept).orElseThrow().smiles()).isEqualTo(stays.smiles());
        assertThat(List.of(extract, sap)).allSatisfy(name ->
                assertThat(compounds.preview(name).known().orElseThrow().id()).isEqualTo(kept));
        history.takeBack(registry.last(kept).id(), "it is not", member);
        assertThat(compounds.preview(sap).known().orElseThrow().id()).isEqualTo(kept);
        assertThat(compounds.preview(extract).known().orElseThrow().id()).isEqualTo(stays.id());
    }

    @Test
    void whatWasMergedIsNoStructureForAnotherCompoundButForWhatIsSplitOffAgain() {
        Compound stays = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCSF");
        Compound goes = registry.register(2, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCSCl");
        Compound other = registry.register(3, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCSBr");
        compounds.register(NewCompound.withoutStructure(prefix + "resin").numbered(prefix + 4), member);
        Structure merged = StructureReader.read("CCCCCCCCCCCCCCCCCCCCCCCCCCCCSCl");
        corrections.merge(stays.id(), goes.id(), "the same bottle", member);

        assertThat(corrections.correct(other.id(), structure("CCCCCCCCCCCCCCCCCCCCCCCCCCCCSCl", false), member))
                .isInstanceOfSatisfying(IsAnother.class, another -> {
                    assertThat(another.other().id()).isEqualTo(stays.id());
                    assertThat(another.message()).contains("was merged into " + prefix + 1);
                });
        assertThatThrownBy(() -> curation.giveStructure(compounds.get(prefix + 4).id(), merged, null, member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("was merged into " + prefix + 1);
        assertThat(corrections.split(other.id(), splitting(other, merged), member)).isInstanceOf(IsAnother.class);

        long second = corrections.parts(stays.id()).get(Kind.NUMBERS).get(1).id();
        Compound made = ((Done) corrections.split(stays.id(), new Splitting("", merged, null, "",
                Map.of(Kind.NUMBERS, Set.of(second)), "two bottles"), member)).compound();
        assertThat(made.number()).isEqualTo(prefix + 2);
        assertThat(compounds.preview(NewCompound.of(merged)).known().orElseThrow().id()).isEqualTo(made.id());
        history.takeBack(registry.last(stays.id()).id(), "one bottle", member);
        assertThat(compounds.preview(NewCompound.of(merged)).known().orElseThrow().id()).isEqualTo(stays.id());

        corrections.correct(stays.id(), structure("CCCCCCCCCCCCCCCCCCCCCCCCCCCCSCl", false), member);
        assertThat(compounds.preview(NewCompound.of(merged))).satisfies(preview -> {
            assertThat(preview.known().orElseThrow().id()).isEqualTo(stays.id());
            assertThat(preview.warnings()).extracting(Warning::kind).doesNotContain(Warning.Kind.MERGED);
        });
    }

    private Splitting splitting(Compound compound, Structure structure) {
        curation.addSynonym(compound.id(), OtherName.of(prefix + "to split off"), member);
        long name = corrections.parts(compound.id()).get(Kind.SYNONYMS).getFirst().id();
        return new Splitting("", structure, null, "", Map.of(Kind.SYNONYMS, Set.of(name)), "two bottles");
    }

    @Test
    void whatStandsInTheWayOfTakingBackIsNamedAndLeadsToItsPage() {
        Compound one = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCNF");
        corrections.correct(one.id(), structure("CCCCCCCCCCCCCCCCCCCCCCCCCCCCNCl", false), member);
        Compound same = registry.register(2, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCNF");
        refused(one, "structure, name or number by now", "/compounds/" + same.number(), same.number());

        curation.addSynonym(same.id(), OtherName.of(prefix + "twice"), member);
        curation.removeSynonym(same.id(), compounds.synonyms(same.id()).getFirst().id(), member);
        Correction removed = registry.last(same.id());
        curation.addSynonym(same.id(), OtherName.of(prefix + "twice"), member);
        assertThatThrownBy(() -> history.takeBack(removed.id(), "it was right", member))
                .hasMessageContaining("name " + prefix + "twice of " + same.number() + " is there by now");

        Compound mixed = registry.register(3, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCNBr");
        curation.addNumber(mixed.id(), prefix + 4, "same structure", member);
        long second = corrections.parts(mixed.id()).get(Kind.NUMBERS).get(1).id();
        Compound made = ((Done) split(mixed, Map.of(Kind.NUMBERS, Set.of(second)))).compound();
        Batch added = registry.batch(made.id(), "09");
        refused(mixed, "batch 09 was added since to what would go", "/batches/" + added.id(), made.number());
    }

    private void refused(Compound compound, String says, String leadsTo, String names) {
        assertThatThrownBy(() -> history.takeBack(registry.last(compound.id()).id(), "it was right", member))
                .isInstanceOfSatisfying(OvertakenActException.class,
                        refused -> assertThat(refused.obstacle()).contains(leadsTo))
                .hasMessageContainingAll(says, names);
    }

    @Test
    void anIdentityIsGivenBackToOneCompoundOnly() {
        Compound stays = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCPF");
        Compound goes = registry.register(2, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCPCl");
        Structure merged = StructureReader.read("CCCCCCCCCCCCCCCCCCCCCCCCCCCCPCl");
        corrections.merge(stays.id(), goes.id(), "the same bottle", member);
        long second = corrections.parts(stays.id()).get(Kind.NUMBERS).get(1).id();
        Compound made = ((Done) corrections.split(stays.id(), new Splitting("", merged, null, "",
                Map.of(Kind.NUMBERS, Set.of(second)), "two bottles"), member)).compound();
        corrections.correct(made.id(), structure("CCCCCCCCCCCCCCCCCCCCCCCCCCCCPBr", false), member);
        Correction corrected = registry.last(made.id());
        Compound third = registry.register(3, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCPCl");
        Compound fourth = registry.register(4, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCPI");
        corrections.merge(fourth.id(), third.id(), "that one", member);

        assertThatThrownBy(() -> history.takeBack(corrected.id(), "it was right", member))
                .isInstanceOfSatisfying(OvertakenActException.class, refused ->
                        assertThat(refused.obstacle()).contains("/compounds/" + fourth.number()))
                .hasMessageContaining("merged into " + fourth.number());
    }

    @Test
    void aCompoundIsSplitByItsNumbersAndBatches() {
        Compound mixed = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCO");
        curation.addNumber(mixed.id(), prefix + 2, "same structure", member);
        registry.batch(mixed.id(), prefix + 2, "01");
        registry.batch(mixed.id(), "01");
        Batch going = batches.of(mixed.id()).stream().filter(one -> one.number().equals(prefix + 2)).findFirst()
                .orElseThrow();
        registry.measure(mixed.id(), "0.3");
        registry.measure(mixed.id(), "0.4", going);
        Map<Kind, List<CompoundPart>> parts = corrections.parts(mixed.id());
        long second = parts.get(Kind.NUMBERS).get(1).id();
        long resultOfBatch = parts.get(Kind.RESULTS).stream().filter(one -> one.under() > 0).findFirst().orElseThrow()
                .id();

        assertThatThrownBy(() -> split(mixed, Map.of(Kind.RESULTS, Set.of(resultOfBatch))))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("of a batch that stays");
        assertThatThrownBy(() -> split(mixed, Map.of(Kind.NUMBERS,
                        Set.of(second, parts.get(Kind.NUMBERS).getFirst().id()))))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("at least one number");
        Done done = (Done) split(mixed, Map.of(Kind.NUMBERS, Set.of(second), Kind.BATCHES, Set.of(going.id().value())));

        Compound made = done.compound();
        assertThat(made.number()).isEqualTo(prefix + 2);
        assertThat(compounds.get(prefix + 2).id()).isEqualTo(made.id());
        assertThat(activities.of(made.id())).extracting(Activity::reportedText).containsExactly("0.4");
        assertThat(activities.of(mixed.id())).extracting(Activity::reportedText).containsExactly("0.3");

        history.takeBack(registry.last(mixed.id()).id(), "it was one", member);
        assertThat(compounds.get(prefix + 2).id()).isEqualTo(mixed.id());
        assertThat(activities.of(mixed.id())).hasSize(2);

        history.takeBack(registry.last(mixed.id()).id(), "it was two after all", member);
        assertThat(compounds.get(prefix + 2).id()).isEqualTo(made.id());
        assertThat(registry.last(mixed.id()).change().what()).hasToString("split, done again");
        for (int i = 0; i < 6; i++) {
            history.takeBack(registry.last(mixed.id()).id(), "to and fro", member);
        }
        assertThat(registry.last(mixed.id()).change().what()).hasToString("split, done again");
        assertThat(compounds.get(prefix + 2).id()).isEqualTo(made.id());
    }

    private Corrected split(Compound compound, Map<Kind, Set<Long>> parts) {
        return corrections.split(compound.id(), new Splitting(
                "", StructureReader.read("CCCCCCCCCCCCCCCCCCCCCCCCCCCCCN"), null, "", parts, "two bottles"), member);
    }

    private static StructureCorrection structure(String smiles, boolean resultsMove) {
        return new StructureCorrection(StructureReader.read(smiles), null, resultsMove, null, "drawn wrongly");
    }
}
