package org.daybook.exchange.column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The columns of an export that say how its typed values were understood, so that an import of it understands them
/// alike.
public enum StandardColumn {

    VALUE("Standard value"),
    UNITS("Standard units"),
    UNCERTAINTY("Standard uncertainty"),
    UNCERTAINTY_KIND("Uncertainty kind"),
    INTERVAL_LOWER("Standard interval lower"),
    INTERVAL_UPPER("Standard interval upper"),
    CONFIDENCE("Interval confidence"),
    MEANING("Words mean");

    private final String heading;

    StandardColumn(String heading) {
        this.heading = heading;
    }

    /// The heading in every export.
    public String heading() {
        return heading;
    }

    /// The one with this heading, in a table with one typed value a row.
    public static Optional<StandardColumn> read(String heading, List<String> headings) {
        boolean isLongForm = List.of(ColumnRole.LONG_ASSAY, ColumnRole.LONG_VALUE).stream().allMatch(role ->
                headings.stream().anyMatch(other -> HeadingWords.role(other).filter(role::equals).isPresent()));
        return Arrays.stream(values()).filter(column -> isLongForm && column.heading.equalsIgnoreCase(heading.strip()))
                .findFirst();
    }

    /// The one that a column was taken for.
    public static Optional<StandardColumn> of(Column column) {
        return column.role() != ColumnRole.STANDARD_FORM ? Optional.empty()
                : Arrays.stream(values()).filter(one -> one.name().equals(column.detail())).findFirst();
    }
}
