package org.daybook.chem.structure.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.chem.structure.Corpus;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscience.cdk.interfaces.IReaction;
import org.openscience.cdk.io.MDLRXNV2000Reader;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/// A reaction is its components, each as it is when it is read alone (`docs/decisions/0227-reactions-are-text.md`).
class ReactionReaderTest {

    private static final String AMIDE = "CC(=O)Cl.NCc1ccccc1>CCN(CC)CC.ClCCl>CC(=O)NCc1ccccc1";

    @Test
    void aLineOfReactionSmilesIsAStep() {
        Reaction step = only(AMIDE);

        assertThat(smiles(step.reactants())).containsExactly("CC(=O)Cl", "NCc1ccccc1");
        assertThat(smiles(step.agents())).containsExactly("CCN(CC)CC", "ClCCl");
        assertThat(smiles(step.products())).containsExactly("CC(=O)NCc1ccccc1");
        assertThat(step.components()).hasSize(5);
    }

    @Test
    void wordsStandAboveAndBelowTheArrow() {
        Reaction step = only(AMIDE + " Et3N\nabove: DCM\nBelow: 0 °C to r.t.\n  below:  2 h  ");

        assertThat(step.above()).containsExactly("Et3N", "DCM");
        assertThat(step.below()).containsExactly("0 °C to r.t.", "2 h");
    }

    @Test
    void everyLineIsAStepAndItsWordsFollowIt() {
        List<Reaction> steps = ReactionReader.read("CO>>C=O\nabove: PCC\n\nC=O>>CO\nabove: NaBH4\n");

        assertThat(steps).extracting(Reaction::above).containsExactly(List.of("PCC"), List.of("NaBH4"));
    }

    @Test
    void lineEndsMayBeMixed() {
        assertThat(ReactionReader.read("CO>>C=O\r\nabove: PCC\rC=O>>CO\n")).hasSize(2);
    }

    @Test
    void oneSideMayBeEmpty() {
        assertThat(only("CCO>>").products()).isEmpty();
        assertThat(only(">>CCO").reactants()).isEmpty();
        assertThat(only(">[Pd]>CCO").agents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            [Na+].[OH-].CCBr>>CCO |f:0.1|                ! [Na+].[OH-] ! the parts of f are one component
            C1.C1>>CC                                    ! C1.C1       ! an open ring is a bond across the dot
            [NH3]->[Pt]>>N.[Pt]                          ! [NH3]->[Pt] ! an arrow with a shaft is a dative bond
            [CH3:1][OH:2]>>[CH2:1]=[O:2]                 ! [CH3:1][OH:2] ! numbers of atoms stay
            """)
    void dotsAndArrowsThatPartNothing(String line, String first, String why) {
        Structure component = only(line).reactants().getFirst();

        assertThat(Identifiers.of(component)).as(why).isEqualTo(Identifiers.of(StructureReader.read(first)));
    }

    @Test
    void theExtensionCountsThroughAllComponents() {
        Reaction step = only("CCO.C[C@H](N)O.*CC>[CH3]>C[C@@H](F)Cl |$;;;;;;;R1$,^1:10,&1:4,o2:12,w:2.1|");

        assertThat(canonical(step)).isEqualTo(Stream.of("CCO", "C[C@H](N)O |&1:1|", "*CC |$R1$|", "[CH3] |^1:0|",
                "C[C@@H](F)Cl |o2:1|").map(alone -> Identifiers.of(StructureReader.read(alone))).toList());
    }

    @Test
    void theFlagOfRacematesIsForThoseWithAHand() {
        Reaction step = only("CCO.C[C@H](N)O>>C[C@@H](F)Cl |r|");

        assertThat(canonical(step)).isEqualTo(Stream.of("CCO", "C[C@H](N)O |r|", "C[C@@H](F)Cl |r|")
                .map(alone -> Identifiers.of(StructureReader.read(alone))).toList());
    }

    @Test
    void mapsAreKept() {
        Reaction step = only("[CH3:1][OH:2].C>>[CH2:1]=[O:2]");

        assertThat(AtomMaps.of(step.reactants().getFirst())).isEqualTo(Map.of(0, 1, 1, 2));
        assertThat(AtomMaps.of(step.reactants().getLast())).isEmpty();
        assertThat(AtomMaps.of(step.products().getFirst())).isEqualTo(Map.of(0, 1, 1, 2));
    }

    @Test
    void anRxnFileIsAStepAndWordsFollowIt() {
        String rxn = rxn("[13CH3]O", "[Na+].[Cl-]", "C[C@H](N)C(=O)O");

        Reaction step = only(rxn + "above: reflux\n");

        assertThat(canonical(step)).isEqualTo(Stream.of("[13CH3]O", "[Na+].[Cl-]", "C[C@H](N)C(=O)O")
                .map(alone -> Identifiers.of(StructureReader.read(alone))).toList());
        assertThat(step.above()).containsExactly("reflux");
        assertThat(ReactionReader.read(rxn + "below: 1 h\n" + rxn + "\nCO>>C=O\n" + rxn)).hasSize(4);
    }

    @Test
    void aV3000FileHasItsAgentsInABlock() {
        Reaction step = only(V3000);

        assertThat(smiles(step.reactants())).containsExactly("CO");
        assertThat(smiles(step.agents())).containsExactly("[Pd]");
        assertThat(smiles(step.products())).containsExactly("C=O");
        assertThat(AtomMaps.of(step.products().getFirst())).isEqualTo(Map.of(0, 1, 1, 2));
    }

    private static final String V3000 = """
            $RXN V3000



            M  V30 COUNTS 1 1 1
            M  V30 BEGIN REACTANT
            M  V30 BEGIN CTAB
            M  V30 COUNTS 2 1 0 0 0
            M  V30 BEGIN ATOM
            M  V30 1 C 0 0 0 1
            M  V30 2 O 1.5 0 0 2
            M  V30 END ATOM
            M  V30 BEGIN BOND
            M  V30 1 1 1 2
            M  V30 END BOND
            M  V30 END CTAB
            M  V30 END REACTANT
            M  V30 BEGIN PRODUCT
            M  V30 BEGIN CTAB
            M  V30 COUNTS 2 1 0 0 0
            M  V30 BEGIN ATOM
            M  V30 1 C 0 0 0 1
            M  V30 2 O 1.5 0 0 2
            M  V30 END ATOM
            M  V30 BEGIN BOND
            M  V30 1 2 1 2
            M  V30 END BOND
            M  V30 END CTAB
            M  V30 END PRODUCT
            M  V30 BEGIN AGENT
            M  V30 BEGIN CTAB
            M  V30 COUNTS 1 0 0 0 0
            M  V30 BEGIN ATOM
            M  V30 1 Pd 0 0 0 0
            M  V30 END ATOM
            M  V30 END CTAB
            M  V30 END AGENT
            M  END
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            CCO>CC                    ! 1 ! 7  ! two '>'
            CC>C>C>C                  ! 1 ! 7  ! two '>'
            >>                        ! 1 ! 1  ! needs a structure
            CC..C>>C                  ! 1 ! 4  ! a dot must stand between two parts
            CC.CX>>C                  ! 1 ! 5  ! no atom that can stand
            C1CC>>C                   ! 1 ! 2  ! never closed
            'CO>>C=O|above: x|C=O>>XX'  ! 3 ! 6  ! no atom that can stand
            'above: x'                ! 1 ! 1  ! follow the step
            CO>>C=O |Sg:n:0:x:ht|     ! 1 ! 10 ! is not read
            CO>>C=O |&1:9|            ! 1 ! 10 ! there is no atom 9
            CO>>C=O |f:0.1|           ! 1 ! 9  ! different sides
            C[C@H](N)O>>CO |&1:4|     ! 1 ! 16 ! the group
            """)
    void aFaultIsToldWithItsPlace(String text, int line, int column, String reason) {
        UnreadableStructureException fault = catchThrowableOfType(UnreadableStructureException.class,
                () -> ReactionReader.read(text.contains("|above") ? text.replace('|', '\n') : text));

        assertThat(fault.reason()).contains(reason);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
    }

    @Test
    void aFaultInATableIsToldWhereItStandsInTheText() {
        String text = "CO>>C=O\n" + rxn("CCO", "CO", "CC").replaceFirst(" O   0", " Xx  0");
        long line = text.lines().takeWhile(written -> !written.contains("Xx")).count() + 1;

        UnreadableStructureException fault =
                catchThrowableOfType(UnreadableStructureException.class, () -> ReactionReader.read(text));

        assertThat((long) fault.line()).isEqualTo(line);
        assertThat(fault.excerpt()).contains("Xx");
    }

    /// Beside the proofs of the reader of molfiles, CDK's own reader of RXN files counts the same.
    @ParameterizedTest
    @CsvSource({"AmideBond.rxn", "cyclization1.rxn", "testRXNChirality.rxn", "v3k.AmideBond.rxn"})
    void realFilesAreRead(String name) throws Exception {
        Path file = Corpus.file("osm/structures/rxn/" + name);

        Reaction step = only(Files.readString(file, StandardCharsets.ISO_8859_1));

        assertThat(step.reactants()).isNotEmpty();
        assertThat(step.products()).isNotEmpty();
        if (!name.startsWith("v3k")) {
            try (MDLRXNV2000Reader reader = new MDLRXNV2000Reader(Files.newInputStream(file))) {
                IReaction theirs = reader.read(SilentChemObjectBuilder.getInstance().newReaction());
                assertThat(step.reactants()).hasSize(theirs.getReactantCount());
                assertThat(step.products()).hasSize(theirs.getProductCount());
            }
        }
    }

    /// Its product has a bond of any order and an agent a count of hydrogens: questions, not structures.
    @Test
    void anRxnFileOfASearchIsRefusedWithItsPlace() throws Exception {
        String text = Files.readString(Corpus.file("osm/structures/rxn/v3k_with_agents.rxn"));

        UnreadableStructureException fault =
                catchThrowableOfType(UnreadableStructureException.class, () -> ReactionReader.read(text));

        assertThat(fault.reason()).contains("query bond");
        assertThat(text.lines().toList().get(fault.line() - 1)).isEqualTo("M  V30 1 8 1 2");
    }

    static String rxn(String reactant, String other, String product) {
        StringBuilder rxn = new StringBuilder("$RXN\n\n  Daybook\n\n  2  1\n");
        for (String smiles : List.of(reactant, other, product)) {
            rxn.append("$MOL\n").append(Molfile.write(StructureReader.read(smiles)));
        }
        return rxn.toString();
    }

    private static Reaction only(String text) {
        List<Reaction> steps = ReactionReader.read(text);
        assertThat(steps).hasSize(1);
        return steps.getFirst();
    }

    private static List<Identifiers> canonical(Reaction step) {
        return step.components().stream().map(Identifiers::of).toList();
    }

    private static List<String> smiles(List<Structure> structures) {
        return structures.stream().map(structure -> Identifiers.of(structure).canonicalSmiles()).map(canonical ->
                SPELLED.getOrDefault(canonical, canonical)).toList();
    }

    private static final Map<String, String> SPELLED = Stream.of("CC(=O)Cl", "NCc1ccccc1", "CCN(CC)CC", "ClCCl",
                    "CC(=O)NCc1ccccc1", "CO", "C=O", "[Pd]")
            .collect(Collectors.toMap(
                    smiles -> Identifiers.of(StructureReader.read(smiles)).canonicalSmiles(), smiles -> smiles));
}
