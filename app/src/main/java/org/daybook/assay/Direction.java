package org.daybook.assay;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which way a result has to go to be a better one.
public enum Direction {

    LOWER_IS_BETTER, HIGHER_IS_BETTER, NEITHER;

    private static final Pattern HIGHER = Pattern.compile(AssayHeading.WORDS.alternatives("higher-is-better"));
    private static final Pattern LOWER = Pattern.compile(AssayHeading.WORDS.alternatives("lower-is-better"));

    /// The direction that an endpoint usually has: a lower IC50 and a higher pIC50 are better.
    static Direction of(@Nullable String endpoint) {
        String type = endpoint == null ? "" : endpoint.toLowerCase(Locale.ROOT);
        if (NegativeLog.isPotency(endpoint == null ? "" : endpoint) || HIGHER.matcher(type).matches()) {
            return HIGHER_IS_BETTER;
        }
        return LOWER.matcher(type).matches() ? LOWER_IS_BETTER : NEITHER;
    }
}
