package org.daybook.chem.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathCodeTest {

    /// The numbers are part of the format of the index: other numbers are another version of it.
    @ParameterizedTest(name = "{0} joined by {1} is {2}")
    @CsvSource(nullValues = "none", textBlock = """
            6,               none,      8000006
            7 6,             1,         10001887
            6 6 8,           1 2,       18621908
            6 6 6 7,         1 4 1,     60000301
            6 7 16 9 17,     1 2 3 4,   6800ae9d
            35 8 6 6 6 7,    1 1 4 4 2, 728c6046
            6 15 6 8,        1 1 2,     25a92c9b
            6 6 6 6,         1 5 1,     26b1db03
            6 6 14 6 6 53,   1 1 1 6 1, 23c5c677
            """)
    void aPathHasTheSameNumberFromEitherEndAndInEveryVersion(String elements, String kinds, String number) {
        int[] atoms = numbers(elements);
        int[] bonds = kinds == null ? new int[0] : numbers(kinds);

        assertThat(FeatureCode.path(atoms, bonds, bonds.length)).isEqualTo(Integer.parseUnsignedInt(number, 16));
        assertThat(FeatureCode.path(reversed(atoms), reversed(bonds), bonds.length))
                .isEqualTo(Integer.parseUnsignedInt(number, 16));
    }

    @ParameterizedTest
    @CsvSource({"6, 7", "15, 6"})
    void aStepThatIsTakenAgainForgetsTheFirst(int first, int then) {
        PathCode path = new PathCode();
        path.start(6);
        path.step(1, 1, 6);
        path.step(2, 1, 6);
        path.step(3, 2, first);
        path.step(3, 2, then);

        assertThat(path.number(3)).isEqualTo(FeatureCode.path(new int[] {6, 6, 6, then}, new int[] {1, 1, 2}, 3));
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static int[] reversed(int[] numbers) {
        int[] reversed = new int[numbers.length];
        Arrays.setAll(reversed, i -> numbers[numbers.length - 1 - i]);
        return reversed;
    }
}
