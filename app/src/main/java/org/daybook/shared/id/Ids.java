package org.daybook.shared.id;

import org.daybook.shared.MissingException;
import org.daybook.shared.Said;

/// What identifiers have in common.
final class Ids {

    private Ids() {
    }

    /// Identifiers come from addresses, forms and bodies too: one that nothing can have is to be told like one that
    /// nothing has.
    ///
    /// @throws MissingException unless it is greater than 0
    static void requirePositive(long value) {
        if (value <= 0) {
            throw new MissingException(Said.of("said.shared.nothing-has-the-id", Long.toString(value)));
        }
    }
}
