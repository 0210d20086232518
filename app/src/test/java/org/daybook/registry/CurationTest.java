package org.daybook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.history.CompoundChange.Kind;
import org.daybook.registry.mention.Mentions;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.EntryId;
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
class CurationTest {

    @Autowired
    private List<ThingEraser> erasers;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Curation curation;

    @Autowired
    private CompoundNumbers numbers;

    @Autowired
    private Batches batches;

    @Autowired
    private NumberSchemes schemes;

    @Autowired
    private JdbcClient database;

    private Actor member;
    private Actor owner;
    private Compound ethanol;

    @BeforeEach
    void registerEthanol() {
        member = TestActors.member(database);
        owner = TestActors.of(Role.OWNER, database);
        ethanol = register("CCO", "CUR-S-64");
    }

    @Test
    void aSynonymIsAddedOnceAndCanBeRemoved() {
        assertThat(curation.addSynonym(ethanol.id(), OtherName.of("CHEMBL545"), member)).isTrue();
        assertThat(curation.addSynonym(ethanol.id(), OtherName.of("chembl545"), member)).isFalse();

        Synonym synonym = compounds.synonyms(ethanol.id()).getFirst();
        assertThat(synonym.page()).hasToString("Optional[https://www.ebi.ac.uk/chembl/explore/compound/CHEMBL545]");

        curation.removeSynonym(ethanol.id(), synonym.id(), member);

        assertThat(compounds.synonyms(ethanol.id())).isEmpty();
        assertThat(compounds.history(ethanol.id())).extracting(CompoundChange::kind)
                .containsExactly(Kind.SYNONYM_REMOVED, Kind.SYNONYM_ADDED, Kind.REGISTERED);
    }

    @Test
    void noCompoundIsCalledByTheNumberOfAnother() {
        Compound other = register("CCCCN", "CUR-S-80");
        curation.addNumber(other.id(), "CUR-S-81", "drawn twice", member);
        numbers.retire("CUR-S-81", "it was a typing error", member);

        assertThatThrownBy(() -> curation.addSynonym(ethanol.id(), OtherName.of("cur-s-080"), member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("is a number of CUR-S-80");
        assertThatThrownBy(() -> curation.rename(ethanol.id(), "CUR-S-80", member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("is a number of CUR-S-80");
        assertThatThrownBy(() -> curation.addSynonym(ethanol.id(), OtherName.of("CUR-S-81"), member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("it was a typing error");
        NewCompound called = NewCompound.of(StructureReader.read("CCCCCN")).named("CUR-S-80");
        assertThat(compounds.register(called, member)).isInstanceOf(Registration.Rejected.class);
        assertThat(compounds.preview(called, member).refusal().orElseThrow()).satisfies(told -> {
            assertThat(told.field()).isEqualTo("name");
            assertThat(told.message()).contains("is a number of CUR-S-80");
        });
        assertThat(compounds.preview(called.named("").numbered("CUR-S-80"), member).refusal().orElseThrow().field())
                .isEqualTo("number");
        assertThat(curation.addSynonym(other.id(), OtherName.of("CUR-S-80"), member)).as("its own").isTrue();
        assertThat(curation.addSynonym(ethanol.id(), OtherName.of("CUR-S-82"), member)).as("nobody's").isTrue();
    }

    @Test
    void whatHasNoStereoElementIsNeitherRacemicNorRelative() {
        assertThatThrownBy(() -> curation.stateStereo(ethanol.id(), StereoStatement.RACEMIC, member))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("stereo"))
                .hasMessageContaining("Stated as racemic, but the drawing has no stereo element");
        assertThatThrownBy(() -> curation.stateStereo(ethanol.id(), StereoStatement.RELATIVE, member))
                .isInstanceOf(InvalidInputException.class);
        curation.stateStereo(ethanol.id(), StereoStatement.UNKNOWN, member);

        assertThat(compounds.find(ethanol.id()).orElseThrow().stereo()).isEqualTo(StereoStatement.UNKNOWN);
    }

    /// A name of earlier days that is the number of somebody by now.
    @Test
    void numbersComeBeforeNamesAlsoRetiredOnes() {
        curation.addSynonym(ethanol.id(), OtherName.of("CUR-S-83"), member);
        curation.addSynonym(ethanol.id(), OtherName.of("CUR-S-84"), member);
        Compound later = register("CCCCCCN", "CUR-S-83");
        numbers.retire("CUR-S-84", "never given", member);

        assertThat(compounds.resolve(List.of("CUR-S-83", "CUR-S-84"))).containsOnly(
                Map.entry("CUR-S-83", later.id()));
    }

    /// A racemate bears the key of one of its hands.
    @Test
    void aKeyMeansTheHandThatItStates() {
        Compound racemate = ((Registered) compounds.register(
                NewCompound.of(StructureReader.read("C[C@H](O)c1ccc([Se]C)cc1")).numbered("CUR-S-901")
                        .stating(StereoStatement.RACEMIC), member)).compound();
        List<String> key = List.of(racemate.inchiKey().orElseThrow());
        assertThat(compounds.resolve(key)).containsValue(racemate.id());

        Compound one = register("C[C@H](O)c1ccc([Se]C)cc1", "CUR-S-902");
        Compound other = register("C[C@@H](O)c1ccc([Se]C)cc1", "CUR-S-903");
        Compound hand = one.inchiKey().equals(racemate.inchiKey()) ? one : other;

        assertThat(compounds.resolve(key)).containsValue(hand.id());
    }

    /// As issues and entries keep what they speak of.
    @Test
    void otherNamesAreFoundInEverySpelling() {
        curation.addSynonym(ethanol.id(), OtherName.of("CURMMV025100"), member);
        curation.addSynonym(ethanol.id(), new OtherName(SynonymKind.PUBCHEM_CID, "044528699"), member);

        assertThat(compounds.resolve(List.of("CURMMV-25100", "curmmv 025100", "CID-44528699", "CID 44528699")))
                .hasSize(4).containsValue(ethanol.id());
        assertThat(Mentions.tokensOf(ethanol, List.of(), compounds.synonyms(ethanol.id())))
                .contains("CURMMV-25100", "CID-44528699");
    }

    @Test
    void aRetiredDuplicateStillLeadsToItsCompound() {
        schemes.choose("CUR-S-", false, "", owner);
        curation.addNumber(ethanol.id(), "CUR-S-117", "duplicate of CUR-S-64", member);

        assertThat(compounds.find("cur-s-117")).get().extracting(Compound::number).isEqualTo("CUR-S-64");
        assertThat(schemes.next("CUR-S-").text()).isEqualTo("CUR-S-118");
        assertThatThrownBy(() -> curation.addNumber(register("CCN", "CUR-S-5").id(), "CUR-S-117", "", member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("leads to CUR-S-64");
    }

    @Test
    void aStereoStatementDoesNotMakeTwoCompoundsOne() {
        Compound flat = register("CC(O)CC", "CUR-S-70");
        compounds.register(
                NewCompound.of(StructureReader.read("CC(O)CC"))
                        .stating(StereoStatement.RACEMIC)
                        .numbered("CUR-S-71"),
                member);

        assertThatThrownBy(() -> curation.stateStereo(flat.id(), StereoStatement.RACEMIC, member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("CUR-S-71");

        curation.stateStereo(flat.id(), StereoStatement.RELATIVE, member);

        assertThat(compounds.history(flat.id()).getFirst().detail()).hasToString("unknown → relative");
    }

    @Test
    void aNameOnlyIsNotTakenAway() {
        Compound extract = ((Registered) compounds.register(
                        NewCompound.withoutStructure("An extract").numbered("CUR-A-4"), member))
                .compound();

        assertThatThrownBy(() -> curation.rename(extract.id(), " ", member)).isInstanceOf(InvalidInputException.class);

        curation.giveStructure(extract.id(), StructureReader.read("CCCCS"), member);
        curation.rename(extract.id(), "", member);

        assertThat(compounds.find(extract.id())).get().satisfies(found -> assertThat(found.name()).isEmpty());
    }

    @Test
    void whoSawAnotherNameIsToldBothAndNothingIsStored() {
        curation.rename(ethanol.id(), "alcohol", "", member);

        assertThatThrownBy(() -> curation.rename(ethanol.id(), "spirit", "", member))
                .isInstanceOf(ChangedSinceException.class).hasMessageContainingAll("\"alcohol\" now", "\"spirit\"");
        assertThat(compounds.find(ethanol.id()).orElseThrow().name()).contains("alcohol");
    }

    @Test
    void batchesKeepWhatWasTypedBesideWhatItMeans() {
        Batch batch = batches.add(ethanol.id(), new NewBatch("", "", "1.5 g", ">95% (HPLC)", "HCl", "", new EntryId(7),
                LocalDate.parse("2026-11-02"), ""), member).batch();

        assertThat(batch.code()).isEqualTo("01");
        assertThat(batch.amount()).contains("1.5 g");
        assertThat(batch.amountMg()).contains(1500.0);
        assertThat(batch.purityPercent()).contains(95.0);
    }

    @Test
    void batchesAreCountedOnUnderEachNumber() {
        curation.addNumber(ethanol.id(), "CUR-LO-1", "", member);

        assertThat(batches.add(ethanol.id(), NewBatch.coded("01"), member).isNew()).isTrue();
        assertThat(batches.add(ethanol.id(), NewBatch.coded("01"), member).isNew()).isFalse();
        assertThat(batches.add(ethanol.id(), NewBatch.coded(""), member).batch().code()).isEqualTo("02");
        assertThat(batches.add(ethanol.id(), new NewBatch("cur-lo-01", "", "", "", "", "", null, null, ""), member)
                        .batch())
                .satisfies(
                        batch -> assertThat(batch.number() + " " + batch.code()).isEqualTo("CUR-LO-1 01"));
        assertThat(batches.of(ethanol.id())).hasSize(3);
        assertThatThrownBy(() ->
                        batches.add(ethanol.id(), new NewBatch("CUR-S-1", "", "", "", "", "", null, null, ""), member))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anOwnerPrefersAScheme() {
        schemes.prefer("CUR-NEW-", owner);

        assertThat(schemes.usual().next().text()).isEqualTo("CUR-NEW-1");
        assertThat(register("CCCCCCCCCO", "").number()).isEqualTo("CUR-NEW-1");
        assertThatThrownBy(() -> schemes.prefer("CUR-S-", member)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aRemovedCompoundLeavesNothingBehind() {
        batches.add(ethanol.id(), NewBatch.coded("01"), member);
        curation.addSynonym(ethanol.id(), OtherName.of("spirit"), member);

        erasers.forEach(feature -> feature.erase(List.of(ethanol.id().thing())));

        assertThat(compounds.find("CUR-S-64")).isEmpty();
        assertThatThrownBy(() -> curation.rename(ethanol.id(), "x", member)).isInstanceOf(MissingException.class);
    }

    private Compound register(String smiles, String number) {
        return ((Registered) compounds.register(
                        NewCompound.of(StructureReader.read(smiles)).numbered(number), member))
                .compound();
    }
}
