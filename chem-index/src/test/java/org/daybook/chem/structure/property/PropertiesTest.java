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
            sodium acetate | CC(=O)[O-].[Na+]                           | C2H3NaO2   | 82.03  | 82.003074  | 40.13 | 0 | 2 | 0 | 0.5    | 0 | 0
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
    @CsvSource({"[Na+].[Cl-]", "CC.Cl", "[Fe]", "*C", "CC(C)(F)(Cl)Br"})
    void haveNoLogPWhereTheModelHasNone(String smiles) {
        assertThat(Properties.of(StructureReader.read(smiles)).logP()).isEmpty();
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
