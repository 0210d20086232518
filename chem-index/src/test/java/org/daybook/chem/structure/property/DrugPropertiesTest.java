package org.daybook.chem.structure.property;

import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.SoftAssertions;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The properties of 200 drugs are those that another program calculates by the same rules (#16).
class DrugPropertiesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "drugs.tsv", delimiter = '\t', quoteCharacter = '\0')
    void areThoseOfAnIndependentTable(String id, String smiles, String formula, double mass, double exact, double tpsa,
            int donors, int acceptors, int rotatable) {
        Properties properties = Properties.of(StructureReader.read(smiles, Format.SMILES));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(properties.formula()).isEqualTo(formula);
            softly.assertThat(properties.averageMass()).isCloseTo(mass, within(0.02));
            softly.assertThat(properties.monoisotopicMass()).isCloseTo(exact, within(0.001));
            softly.assertThat(properties.tpsa()).isCloseTo(tpsa, within(0.02));
            softly.assertThat(properties.donors()).isEqualTo(donors);
            softly.assertThat(properties.acceptors()).isEqualTo(acceptors);
            softly.assertThat(properties.rotatableBonds()).isEqualTo(rotatable);
        });
    }
}
