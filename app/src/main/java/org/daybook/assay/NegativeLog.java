package org.daybook.assay;

import java.util.Optional;
import org.daybook.assay.words.AssayWords;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// Endpoints that are −log10 of another one: pIC50, pKi, pA2, pMIC. The higher, the more potent.
///
/// Of most of them everybody means the logarithm of mol/L. A minimum inhibitory concentration and a dose are reported
/// by mass too, so their logarithm is converted only where the heading says of what it is one.
final class NegativeLog {

    private NegativeLog() {
    }

    /// Whether this endpoint is one.
    static boolean is(@Nullable String endpoint) {
        return endpoint != null && AssayWords.inForce().isNegativeLog(endpoint);
    }

    /// Whether more of it is better, and not only more poisonous.
    static boolean isPotency(String endpoint) {
        return is(endpoint) && !AssayWords.inForce().isNegativeLogOfHarm(endpoint);
    }

    /// The unit of which the values are the logarithm: mol/L, or nobody knows.
    ///
    /// @param stated the unit in the heading; null: none
    static Optional<Unit> base(String endpoint, @Nullable Unit stated) {
        boolean isMolar = stated == null
                ? AssayWords.inForce().isNegativeLogOfMolar(endpoint) : stated.equals(Unit.MOLAR);
        return is(endpoint) && isMolar ? Optional.of(Unit.MOLAR) : Optional.empty();
    }
}
