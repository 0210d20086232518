package org.daybook.stoichiometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type of the salt of a batch has a weight, or is not understood; nothing in between.
class SaltMassTest {

    @ParameterizedTest(name = "{0} weighs {1}")
    @CsvSource(delimiter = ';', textBlock = """
            HCl                ; 36.458
            2 HCl              ; 72.916
            2x HCl             ; 72.916
            dihydrochloride    ; 72.916
            HCl salt           ; 36.458
            HCl, H2O           ; 54.473
            hydrochloride hemihydrate and water ; -
            0.5 H2O            ; 9.0075
            hemihydrate        ; 9.0075
            TFA                ; 114.02
            1.5 TFA            ; 171.03
            free base          ; 0
            """)
    void hasAWeight(String typed, String mass) {
        assertThat(SaltMass.of(typed).map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString).orElse("-"))
                .isEqualTo(mass);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "sodium", "HCl or TFA", "0,5 H2O", "HCl (1:1)", "salt", "2", "99999 HCl", "x"})
    void isNotUnderstood(String typed) {
        assertThat(SaltMass.of(typed)).isEmpty();
    }
}
