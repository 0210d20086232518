package org.daybook.web.shared.view;

import org.jspecify.annotations.Nullable;

/// The colour of a potency: seven half-log steps of its negative logarithm, and one for what is only a bound. The
/// number always stands in the cell; the colour is the second reading (`components.css`, `.pot`).
public final class PotencyStep {

    private static final double WEAKEST = 5;
    private static final double STEPS_A_LOG = 2;
    private static final int MOST_POTENT = 6;

    private PotencyStep() {
    }

    /// The classes of a cell.
    ///
    /// @param negativeLog −log10 of the value in mol/L: under 5, then half steps, 7.5 and more; null where the value
    ///     is no potency
    /// @param bound whether the value is only known to lie beyond it
    /// @return empty for what is no potency
    public static String classes(@Nullable Double negativeLog, boolean bound) {
        if (negativeLog == null) {
            return "";
        }
        if (bound) {
            return "pot pot-bound";
        }
        double step = Math.floor((negativeLog - WEAKEST) * STEPS_A_LOG) + 1;
        return "pot pot-" + (int) Math.clamp(step, 0, MOST_POTENT);
    }
}
