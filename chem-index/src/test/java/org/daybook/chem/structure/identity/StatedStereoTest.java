package org.daybook.chem.structure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Which marks of a drawing say something: docs/decisions/0090-marks-that-say-nothing.md.
class StatedStereoTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '!', textBlock = """
            C[C@H](F)O          ! 1 ! a centre
            C[C@H](C)O          ! 0 ! two like groups
            C/C=C/C             ! 1 ! a double bond
            CC(/C)=C/C          ! 0 ! two like groups at its end
            C1CC/C=C\\CC1       ! 0 ! a ring that leaves no choice
            [H][C@](F)(C)O      ! 1 ! its hydrogen written out
            CCO                 ! 0 ! nothing
            """)
    void isLeft(String smiles, int marks, String why) {
        Structure structure = StructureReader.read(smiles);
        IAtomContainer drawn = structure.container();
        int before = marks(drawn);

        assertThat(marks(StatedStereo.only(structure))).as(why).isEqualTo(marks);
        assertThat(marks(drawn)).as("the structure itself").isEqualTo(before);
    }

    private static int marks(IAtomContainer container) {
        int marks = 0;
        for (var element : container.stereoElements()) {
            marks++;
        }
        return marks;
    }
}
