package org.daybook.shared.change;

import java.util.Map;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Says which row stands in the way of making rows what they were. Nothing was changed.
public class RowInTheWayException extends ChangedSinceException {

    private final String table;
    private final transient Map<String, @Nullable Object> columns;
    private final Why why;

    RowInTheWayException(String table, Map<String, @Nullable Object> columns, Why why) {
        super(Said.of("said.shared.something-new-stands-in-its-way"));
        this.table = table;
        this.columns = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
        this.why = why;
    }

    /// How a row stands in the way.
    public enum Why {
        /// It is not any more as the act left it.
        CHANGED,
        /// It has what only one row can have and what would come back.
        TAKEN,
        /// It came since, and belongs to what would go.
        ADDED,
        /// It would come back, and what it belonged to is no more.
        MISSING
    }

    public String table() {
        return table;
    }

    /// The row as it is, or as it was where it is no more.
    public Map<String, @Nullable Object> columns() {
        return columns;
    }

    public Why why() {
        return why;
    }
}
