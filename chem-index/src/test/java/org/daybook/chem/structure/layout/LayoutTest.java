package org.daybook.chem.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Large rings, cages and complexes are drawn so that they can be read (#16).
class LayoutTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "legible.tsv", delimiter = '\t')
    void littleIsInTheWay(String name, int most, String smiles) {
        IAtomContainer drawing = Graphs.copyOf(StructureReader.read(smiles).container());

        Layout.generate(drawing);

        assertThat(Clutter.of(drawing)).as(name).isLessThanOrEqualTo(most);
    }
}
