package org.daybook.assay;

import org.daybook.assay.words.AssayWords;
import org.jspecify.annotations.Nullable;

/// Which way a result has to go to be a better one.
public enum Direction {

    LOWER_IS_BETTER, HIGHER_IS_BETTER, NEITHER;

    /// The direction that an endpoint usually has: a lower IC50 and a higher pIC50 are better.
    static Direction of(@Nullable String endpoint) {
        if (endpoint == null) {
            return NEITHER;
        }
        AssayWords words = AssayWords.inForce();
        if (NegativeLog.isPotency(endpoint) || words.isBetterHigh(endpoint)) {
            return HIGHER_IS_BETTER;
        }
        return words.isBetterLow(endpoint) ? LOWER_IS_BETTER : NEITHER;
    }
}
