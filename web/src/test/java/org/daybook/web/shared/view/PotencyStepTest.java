package org.daybook.web.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The colour of a potency: half-log steps from 10 µM (pIC50 5) to 30 nM (7.5).
class PotencyStepTest {

    @ParameterizedTest(name = "pIC50 {0} has step {1}")
    @CsvSource({"-3, 0", "4.99, 0", "5, 1", "5.49, 1", "5.5, 2", "6, 3", "6.5, 4", "6.99, 4", "7, 5", "7.49, 5",
        "7.5, 6", "12, 6"})
    void aValueHasTheStepThatItReaches(double negativeLog, int step) {
        assertThat(PotencyStep.classes(negativeLog, false)).isEqualTo("pot pot-" + step);
    }

    @Test
    void whatLiesBeyondABoundHasNoColour() {
        assertThat(PotencyStep.classes(8.0, true)).isEqualTo("pot pot-bound");
    }

    @Test
    void whatIsNoPotencyHasNeither() {
        assertThat(PotencyStep.classes(null, false)).isEmpty();
    }
}
