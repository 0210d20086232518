package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.daybook.chem.structure.property.Properties;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.structure.identity.Identifiers;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each example of the OpenSMILES text that concerns reading, and what people get wrong.
class SmilesTest {

    @ParameterizedTest(name = "{0} is {1} ({2})")
    @CsvSource(delimiter = '|', textBlock = """
            C                      | CH4        | methane
            [H]C([H])([H])[H]      | CH4        | methane with hydrogens written
            [OH3+]                 | H3O+       | hydronium
            [2H]O[2H]              | D2O        | heavy water
            [Fe+2]                 | Fe+2       | iron(II)
            [Cu++]                 | Cu+2       | charge written twice
            [238U]                 | U          | uranium-238
            N#C                    | CHN        | hydrogen cyanide
            C=O                    | CH2O       | formaldehyde
            C$C                    | C2         | quadruple bond
            CCC(CC)CO              | C6H14O     | branch
            C1CCCCC1               | C6H12      | ring
            C=1CCCCC=1             | C6H10      | bond on both ends of a ring closure
            C%12CCCCC%12           | C6H12      | ring closure of two digits
            c1ccccc1               | C6H6       | aromatic
            c1ccc2c(c1)[nH]cc2     | C8H7N      | indole
            [Na+].[Cl-]            | ClNa       | two parts
            F/C=C/F                | C2H2F2     | double bond geometry
            N[C@@H](C)C(=O)O       | C3H7NO2    | L-alanine
            OC(Cl)=[C@]=C(C)F      | C4H4ClFO   | allene
            [13CH4]                | CH4        | isotope
            [CH3:1][CH3:2]         | C2H6       | atom classes
            *CC                    | C2H5*      | open place
            [R1]CC                 | C2H5*      | numbered open place
            [se]1cccc1             | C4H4Se     | aromatic selenium
            B1=CB=CN1              | C2H3B2N    | boron ring
            [HH]                   | H2         | hydrogen as some toolkits write it
            """)
    void readsWhatOpenSmilesDescribes(String smiles, String formula, String what) {
        Structure structure = StructureReader.read(smiles);

        assertThat(structure.format()).isEqualTo(Format.SMILES);
        assertThat(Properties.of(structure).formula()).as(what).isEqualTo(formula);
    }

    @ParameterizedTest(name = "{0}: {2} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            [99999999999C] | 2  | mass number has at most 3 digits
            [999C]         | 2  | no isotope of C
            [C+99]         | 3  | charge of at most 15
            [O-1000]       | 3  | charge of at most 15
            [CH12]         | 4  | at most 9 hydrogens
            C1CCC          | 2  | never closed
            C(C            | 2  | never closed
            C)C            | 2  | never opened
            (C)            | 1  | needs an atom before it
            C()C           | 3  | branch is empty
            C..C           | 3  | dot must stand between two parts
            C.             | 2  | dot must stand between two parts
            [Xx]           | 2  | no element
            [C             | 1  | never closed
            C]             | 2  | never opened
            C==C           | 3  | second bond
            C=             | 2  | leads nowhere
            =C             | 1  | needs an atom before it
            CC>>CN         | 3  | reaction
            C~C            | 2  | SMARTS
            [C,N]          | 3  | no meaning here inside the brackets
            CC–C           | 3  | U+2013
            CxC            | 2  | no atom that can stand without brackets
            C%1CC          | 2  | two digits
            n1cccc1        | 1  | written [nH]
            <b>C</b>       | 1  | no meaning here
            C[C@H](F)(Cl)Br | 2 | 5 neighbours
            C[C@@](F)Cl    | 2  | 3 neighbours
            'CC |foo'      | 4  | not CXSMILES
            'C[C@@H <https://example.org/H>](F)Cl' | 8 | made a link of [C@@H]
            'C[C@@H](mailto:C@@H)(F)Cl' | 8 | made a link of [C@@H]
            'CC |&1:7|'    | 8  | no atom 7
            'CC(O)F |&1:1|'                  | 9  | group &1 holds atom 1 (they count from 0), which has no conf
            '*C[C@H](F)C(F)C |$R1;;$,o2:2,4|' | 25 | group o2 holds atom 4
            'OC(Cl)=C=C(C)F |&1:3|'          | 17 | group &1 holds atom 3
            'Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |&1:10|' | 36 | group &1 holds atom 10
            'C[C@H](O)F |w:1.0|'             | 13 | leaves the configuration of atom 1 (they count from 0) open
            'C/C=C/C |^1:0,w:2.2|'           | 15 | leaves the configuration of atom 2
            'CC(O)F |w:99999.0|'             | 11 | no atom 99999
            'CC(O)F |w:1|'                   | 9  | field w:1 of the extension is not read
            'CCO |SgD:1:note|'               | 6  | field SgD:1:note of the extension is not read
            'CCO |$a;b;c$,foo:1.2,^1:1|'     | 14 | field foo:1.2 of the extension is not read
            'CC=C=[C@]=C=CC'                 | 6  | hand of four double bonds in a row
            '[*:1234]CC'                     | 1  | at most three digits
            'C[C@@H](O)c1ccccc1 |&1:2|'     | 21 | the group &1 holds atom 2 (they count from 0), which can have no hand
            'C[C@@H](O)c1ccccc1 |a:1,o1:0|'  | 25 | the group o1 holds atom 0
            'C[C@H](F)O |&1:1,2|'            | 13 | the group &1 holds atom 2
            'C/C=C/C |&1:1|'                 | 10 | the group &1 holds atom 1
            'CCO |&1:1|'                     | 6  | the group &1 holds atom 1
            'C[C@H](F)Cl |&1:1,o1:1|' | 19 | atom 1 (they count from 0) stands in the group &1 and in the group o1
            'C[C@H](F)Cl |a:1,&1:1|'         | 18 | atom 1 (they count from 0) stands in the group a and in the group &1
            'OC(C)CC |r|'                    | 10 | no centre is written as a hand
            'C[C@H](F)Cl |r:0|'              | 14 | field r:0 of the extension is not read
            'C[C@H](F)Cl |&1:|'              | 14 | field &1 of the extension is not read
            'C[C@H](F)Cl |&70000:1|'         | 14 | field &70000:1 of the extension is not read
            'CCO |Sg:zz:1::|'                | 6  | field Sg:zz:1:: of the extension is not read
            'CCO |Sg:n:|'                    | 6  | field Sg:n: of the extension is not read
            '*CC |$R1;;$,$R2;;$|'            | 13 | field $R2;;$ of the extension is not read
            'CCO |LN:1:1.3|'                 | 6  | query feature LN
            'CCO |Sg:n:9::ht|'               | 11 | no atom 9
            'CCO |SgD:9:NOTE:hello|'         | 10 | no atom 9
            'CCO |SgD:1:A:b,^1:7|'           | 19 | no atom 7
            'CCO |$_AP1;;$|'                 | 6  | stands at atom 0 (they
            'CCN |$Me;;$|'                   | 6  | stands at atom 0 (they
            'CCN |$;;NH3$|'                  | 6  | stands at atom 2 (they
            'c1ccccc1 |$;;;;;X$|'            | 11 | stands at atom 5 (they
            '*CC |$;;;R1$|'                  | 6  | no atom 3
            'CCN |$_AV:a;b;c;d$|'            | 6  | no atom 3
            '*CC |$Q_e;;$|'                  | 6  | query feature Q_e
            'CO.c1ccccc1 |m:0:2.3.4|'        | 14 | a bond to one of several atoms
            '*CC |$_R1;;$,RG:_R1={C},{O}|'   | 14 | field RG:_R1={C},{O} of the extension is not read
            'CCO |LO:1:0.2|'                 | 6  | field LO:1:0.2 of the extension is not read
            'CC=CC |c:1|'                    | 8  | write them as / and
            'C/C=C/C |ctu:1|'                | 10 | leaves double bonds open
            'CC(O)F |wU:1.0|'                | 9  | whose configuration is not written
            'F/C(\\Cl)=C/F'                  | 5  | contradict each other
            'C/C(\\F)=C/C'                   | 5  | contradict each other
            'CC:C-O'                         | 3  | aromatic bond outside a ring
            'c1ccccc1:c1ccccc1'              | 9  | aromatic bond outside a ring
            'Ccc'                            | 2  | in a ring alone
            'C=1CCCCC#1'                     | 2  | the two ends of this ring bond
            'C[C@TH3](F)Cl'                  | 5  | class @TH has the numbers 1 to 2
            'CC |$R&1;$|'                    | 7  | ampersand in a label is written '&#38;'
            'CC |$R&#1$|'                    | 7  | ampersand in a label
            """)
    void pointsAtTheOffendingCharacter(String smiles, int column, String reason) {
        UnreadableStructureException problem = catchThrowableOfType(
                UnreadableStructureException.class, () -> StructureReader.read(smiles, Format.SMILES));

        assertThat(problem.reason()).contains(reason);
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.excerpt()).isEqualTo(smiles + "\n" + " ".repeat(column - 1) + "^");
    }

    /// What a drawing or a note needs, and labels that say what the atom is.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            CCN |$;;NH2$|                                       ! CCN
            CCN |$CH3;;H2N$|                                    ! CCN
            CCN |$_AV:1;2;3$|                                   ! CCN
            CCN |lp:2:1|                                        ! CCN
            CCN |SgD:1:NOTE:hello world|                        ! CCN
            [Na+].[Cl-].CCN |f:0.1|                             ! [Na+].[Cl-].CCN
            CCN |ha:1,2,hb:0|                                   ! CCN
            C[C@H](O)F |(0,0,;1,0,;1.5,1,;1.5,-1,),wU:1.0|      ! C[C@H](O)F
            C1CCC=CC1 |c:3|                                     ! C1CCC=CC1
            CC=CC |ctu:1|                                       ! CC=CC
            """)
    void passesOverWhatSaysNothingOfTheSubstance(String smiles, String plain) {
        assertThat(Identifiers.of(StructureReader.read(smiles, Format.SMILES)))
                .isEqualTo(Identifiers.of(StructureReader.read(plain)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCO\nCCN", "CCO ethanol\nCCN", "CCC\n nonsense(("})
    void refusesASecondLine(String text) {
        UnreadableStructureException problem =
                catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(text));

        assertThat(problem.reason()).contains("a second line follows");
        assertThat(problem.line()).isEqualTo(2);
    }

    /// TEMPO is not its hydroxylamine (#16).
    @Test
    void anElectronTakesThePlaceOfAHydrogen() {
        Structure radical = StructureReader.read("CC1(C)CCCC(C)(C)N1O |^1:10|");

        assertThat(Identifiers.of(radical).inchiKey()).contains("QYTDEUPAUMOIOP-UHFFFAOYSA-N");
        assertThat(Identifiers.of(StructureReader.read(Identifiers.of(radical).canonicalSmiles())))
                .isEqualTo(Identifiers.of(radical));
    }

    /// RDKit numbers the open places of a fragment as if they were isotopes.
    @Test
    void weighsAFragmentWithANumberedOpenPlace() {
        Properties numbered = Properties.of(StructureReader.read("[14*]CC"));

        assertThat(numbered).isEqualTo(Properties.of(StructureReader.read("*CC")));
        assertThat(numbered.formula()).isEqualTo("C2H5*");
    }

    /// CDK passes over it, and a trans-cyclooctene would be one that is left open; in small rings it says nothing.
    @Test
    void saysThatRingGeometryOfTheExtensionIsNotRead() {
        assertThatThrownBy(() -> StructureReader.read("C1CCCC=CCC1 |t:4|", Format.SMILES))
                .isInstanceOfSatisfying(UnreadableStructureException.class, problem -> {
                    assertThat(problem.reason()).contains("write them as / and \\ in the SMILES");
                    assertThat(problem.column()).isEqualTo(14);
                });
        assertThat(Identifiers.of(StructureReader.read("C1CCC=CC1 |c:3|", Format.SMILES)).canonicalSmiles())
                .isEqualTo("C1=CCCCC1");
    }

    /// CDK passes over them, and would read two hydrogens less.
    @ParameterizedTest
    @ValueSource(strings = {"[Fe]N |C:1.0|", "[Fe]N |$a;b$,C:1.0|", "OCCO |H:0.1|"})
    void saysThatBondsOfTheExtensionAreNotRead(String smiles) {
        assertThatThrownBy(() -> StructureReader.read(smiles, Format.SMILES))
                .hasMessageContaining("write a dative bond as ->");
    }

    /// An absolute centre without a configuration, and a wavy bond where nothing is stated, say what is so anyway.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            CC(O)F |a:1|                   ! CC(O)F
            CC(O)F |w:1.0|                 ! CC(O)F
            CC=CC |w:1.0,2.2|              ! CC=CC
            CC(O)[C@H](C)F |w:1.0,&1:3|    ! CC(O)[C@H](C)F |&1:3|
            CC(O)[C@H](C)F |&1:3,w:1.0|    ! CC(O)[C@H](C)F |&1:3|
            """)
    void leavesNoTraceOfWhatSaysNothing(String smiles, String plain) {
        assertThat(Identifiers.of(StructureReader.read(smiles, Format.SMILES)))
                .isEqualTo(Identifiers.of(StructureReader.read(plain)));
    }

    /// RDKit numbers attachment points so; of an ordinary atom such a number says nothing of the substance.
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            [*:1]CC(=O)O           ! [R1]CC(=O)O       ! [R2]CC(=O)O
            [*:2]CC(O)[*:1]        ! [R2]CC(O)[R1]     ! [R1]CC(O)[R2]
            [*:1]CCO |$_R3;;;$|    ! [R3]CCO           ! [R1]CCO
            [*:999]CCO             ! [R999]CCO         ! *CCO
            [CH3:1][CH2:2][OH:3]   ! CCO               ! OCCO
            """)
    void keepsTheNumberOfAnOpenPlace(String smiles, String same, String other) {
        Identifiers numbered = Identifiers.of(StructureReader.read(smiles));

        assertThat(numbered).isEqualTo(Identifiers.of(StructureReader.read(same)));
        assertThat(numbered.key()).isNotEqualTo(Identifiers.of(StructureReader.read(other)).key());
    }

    @Test
    void readsAnAmpersandThatIsWrittenAsANumber() {
        assertThat(Identifiers.of(StructureReader.read("*CC |$R&#38;D;;$|")).canonicalSmiles()).contains("R&");
    }

    @Test
    void countsColumnsFromTheStartOfTheTextAsTyped() {
        UnreadableStructureException problem = catchThrowableOfType(
                UnreadableStructureException.class, () -> StructureReader.read("\n  CC(C", Format.SMILES));

        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(5);
    }

    @Test
    void shortensALongLineAroundTheFault() {
        UnreadableStructureException problem = catchThrowableOfType(
                UnreadableStructureException.class,
                () -> StructureReader.read("C".repeat(500) + "(" + "C".repeat(300), Format.SMILES));

        String[] lines = problem.excerpt().split("\n");
        assertThat(lines[0]).hasSizeLessThan(130).startsWith("…").endsWith("…");
        assertThat(lines[0].charAt(lines[1].length() - 1)).isEqualTo('(');
    }

    @Test
    void keepsWhatWasTyped() {
        String typed = "  OCC   a name \n";

        Structure structure = StructureReader.read(typed);

        assertThat(structure.source()).isEqualTo(typed);
        assertThat(structure.title()).isEqualTo("a name");
    }

    @Test
    void refusesMoreThanAThousandAtoms() {
        assertThat(StructureReader.read("C".repeat(1000)).atomCount()).isEqualTo(1000);
        assertThat(problemOf("C".repeat(1001))).contains("more than 1000 atoms");
    }

    @Test
    void refusesMoreThanFourThousandCharacters() {
        assertThat(problemOf("C".repeat(4001))).contains("at most 4,000");
    }

    @Test
    void refusesBranchesNestedTooDeeply() {
        assertThat(problemOf("C(".repeat(300) + "C" + ")".repeat(300))).contains("nested more than 200");
    }

    private static String problemOf(String text) {
        return catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(text)).reason();
    }
}
