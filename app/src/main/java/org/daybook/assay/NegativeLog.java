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

    /// As part of a pattern; the small letter counts, for PKB, PKD and PA2 are proteins.
    static final String REGEX = "(?-i:p)(?:(?:IC|EC|AC|XC|GI|IGC|TC|LC|CC|ED|LD)[59]0|MIC(?:[59]0)?|K[id]"
            + "|(?-i:KB|A2))";

    private static final Pattern ENDPOINT = Pattern.compile(REGEX, Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_MOLAR =
            Pattern.compile("p(?:(?:IC|EC|AC|XC|GI)[59]0|CC50|K[id]|KB|A2)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HARMS = Pattern.compile("p(?:CC50|TC[59]0|LC[59]0|LD[59]0)", Pattern.CASE_INSENSITIVE);

    private NegativeLog() {
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
