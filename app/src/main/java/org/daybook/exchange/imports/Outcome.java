package org.daybook.exchange.imports;

import java.util.Locale;

/// What becomes of one row of an import; each row has exactly one.
public enum Outcome {

    /// A compound was registered that was not here before.
    CREATED,
    /// Something was added to a compound that was here already.
    UPDATED,
    /// Everything that the row says was here already.
    UNCHANGED,
    /// Nothing of the row was stored; a remark says why, and the row itself is kept.
    REJECTED;

    /// The word in pages and in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
