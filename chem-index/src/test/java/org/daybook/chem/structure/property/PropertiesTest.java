package org.daybook.chem.structure.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertiesTest {

    /// Formula, masses and TPSA as PubChem has them.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            aspirin      | CC(=O)Oc1ccccc1C(=O)O                        | C9H8O4     | 180.16 | 180.042259 | 63.6  | 1 | 4 | 3 | 0.1111 | 1 | 0
            caffeine     | Cn1cnc2c1c(=O)n(C)c(=O)n2C                   | C8H10N4O2  | 194.19 | 194.080376 | 61.82 | 0 | 6 | 0 | 0.375  | 2 | 0
            praziquantel | O=C1CN(C(=O)C2CCCCC2)CC2N1CCc1ccccc21        | C19H24N2O2 | 312.41 | 312.183778 | 40.62 | 0 | 4 | 1 | 0.5789 | 4 | 0
            sodium acetate | CC(=O)[O-].[Na+]                           | C2H3NaO2   | 82.03  | 82.003074  | 37.3  | 1 | 2 | 0 | 0.5    | 0 | 0
            ammonium     | [NH4+]                                       | H4N+       | 18.04  | 18.033826  | 36.6  | 4 | 1 | 0 | 0      | 0 | 0
            glycine      | NCC(=O)O                                     | C2H5NO2    | 75.07  | 75.032028  | 63.32 | 3 | 3 | 1 | 0.5    | 0 | 0
            thiophene    | c1ccsc1                                      | C4H4S      | 84.14  | 84.003371  | 0     | 0 | 0 | 0 | 0      | 1 | 0
            dimethyl sulfide | CSC                                      | C2H6S      | 62.13  | 62.019021  | 0     | 0 | 0 | 0 | 1      | 0 | 0
            methanesulfonamide | CS(N)(=O)=O                            | CH5NO2S    | 95.12  | 95.004099  | 60.16 | 2 | 3 | 0 | 1      | 0 | 0
            benzene-d3   | [2H]c1cccc([2H])c1[2H]                       | C6H3D3     | 81.13  | 81.065780  | 0     | 0 | 0 | 0 | 0      | 1 | 0
            actinium     | [Ac]                                         | Ac         | 227.03 | 227.027752 | 0     | 0 | 0 | 0 | 0      | 0 | 0
            methanol-d   | [2H]OC                                       | CH3DO      | 33.05  | 33.032491  | 20.23 | 1 | 1 | 0 | 1      | 0 | 0
            """)
    void areWhatTheLiteratureSays(String name, String smiles, String formula, double mass, double exact, double tpsa,
            int donors, int acceptors, int rotatable, double fsp3, int rings, int violations) {
        Properties properties = Properties.of(StructureReader.read(smiles));

        assertThat(properties.formula()).isEqualTo(formula);
        assertThat(properties.averageMass()).isCloseTo(mass, within(0.01));
        assertThat(properties.monoisotopicMass()).isCloseTo(exact, within(0.00001));
        assertThat(properties.donors()).isEqualTo(donors);
        assertThat(properties.acceptors()).isEqualTo(acceptors);
        assertThat(properties.rotatableBonds()).isEqualTo(rotatable);
        assertThat(properties.fsp3()).isEqualTo(fsp3);
        assertThat(properties.rings()).isEqualTo(rings);
        assertThat(properties.ruleOfFiveViolations()).isEqualTo(violations);
        if (!name.equals("ammonium")) {
            assertThat(properties.tpsa()).isEqualTo(tpsa);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"CCO, 0.22", "CC(=O)Oc1ccccc1C(=O)O, 1.24", "CCCCCCCC, 3.9"})
    void estimateLogP(String smiles, double expected) {
        assertThat(Properties.of(StructureReader.read(smiles)).logP().orElseThrow()).isCloseTo(expected, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({"[Na+].[Cl-]", "[Fe]", "*C", "CC(C)(F)(Cl)Br"})
    void haveNoLogPWhereTheModelHasNone(String smiles) {
        assertThat(Properties.of(StructureReader.read(smiles)).logP()).isEmpty();
    }

    /// Published by P. Ertl, B. Rohde and P. Selzer, J. Med. Chem. 2000, 43, 3714, table 1: the contributions of
    /// fragments, each in a molecule where it stands alone; those of S and P are known and not counted.
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CN(C)C               | 3.24  | N with three single bonds
            CN=C                 | 12.36 | N with a double bond
            CC#N                 | 23.79 | N with a triple bond
            CNC                  | 12.03 | NH with two single bonds
            CC=N                 | 23.85 | NH with a double bond
            CN                   | 26.02 | NH2
            C[N+](C)(C)C         | 0     | N+ with four single bonds
            c1ccncc1             | 12.89 | aromatic N with two bonds
            c1cc[nH]c1           | 15.79 | aromatic NH
            Cn1cccc1             | 4.93  | aromatic N with a group
            COC                  | 9.23  | O with two single bonds
            CC(C)=O              | 17.07 | O with a double bond
            CO                   | 20.23 | OH
            c1ccoc1              | 13.14 | aromatic O
            C1CO1                | 12.53 | O in a ring of three
            C1CN1                | 21.94 | NH in a ring of three
            c1ccsc1              | 0     | aromatic S, 28.24 where S counts
            CSC                  | 0     | S with two single bonds, 25.30 where S counts
            CP(C)C               | 0     | P with three single bonds, 13.59 where P counts
            C[S+]([O-])C         | 17.07 | a sulfoxide however it is drawn
            """)
    void countThePolarSurfaceOfNitrogenAndOxygen(String smiles, double tpsa, String fragment) {
        assertThat(Properties.of(StructureReader.read(smiles)).tpsa()).as(fragment).isEqualTo(tpsa);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CCOC(C)=O            | 2 | an ester: both bonds of its oxygen
            CCNC(C)=O            | 1 | an amide: not the bond of C=O to N
            CCNS(C)(=O)=O        | 2 | a sulfonamide is none
            CCCC                 | 1 | not the bonds to the ends of a chain
            CCC#CCC              | 0 | not beside a triple bond
            c1ccccc1-c1ccccc1    | 1 | between two rings
            C1CCCCC1             | 0 | not in a ring
            [H]OCC               | 0 | a drawn hydrogen ends nothing
            """)
    void countBondsThatTurn(String smiles, int rotatable, String rule) {
        assertThat(Properties.of(StructureReader.read(smiles)).rotatableBonds()).as(rule).isEqualTo(rotatable);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "CCN(CC)CCNC(=O)c1ccc(N)cc1.Cl, CCN(CC)CCNC(=O)c1ccc(N)cc1",
        "CC(=O)[O-].[Na+], CC(=O)O",
        "CC(=O)O[Na], CC(=O)O",
        "[NH3+]CC(=O)[O-], NCC(=O)O",
    })
    void ofASaltAreThoseOfItsParentButForWhatIsWeighed(String salt, String parent) {
        Properties ofSalt = Properties.of(StructureReader.read(salt));
        Properties ofParent = Properties.of(StructureReader.read(parent));

        assertThat(ofSalt).usingRecursiveComparison()
                .ignoringFields("formula", "averageMass", "monoisotopicMass", "heavyAtoms")
                .isEqualTo(ofParent);
        assertThat(ofSalt.averageMass()).isGreaterThanOrEqualTo(ofParent.averageMass());
    }

    @Test
    void countViolationsOfTheRuleOfFive() {
        assertThat(Properties.of(StructureReader.read("C".repeat(60))).ruleOfFiveViolations()).isEqualTo(2);
    }

    @Test
    void doNotDependOnHowHydrogensAreWritten() {
        assertThat(Properties.of(StructureReader.read("[H]OC([H])([H])C")))
                .isEqualTo(Properties.of(StructureReader.read("OCC")));
    }

    /// Cages and dendrimers on which counting all rings would never end.
    @ParameterizedTest
    @CsvSource({
        "c12c3c4c5c1c1c6c7c2c2c8c3c3c9c4c4c%10c5c5c1c1c6c6c%11c7c2c2c7c8c3c3c8c9c4c4c9c%10c5c5c1c1c6c6c%11c2c2c7c3c3c8c4c4c9c5c1c1c6c2c3c41",
        "C12C3C4C1C5C2C3C45",
    })
    void ofCagesEndInTime(String smiles) {
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(8), () -> {
            Structure structure = StructureReader.read(smiles);
            assertThat(Properties.of(structure).heavyAtoms()).isPositive();
            assertThat(Identifiers.of(structure).canonicalSmiles()).isNotBlank();
        });
    }
}
