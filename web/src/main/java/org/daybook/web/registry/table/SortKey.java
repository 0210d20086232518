package org.daybook.web.registry.table;

import org.daybook.exchange.shown.TableColumn;
import org.jspecify.annotations.Nullable;

/// One of what a table is sorted by.
///
/// @param column or null for the number
/// @param descending whether the greatest comes first
record SortKey(@Nullable TableColumn column, boolean descending) {

    /// The name of the number, which is no column to choose: every table has it.
    static final String NUMBER = "number";

    String slug() {
        return column == null ? NUMBER : column.slug();
    }

    /// As it stands in an address.
    String text() {
        return (descending ? "-" : "") + slug();
    }
}
