package org.daybook.chem.structure.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscience.cdk.interfaces.IAtomContainer;

/// How the hands of axes are written: of all ways to wedge them one says what is meant.
class WedgedAxesTest {

    private static final String BINOL = "Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12";

    @Test
    void nothingIsAddedWithoutAnAxis() {
        assertThat(texts("C[C@H](O)F", "C[C@H](O)F")).containsExactly("C[C@H](O)F");
    }

    /// The wedge starts at the end of the axis that comes first and leads to its lowest neighbour.
    @Test
    void anAxisHasTwoHands() {
        assertThat(texts(BINOL + " |wD:10.10|", BINOL)).containsExactly(BINOL + " |wU:10.11|", BINOL + " |wD:10.11|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            wU:10.11
            wD:10.11
            wU:10.11,wU:32.36
            wU:10.11,wD:32.36
            wD:10.11,wU:32.36
            wD:10.11,wD:32.36
            """)
    void exactlyOneTextSaysWhatIsMeant(String wedges) {
        String smiles = wedges.contains(",") ? BINOL + "." + BINOL : BINOL;
        IAtomContainer meant = StructureReader.read(smiles + " |" + wedges + "|").container();

        List<String> texts = texts(smiles + " |" + wedges + "|", smiles);

        assertThat(texts).doesNotHaveDuplicates().hasSize(wedges.contains(",") ? 4 : 2);
        assertThat(texts.stream().filter(text -> says(meant, text))).hasSize(1);
    }

    /// Five would be 32 texts to read: four are wedged, and the structure cannot be written.
    @Test
    void fourAxesAreWedgedAtMost() {
        String smiles = String.join(".", Stream.generate(() -> BINOL).limit(5).toList());
        String wedges = String.join(",", IntStream.range(0, 5).mapToObj(i -> "wU:%d.%d".formatted(
                10 + 22 * i, 11 + 25 * i)).toList());

        assertThat(texts(smiles + " |" + wedges + "|", smiles)).hasSize(16);
    }

    private static List<String> texts(String drawn, String smiles) {
        return WedgedAxes.texts(StructureReader.read(drawn).container(), smiles);
    }

    private static boolean says(IAtomContainer meant, String text) {
        int[] inPlace = IntStream.range(0, meant.getAtomCount()).toArray();
        return SameStructure.under(inPlace, meant, StructureReader.read(text).container());
    }
}
