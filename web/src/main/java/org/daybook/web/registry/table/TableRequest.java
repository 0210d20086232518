package org.daybook.web.registry.table;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/// What an address says of a table; what it does not say is empty.
///
/// @param columns slugs with commas between them; empty: the usual ones
/// @param sort columns with commas between them, those from the greatest on with a hyphen in front; equals come by
///     number
/// @param where conditions with semicolons between them: `mass=200..400;any:pfal-ic50-or-ec50-um=..1;name=quinoline`
public record TableRequest(@Nullable String columns, @Nullable String sort, @Nullable String where) {

    /// The usual table.
    public static final TableRequest USUAL = new TableRequest("", "", "");

    public TableRequest {
        columns = requireNonNullElse(columns, "").strip();
        sort = requireNonNullElse(sort, "").strip();
        where = requireNonNullElse(where, "").strip();
    }

    /// Whether it says what is in the list, or in which order: then a list has to be read whole.
    public boolean isArranged() {
        return !sort.isEmpty() || !where.isEmpty();
    }

    /// Whether it says anything.
    public boolean isUsual() {
        return columns.isEmpty() && !isArranged();
    }
}
