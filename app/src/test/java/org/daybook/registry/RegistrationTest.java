package org.daybook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Optional;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.registry.Registration.Addition;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.Registration.Rejected;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DaybookTest
@Transactional
class RegistrationTest {

    private static final String R_PRAZIQUANTEL = "O=C1CN(C(=O)C2CCCCC2)C[C@@H]2N1CCc1ccccc12";
    private static final String PRAZIQUANTEL = "O=C1CN(C(=O)C2CCCCC2)CC2N1CCc1ccccc12";

    @Autowired
    private Compounds compounds;

    @Autowired
    private NumberSchemes schemes;

    @Autowired
    private JdbcClient database;

    private Actor member;

    @BeforeEach
    void signIn() {
        member = TestActors.member(database);
    }

    @Test
    void aNewStructureGetsTheNextNumberOfItsScheme() {
        registered(of("CCO").numbered("TST-S-106"));
        schemes.choose("TST-S-", false, "", TestActors.of(Role.OWNER, database));

        Compound next = registered(of("CCN").inScheme("TST-S-"));

        assertThat(next.number()).isEqualTo("TST-S-107");
        assertThat(next.inchiKey()).contains("QUSNBJAOOMFDIB-UHFFFAOYSA-N");
        assertThat(next.properties()).get().extracting(CalculatedProperties::formula).isEqualTo("C2H7N");
        assertThat(compounds.history(next.id()))
                .extracting(CompoundChange::kind)
                .containsExactly(CompoundChange.Kind.REGISTERED);
    }

    @Test
    void theSameStructureDrawnAnotherWayIsTheSameCompound() {
        Compound first = registered(of("OCC"));

        Registration second = compounds.register(of("C(O)C"), member);

        assertThat(second).asInstanceOf(type(AlreadyRegistered.class)).satisfies(known -> {
            assertThat(known.compound().id()).isEqualTo(first.id());
            assertThat(known.added()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
            "[2H]C, [13CH4], other isotopes",
            "CCC[C@H](N)C(=O)O, CCC[C@@H](N)C(=O)O, other stereo",
            "CCC[C@H](N)C(=O)O, CCC[C@H]([NH3+])C(=O)O, more or fewer protons",
            "CCC[C@H](N)C(=O)O, CCCC(N)C(=O)[O-], other stereo and more or fewer protons"})
    void aNearRelativeIsNamedWithWhatIsDifferent(String here, String registered, String difference) {
        Compound relative = registered(of(here));

        Preview preview = compounds.preview(of(registered));

        assertThat(preview.warnings()).extracting(Warning::message)
                .contains(relative.number() + " has the same atoms and bonds with " + difference);
    }

    @Test
    void aSecondNumberForOneStructureLeadsToTheSameCompound() {
        Compound first = registered(of("OCC").numbered("TST-S-353"));

        Registration second = compounds.register(of("CCO").numbered("TST-LO-013"), member);

        assertThat(second).asInstanceOf(type(AlreadyRegistered.class))
                .satisfies(known -> assertThat(known.added()).containsExactly(Addition.NUMBER));
        assertThat(compounds.find("tst-lo-13")).get().extracting(Compound::number).isEqualTo("TST-S-353");
        assertThat(compounds.numbers(first.id()))
                .extracting(AssignedNumber::number, AssignedNumber::reason)
                .containsExactly(
                        tuple("TST-S-353", Optional.empty()),
                        tuple("TST-LO-013", Optional.of(Said.of("said.registry.same-structure-as", "TST-S-353"))));
    }

    @Test
    void aNumberBelongsToOneCompoundOnly() {
        registered(of("OCC").numbered("TST-S-220"));

        Registration second = compounds.register(of("CCN").numbered("tst-s-0220"), member);

        assertThat(second).asInstanceOf(type(Rejected.class)).satisfies(rejected -> {
            assertThat(rejected.field()).isEqualTo("number");
            assertThat(rejected.message()).contains("TST-S-220 is another compound (LFQSCWFLJHTTHZ-UHFFFAOYSA-N)");
        });
    }

    @Test
    void aStatedRacemateIsAnotherCompoundThanItsEnantiomer() {
        Compound enantiomer = registered(of(R_PRAZIQUANTEL));
        Compound racemate = registered(of(PRAZIQUANTEL).stating(StereoStatement.RACEMIC));

        Preview flat = compounds.preview(of(PRAZIQUANTEL));

        assertThat(enantiomer.stereo()).isEqualTo(StereoStatement.ABSOLUTE);
        assertThat(flat.known()).isEmpty();
        assertThat(flat.stereo()).isEqualTo(StereoStatement.UNKNOWN);
        assertThat(flat.warnings()).extracting(Warning::kind)
                .containsExactly(Warning.Kind.OTHER_STEREO, Warning.Kind.OTHER_STEREO);
        assertThat(compounds.relatives(racemate).stereoisomers())
                .extracting(Compound::id)
                .containsExactly(enantiomer.id());
    }

    /// A word about hands says nothing of what has none, whichever came first.
    @ParameterizedTest
    @CsvSource({"CCCCC, ABSOLUTE", "C[C@H](O)C[C@@H](C)O, ABSOLUTE", "C/C=C/CC, ABSOLUTE", "CCCCCC, UNKNOWN",
            "CCCCCCC, RACEMIC"})
    void aWordThatSaysNothingOfTheDrawingMakesNoOtherCompound(String smiles, StereoStatement word) {
        Compound plain = registered(of(smiles));
        Compound stated = registered(of(smiles + ".O").stating(word));

        assertThat(compounds.register(of(smiles).stating(word), member)).isInstanceOf(AlreadyRegistered.class);
        assertThat(compounds.register(of(smiles + ".O"), member)).isInstanceOf(AlreadyRegistered.class);
        assertThat(plain.stereo()).isEqualTo(StereoStatement.ACHIRAL);
        assertThat(stated.stereo()).isEqualTo(StereoStatement.ACHIRAL);
    }

    @Test
    void aDrawnHandStatedAsUnknownIsAWarning() {
        assertThat(compounds.preview(of("C[C@H](N)c1ccccc1").stating(StereoStatement.UNKNOWN)).warnings())
                .extracting(Warning::kind, Warning::message)
                .containsExactly(tuple(
                        Warning.Kind.STATEMENT_AND_DRAWING,
                        "Stated as unknown, but the drawing shows every stereo element: leave open what nobody knows"));
        assertThat(compounds.preview(of("CC(N)c1ccccc1").stating(StereoStatement.UNKNOWN)).warnings()).isEmpty();
    }

    /// What is shown of a compound, its canonical CXSMILES and its statement, reads back as it.
    @ParameterizedTest
    @ValueSource(strings = {"CC[C@@H](Cl)[C@H](C)O |o1:2,o2:4|", "CC[C@@H](Cl)[C@H](C)O |o1:2,&1:4|",
            "CC[C@@H](Cl)[C@H](C)O |o1:2|", "CC[C@@H](Cl)[C@H](C)O |&1:2,4|", "CC[C@@H](Cl)[C@H](C)O |&1:2,&2:4|"})
    void groupsAndTheirOwnWordReadBack(String drawn) {
        Compound first = registered(of(drawn));

        Registration again =
                compounds.register(of(first.smiles().orElseThrow()).stating(first.stereo()), member);

        assertThat(again).asInstanceOf(type(AlreadyRegistered.class))
                .satisfies(known -> assertThat(known.compound().id()).isEqualTo(first.id()));
    }

    /// Who then draws the amide gets it back.
    @Test
    void anInchiOfAnAmideIsTheAmide() {
        Preview preview = compounds.preview(of("InChI=1S/C2H5NO/c1-2(3)4/h1H3,(H2,3,4)"));
        Compound acetamide = registered(of("InChI=1S/C2H5NO/c1-2(3)4/h1H3,(H2,3,4)"));

        assertThat(preview.warnings()).extracting(Warning::kind, Warning::message)
                .containsExactly(tuple(
                        Warning.Kind.TAUTOMER_CHOSEN,
                        "InChI leaves open where some of its hydrogens sit; it is drawn as the usual tautomer,"
                                + " CC(N)=O. All tautomers of that kind are one compound here"));
        assertThat(acetamide.smiles()).contains("CC(N)=O");
        assertThat(compounds.register(of("NC(C)=O"), member)).isInstanceOf(AlreadyRegistered.class);
        assertThat(compounds.preview(of("NC(C)=O")).warnings()).isEmpty();
    }

    @Test
    void aNameThatDoesNotSayItsHandIsTakenForTheNaturalOneAndTold() {
        assertThat(compounds.preview(of("alanine")).warnings()).extracting(Warning::kind, Warning::message)
                .containsExactly(tuple(Warning.Kind.HAND_IMPLIED, "The name does not say which hand it is;"
                        + " the natural one was taken, C[C@H](N)C(=O)O"));
        assertThat(compounds.preview(of("L-alanine")).warnings()).isEmpty();
    }

    /// InChI takes metals off; what they hold makes another compound, and a way to draw the bond does not.
    @Test
    void whatAMetalHoldsMakesAnotherCompound() {
        Compound violet = registered(of("N[Co-2](N)(N)(N)(N)Br.[O-]S(=O)(=O)[O-]"
                .replace("N", "[NH3+]")));
        Preview red = compounds.preview(of("N[Co-2](N)(N)(N)(N)OS(=O)(=O)[O-].[Br-]".replace("N", "[NH3+]")));
        registered(of("[NH3+][Pt-2]([NH3+])(Cl)Cl"));

        assertThat(red.known()).isEmpty();
        assertThat(red.warnings()).extracting(Warning::message)
                .contains(violet.number() + " has the same atoms and bonds with other bonds to a metal, or none drawn");
        assertThat(compounds.register(of("[NH3]->[Pt]([NH3])(Cl)Cl".replace("([NH3])", "(<-[NH3])")), member))
                .isInstanceOf(AlreadyRegistered.class);
    }

    /// A word of hands says nothing of what has none, and nothing more where groups of centres say it.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            CC=CC          ! RACEMIC  ! CC=CC
            CC=CC          ! ABSOLUTE ! CC=CC
            CC(=NO)CC      ! RELATIVE ! CC(=NO)CC
            CC=CC(C)O      ! RACEMIC  ! CC=C[C@H](C)O |&1:3|
            CC(N)C(=NO)C   ! RACEMIC  ! C[C@H](N)C(=NO)C |&1:1|
            CC(N)C(=NO)C   ! RELATIVE ! C[C@@H](N)C(=NO)C |o1:1|
            O[C@H]1CC[C@H](CC1)C(C)F ! RACEMIC ! O[C@H]1CC[C@H](CC1)[C@H](C)F |&1:7|
            """)
    void wordAndGroupsAreOneCompound(String flat, StereoStatement word, String grouped) {
        Compound first = registered(of(flat).stating(word));

        assertThat(compounds.register(of(grouped), member)).asInstanceOf(type(AlreadyRegistered.class))
                .satisfies(known -> assertThat(known.compound().id()).isEqualTo(first.id()));
    }

    /// Also where InChI cannot express in what they differ.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            [NH3+][Pt@SP1-2]([NH3+])(Cl)Cl ! [NH3+][Pt@SP2-2]([NH3+])(Cl)Cl
            C/C=C=C=C/C                    ! C/C=C=C=C\\C
            Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wU:10.11| ! Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wD:10.11|
            Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wU:10.11| ! Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12
            """)
    void stereoisomersBeyondInchiAreRelatives(String one, String other) {
        Compound first = registered(of(one));

        Registration second = compounds.register(of(other), member);

        assertThat(second).asInstanceOf(type(Registered.class)).satisfies(registered -> {
            assertThat(registered.warnings()).extracting(Warning::kind).contains(Warning.Kind.OTHER_STEREO);
            assertThat(compounds.relatives(registered.compound()).stereoisomers()).extracting(Compound::id)
                    .containsExactly(first.id());
            assertThat(compounds.relatives(registered.compound()).saltForms()).isEmpty();
        });
    }

    @Test
    void anAtomWithABondTooManyIsAWarning() {
        Preview pentavalent = compounds.preview(of("CCCCC(C)(C)(C)C"));

        assertThat(pentavalent.warnings())
                .extracting(Warning::kind, Warning::message)
                .containsExactly(tuple(
                        Warning.Kind.UNUSUAL_VALENCE,
                        "Unusual valence: C(5). Look whether a bond is too many or too few, or a charge is missing"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "CC[C@H](O)c1ccccc1.CC[C@@H](O)c1ccccc1, Two mirror images stand side by side",
            "CCO.C, An atom of C stands alone",
            "CC(=O)O.[Na], Na has no charge"})
    void oddComponentsAreAWarning(String smiles, String words) {
        assertThat(compounds.preview(of(smiles)).warnings())
                .filteredOn(warning -> warning.kind() == Warning.Kind.COMPONENTS)
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).startsWith(words));
    }

    @ParameterizedTest
    @CsvSource({"CC(=O)[O-].[Na+]", "CCN.Cl", "CCO.O", "C[C@H](O)F.C[C@H](O)F", "CCO"})
    void ordinaryComponentsAreNone(String smiles) {
        assertThat(compounds.preview(of(smiles)).warnings())
                .extracting(Warning::kind)
                .doesNotContain(Warning.Kind.COMPONENTS);
    }

    @Test
    void aSaltIsAnotherCompoundAndKnowsItsParent() {
        Compound parent = registered(of("CCN(CC)CC"));

        Registration salt = compounds.register(of("CCN(CC)CC.Cl"), member);

        assertThat(salt).asInstanceOf(type(Registered.class)).satisfies(registered -> {
            assertThat(registered.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.OTHER_SALT);
            assertThat(compounds.relatives(registered.compound()).saltForms())
                    .extracting(Compound::id)
                    .containsExactly(parent.id());
        });
        assertThat(compounds.relatives(parent).saltForms()).hasSize(1);
    }

    @Test
    void anEnolIsToldOfItsKetone() {
        Compound ketone = registered(of("CC(=O)CC(=O)c1ccccc1"));

        Registration enol = compounds.register(of("CC(=O)C=C(O)c1ccccc1"), member);

        assertThat(enol).asInstanceOf(type(Registered.class)).satisfies(registered -> {
            assertThat(registered.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.TAUTOMER);
            assertThat(registered.warnings().getFirst().compound()).map(Compound::id).contains(ketone.id());
            assertThat(registered.warnings().getFirst().message()).startsWith(ketone.number() + " is a tautomer");
        });
        assertThat(compounds.preview(of("CC(=O)CC(=O)c1ccccc1")).warnings()).extracting(Warning::kind)
                .containsExactly(Warning.Kind.TAUTOMER);
        assertThat(compounds.preview(of("CCC(=O)C(=O)c1ccccc1")).warnings()).as("an isomer").isEmpty();
    }

    @Test
    void aStructureThatInchiRefusesIsKnownByItsSmiles() {
        Compound first = registered(of("*CCO"));

        Registration second = compounds.register(of("OCC*"), member);

        assertThat(first.inchiKey()).isEmpty();
        assertThat(first.structure()).get().extracting(RegisteredStructure::inchiRefused).isNotNull();
        assertThat(second).isInstanceOf(AlreadyRegistered.class);
    }

    @Test
    void aSubstanceWithoutStructureHasAName() {
        Compound extract = registered(NewCompound.withoutStructure("Artemisia annua extract").numbered("TST-A-4"));

        assertThat(compounds.register(NewCompound.withoutStructure("artemisia  annua EXTRACT"), member))
                .isInstanceOf(AlreadyRegistered.class);
        assertThat(extract.structure()).isEmpty();
        assertThatThrownBy(() -> NewCompound.withoutStructure(" ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSubstanceGetsItsStructureLater() {
        Compound blank = registered(NewCompound.withoutStructure("TST-A-4").numbered("TST-A-4"));

        Registration described = compounds.register(of("CCO").numbered("TST-A-4"), member);

        assertThat(described).asInstanceOf(type(AlreadyRegistered.class))
                .satisfies(known -> assertThat(known.added()).contains(Addition.STRUCTURE));
        assertThat(compounds.find(blank.id())).get().satisfies(found -> assertThat(found.smiles()).contains("CCO"));
    }

    @Test
    void numbersInchiKeysAndSynonymsAreResolvedTogether() {
        Compound ethanol = registered(of("CCO").numbered("TST-S-1")
                .alsoKnownAs(List.of(OtherName.of("grain alcohol"), OtherName.of("CHEMBL545"))));

        assertThat(compounds.resolve(
                        List.of("tst-s-001", "LFQSCWFLJHTTHZ-UHFFFAOYSA-N", "Grain  Alcohol", "chembl545", "TST-S-2")))
                .containsOnlyKeys("tst-s-001", "LFQSCWFLJHTTHZ-UHFFFAOYSA-N", "Grain  Alcohol", "chembl545")
                .allSatisfy((text, id) -> assertThat(id).isEqualTo(ethanol.id()));
    }

    @Test
    void aNameSharedByTwoCompoundsMeansNeither() {
        registered(of("CCO").alsoKnownAs(List.of(OtherName.of("the alcohol"))));
        registered(of("CCCO").alsoKnownAs(List.of(OtherName.of("the alcohol"))));

        assertThat(compounds.resolve(List.of("the alcohol"))).isEmpty();
    }

    @Test
    void onlyMembersRegister() {
        assertThatThrownBy(() -> compounds.register(of("CCO"), Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
    }

    private Compound registered(NewCompound compound) {
        return switch (compounds.register(compound, member)) {
            case Registered registered -> registered.compound();
            case AlreadyRegistered known -> throw new AssertionError("already here: " + known);
            case Rejected rejected -> throw new AssertionError(rejected.message());
        };
    }

    private static NewCompound of(String text) {
        return NewCompound.of(StructureReader.read(text));
    }
}
