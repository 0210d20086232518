package org.daybook.registry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.daybook.registry.compound.CalculatedProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of Veber and the four parts of CNS MPO that need neither pKa nor logD (#15).
class PropertyProfileTest {

    @ParameterizedTest(name = "{0} rotatable bonds, {1} Å²: {2} broken")
    @CsvSource({"10, 140, 0", "11, 140, 1", "10, 140.1, 1", "11, 141, 2", "0, 0, 0"})
    void veber(int rotatable, double tpsa, int broken) {
        assertThat(PropertyProfile.veberViolations(properties(300, 2.0, tpsa, 1, rotatable))).isEqualTo(broken);
    }

    /// The corners of the published functions, and half the way between two.
    @ParameterizedTest(name = "logP {0}, mass {1}, TPSA {2}, {3} donors: {4}")
    @CsvSource({
        "3, 360, 60, 0, 4.0",
        "5, 360, 60, 0, 3.0",
        "4, 360, 60, 0, 3.5",
        "3, 500, 60, 0, 3.0",
        "3, 430, 60, 0, 3.5",
        "3, 360, 20, 0, 3.0",
        "3, 360, 30, 0, 3.5",
        "3, 360, 40, 0, 4.0",
        "3, 360, 90, 0, 4.0",
        "3, 360, 105, 0, 3.5",
        "3, 360, 120, 0, 3.0",
        "3, 360, 60, 2, 3.5",
        "3, 360, 60, 4, 3.0",
        "9, 900, 200, 9, 0.0",
    })
    void fourOfSixDesirabilities(double logP, double mass, double tpsa, int donors, double sum) {
        assertThat(PropertyProfile.partialCnsMpo(properties(mass, logP, tpsa, donors, 1)).orElseThrow())
                .isCloseTo(sum, within(1e-9));
    }

    @Test
    void withoutALogPThereIsNone() {
        assertThat(PropertyProfile.partialCnsMpo(properties(300, null, 60, 1, 1))).isEmpty();
    }

    private static CalculatedProperties properties(
            double mass, @Nullable Double logP, double tpsa, int donors, int rotatable) {
        return new CalculatedProperties("C", mass, mass, logP, tpsa, donors, 0, rotatable, 0.0, 20, 1, 0);
    }
}
