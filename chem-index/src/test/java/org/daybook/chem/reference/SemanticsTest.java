package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.daybook.chem.match.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Screen and matcher answer to the same table of meanings as the reference.
class SemanticsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.daybook.chem.reference.SemanticsTable#arguments")
    void answersAsTheTableOfMeaningsSays(SemanticsTable expected) {
        var search = new DirectSearch(List.of(expected.molecule()));
        BitSet molecule = search.readable();
        Pattern pattern = DirectSearch.pattern(expected.asked(), expected.respectStereo());

        assertThat(molecule.cardinality()).isOne();
        assertThat(!search.hits(pattern, molecule).isEmpty()).as(expected.why()).isEqualTo(expected.hit());
        if (expected.hit()) {
            assertThat(search.screenedOut(pattern, molecule).isEmpty()).as("the screen lets it through").isTrue();
        } else {
            assertThat(search.proven(pattern, molecule).isEmpty()).as("the screen proves nothing wrong").isTrue();
        }
    }
}
