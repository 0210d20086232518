package org.daybook.chem.structure.molfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Centres for which the last digit of a coordinate would decide (#16).
class HairBreadthsTest {

    /// A beam from chlorine to oxygen and a wedge up to nitrogen: the hydrogen lies opposite the nitrogen, as RDKit
    /// reads it. `lift` is the height of both ends of the beam above the centre, in a drawing with bonds of 1.5.
    @ParameterizedTest
    @CsvSource({
        "0, 1, CO[C@@H](N)Cl", "0.0001, 1, CO[C@@H](N)Cl", "-0.0001, 1, CO[C@@H](N)Cl", "0.01, 1, CO[C@@H](N)Cl",
        "-0.01, 1, CO[C@@H](N)Cl", "0.5, 1, CO[C@@H](N)Cl", "-0.5, 1, CO[C@H](N)Cl",
        "0, 6, CO[C@H](N)Cl", "-0.0001, 6, CO[C@H](N)Cl", "-0.5, 6, CO[C@@H](N)Cl",
    })
    void aWedgeOnTheStemOfATIsReadWhicheverWayTheBeamIsBent(double lift, int wedge, String smiles) {
        String drawn = molfile(new double[][] {{0, 0, 0}, {-1.5, lift, 0}, {1.5, lift, 0}, {0, 1.5, 0}, {3, 0.3, 0}},
                "C  Cl O  N  C".split("(?<=\\G...)"), "1 2 0", "1 3 0", "1 4 " + wedge, "3 5 0");

        assertThat(canonical(drawn)).isEqualTo(canonical(smiles));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, -0.0001})
    void aLonePairLiesOppositeTheStemToo(double lift) {
        String drawn = molfile(new double[][] {{0, 0, 0}, {1.4, lift, 0}, {-1.4, lift, 0}, {0, 1.4, 0}},
                "S  C  N  O".split("(?<=\\G...)"), "1 2 0", "1 3 0", "1 4 1 2");

        assertThat(canonical(drawn)).isEqualTo(canonical("C[S@](N)=O"));
    }

    /// Two centres side by side on one line, with stems to either side.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, -0.0001})
    void neighboursOnOneLineAreEachRead(double lift) {
        String drawn = molfile(
                new double[][] {
                    {0, 0, 0}, {1.5, lift, 0}, {-1.5, 0, 0}, {3, 0, 0}, {0, 1.5, 0}, {1.5, -1.5, 0}
                },
                "C  C  F  Br O  N".split("(?<=\\G...)"), "1 2 0", "1 3 0", "2 4 0", "1 5 1", "2 6 6");

        assertThat(canonical(drawn)).isEqualTo(canonical("N[C@H](Br)[C@@H](O)F"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0001, COC(N)Cl", "-0.0001, COC(N)Cl", "0.01, COC(N)Cl", "0.3, CO[C@@H](N)Cl",
        "-0.3, CO[C@H](N)Cl",
    })
    void aCentreThatIsFlatButForAHairHasNoHand(double depth, String smiles) {
        String drawn = molfile(
                new double[][] {{0, 0, 0}, {1.3, 0.7, depth}, {-1.3, 0.7, depth}, {0, -1.5, depth}, {2.6, 0, 0}},
                "C  O  Cl N  C".split("(?<=\\G...)"), "1 2 0", "1 3 0", "1 4 0", "2 5 0");

        assertThat(canonical(drawn)).isEqualTo(canonical(smiles));
    }

    private static String canonical(String text) {
        return Identifiers.of(StructureReader.read(text)).canonicalSmiles();
    }

    /// @param bonds two atoms, the wedge and, if it is not 1, the order
    private static String molfile(double[][] places, String[] symbols, String... bonds) {
        StringBuilder molfile = new StringBuilder("\n  Test\n\n");
        molfile.append("%3d%3d  0  0  0  0  0  0  0  0999 V2000%n".formatted(places.length, bonds.length));
        for (int i = 0; i < places.length; i++) {
            molfile.append(String.format(Locale.ROOT, "%10.4f%10.4f%10.4f %-3s 0  0%n",
                    places[i][0], places[i][1], places[i][2], symbols[i].strip()));
        }
        for (String bond : bonds) {
            String[] parts = (bond + " 1").split(" ");
            molfile.append("%3s%3s%3s%3s%n".formatted(parts[0], parts[1], parts[3], parts[2]));
        }
        return molfile.append("M  END\n").toString();
    }
}
