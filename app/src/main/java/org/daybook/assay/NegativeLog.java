package org.daybook.assay;

import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// Endpoints that are −log10 of another one: pIC50, pKi, pA2, pMIC. The higher, the more potent.
///
/// Of most of them everybody means the logarithm of mol/L. A minimum inhibitory concentration and a dose are reported
/// by mass too, so their logarithm is converted only where the heading says of what it is one.
final class NegativeLog {

    private static final Pattern ENDPOINT = pattern("negative-log");
    private static final Pattern OF_MOLAR = pattern("negative-log-of-molar");
    private static final Pattern HARMS = pattern("negative-log-of-harm");

    private NegativeLog() {
    }

    private static Pattern pattern(String kind) {
        return Pattern.compile(AssayHeading.WORDS.alternatives(kind), Pattern.CASE_INSENSITIVE);
    }

    /// Whether this endpoint is one.
    static boolean is(@Nullable String endpoint) {
        return endpoint != null && ENDPOINT.matcher(endpoint).matches();
    }

    /// Whether more of it is better, and not only more poisonous.
    static boolean isPotency(String endpoint) {
        return is(endpoint) && !HARMS.matcher(endpoint).matches();
    }

    /// The unit of which the values are the logarithm: mol/L, or nobody knows.
    ///
    /// @param stated the unit in the heading; null: none
    static Optional<Unit> base(String endpoint, @Nullable Unit stated) {
        boolean isMolar = stated == null ? OF_MOLAR.matcher(endpoint).matches() : stated.equals(Unit.MOLAR);
        return is(endpoint) && isMolar ? Optional.of(Unit.MOLAR) : Optional.empty();
    }
}
