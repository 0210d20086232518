package org.daybook.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"uM", "uMol", "microM", "micromolar", "\u00B5M", "\u03BCM", "umol/L", "um", "Micromolar", " uM "
            })
    void micromolarHasManySpellings(String typed) {
        assertThat(Unit.of(typed)).isEqualTo(Unit.MICROMOLAR);
        assertThat(Unit.of(typed).label()).isEqualTo("µM");
    }

    @Test
    void anUnknownUnitKeepsItsSpelling() {
        assertThat(Unit.of("furlongs").symbol()).isEqualTo("furlongs");
        assertThatThrownBy(() -> Unit.of("furlongs").convert(1, Unit.MICROMOLAR)).hasMessageContaining("furlongs");
    }

    @Test
    void theUnitsThatAreWrittenMostLikeAWordComeFirst() {
        assertThat(Unit.near("uMM")).contains("µM", "mM").hasSize(4);
        assertThat(Unit.near("min.")).startsWith("min");
    }

    @Test
    void permeabilityInAPowerOfTenHasManySpellings() {
        assertThat(List.of("10-6 cm/s", "10⁻⁶ cm/s", "x10^-6 cm/s", "× 10–6 cm/s", "10-6 cm s-1", "10^-6 cm.s-1"))
                .allSatisfy(typed -> assertThat(Unit.known(typed)).as(typed).hasValueSatisfying(
                        unit -> assertThat(unit.symbol()).isEqualTo("10^-6 cm/s")));
    }

    @Test
    void convertsBetweenPowersOfTenExactly() {
        assertThat(Unit.NANOMOLAR.convert(309, Unit.MICROMOLAR)).isEqualTo(0.309);
        assertThat(Unit.MICROMOLAR.convert(0.146, Unit.NANOMOLAR)).isEqualTo(146);
        assertThat(Unit.of("ug/mL").convert(12.5, Unit.of("mg/mL"))).isEqualTo(0.0125);
    }

    @Test
    void whatPeopleTypeConvertsThereAndBackUnchanged() {
        Random random = new Random(20);

        for (int i = 0; i < 2_000; i++) {
            double value = Double.parseDouble(random.nextLong(1_000_000_000_000_000L) + "e-" + random.nextInt(20));
            assertThat(Unit.NANOMOLAR.convert(Unit.MICROMOLAR.convert(value, Unit.NANOMOLAR), Unit.MICROMOLAR))
                    .isEqualTo(value);
        }
    }
}
