package org.daybook.quantities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Writes numbers as scientists read them: no exponent, no digits that nobody measured.
public final class Numbers {

    private Numbers() {
    }

    /// All digits of the number and no more, never with an exponent: `0.0008186`, `50`.
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a finite number: " + value);
        }
        return plain(new BigDecimal(Double.toString(value)));
    }

    /// The number with at most this many significant digits: 0.0355512 with 3 is `0.0356`.
    public static String significant(double value, int digits) {
        return plain(new BigDecimal(Double.toString(value)).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
