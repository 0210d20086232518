package org.daybook.assay;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which way a result has to go to be a better one.
public enum Direction {

    LOWER_IS_BETTER, HIGHER_IS_BETTER, NEITHER;

    /// The direction that an endpoint usually has: a lower IC50 and a higher pIC50 are better.
    static Direction of(@Nullable String endpoint) {
        String type = endpoint == null ? "" : endpoint.toLowerCase(Locale.ROOT);
        if (NegativeLog.isPotency(endpoint == null ? "" : endpoint) || type.matches(".*inhibition|.*activity")) {
            return HIGHER_IS_BETTER;
        }
        return type.matches("(ic|ec|gi|ed)(50|90)|mic(50|90)?|ki|kd") ? LOWER_IS_BETTER : NEITHER;
    }
}
