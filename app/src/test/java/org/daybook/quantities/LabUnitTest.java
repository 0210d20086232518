package org.daybook.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Units of the bench under the spellings that people use, with what they measure and how they convert.
class LabUnitTest {

    @ParameterizedTest(name = "1 {0} is {2} of {1}")
    @CsvSource({
        "mmol, AMOUNT, 1", "MMOL, AMOUNT, 1", "mol, AMOUNT, 1000", "µmol, AMOUNT, 0.001", "\u03BCmol, AMOUNT, 0.001",
        "umol, AMOUNT, 0.001", "mg, MASS, 1", "g, MASS, 1000", "kg, MASS, 1000000", "mL, VOLUME, 1", "ml, VOLUME, 1",
        "L, VOLUME, 1000", "uL, VOLUME, 0.001", "cm³, VOLUME, 1", "g/mL, DENSITY, 1000", "g/L, DENSITY, 1",
        "mg/mL, DENSITY, 1", "M, MOLARITY, 1", "mM, MOLARITY, 0.001", "mol/L, MOLARITY, 1", "g/mol, MOLAR_MASS, 1",
        "%, SHARE, 0.01", "eq, EQUIVALENTS, 1", "equiv., EQUIVALENTS, 1", "mol %, EQUIVALENTS, 0.01"})
    void isKnown(String typed, LabUnit.Dimension dimension, BigDecimal base) {
        LabUnit unit = LabUnit.known(typed).orElseThrow();

        assertThat(unit.dimension()).isEqualTo(dimension);
        assertThat(unit.toBase(BigDecimal.ONE)).isEqualByComparingTo(base);
        assertThat(unit.fromBase(unit.toBase(BigDecimal.ONE))).isEqualByComparingTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "uM ol", "N", "bananas", "", "mg mL", "m/s"})
    void isNotKnown(String typed) {
        assertThat(LabUnit.known(typed)).isEmpty();
    }
}
