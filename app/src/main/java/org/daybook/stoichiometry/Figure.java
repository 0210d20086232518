package org.daybook.stoichiometry;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number with the significant figures of what it follows from.
///
/// @param value in the base unit of its dimension, not rounded
/// @param digits significant figures of the least exact number that was measured for it; [#EXACT] if none was
public record Figure(BigDecimal value, int digits) {

    /// Of what is no measurement: a ratio that was chosen, a molecular weight.
    public static final int EXACT = Integer.MAX_VALUE;

    /// Enough that nothing of what is shown depends on it.
    static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// A number that limits nothing.
    static Figure exact(BigDecimal value) {
        return new Figure(value, EXACT);
    }

    static Figure exact(long value) {
        return exact(BigDecimal.valueOf(value));
    }

    Figure times(Figure other) {
        return new Figure(value.multiply(other.value, PRECISION), Math.min(digits, other.digits));
    }

    /// @param other not 0
    Figure over(Figure other) {
        return new Figure(value.divide(other.value, PRECISION), Math.min(digits, other.digits));
    }

    Figure plus(Figure other) {
        return new Figure(value.add(other.value, PRECISION), Math.min(digits, other.digits));
    }

    Figure minus(Figure other) {
        return new Figure(value.subtract(other.value, PRECISION), Math.min(digits, other.digits));
    }

    boolean isLessThan(Figure other) {
        return value.compareTo(other.value) < 0;
    }

    /// Half a unit of its last significant figure, as a share of it; 0 for one that is exact.
    BigDecimal uncertainty() {
        if (digits == EXACT) {
            return BigDecimal.ZERO;
        }
        int magnitude = value.precision() - value.scale() - 1;
        return HALF.scaleByPowerOfTen(magnitude - digits + 1).divide(value.abs(), PRECISION);
    }

    /// How far another number is from this one, as a share of this one.
    BigDecimal distance(Figure other) {
        return value.subtract(other.value).abs().divide(value.abs(), PRECISION);
    }
}
