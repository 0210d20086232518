package org.daybook.exchange.row;

import java.util.List;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ZeroMeaning;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a column as that column is to be read: its number style, and what 0 means among potencies.
public final class TypedValues {

    private TypedValues() {
    }

    /// The values of a cell; those that nobody has decided are [Undecided].
    ///
    /// @param assay the assay that the cell is a result of
    public static List<ReportedValue> read(Column column, String assay, String cell) {
        return read(read(column, cell), assay, column.reading().zero());
    }

    /// The values of a cell of which nothing is said.
    static List<ReportedValue> open(String assay, String cell) {
        return read(ReportedCell.read(cell), assay, null);
    }

    private static List<ReportedValue> read(ReportedCell read, String assay, @Nullable ZeroMeaning zero) {
        boolean mayBeNone =
                read.values().stream().anyMatch(value -> value instanceof Point point && point.value() <= 0);
        return mayBeNone && AssayHeading.read(assay).isPotency()
                ? read.values().stream().map(value -> potency(value, zero)).toList() : read.values();
    }

    /// The cell by the number style of its column.
    public static ReportedCell read(Column column, String cell) {
        return column.reading()
                .style()
                .map(style -> ReportedCell.read(cell, style))
                .orElseGet(() -> ReportedCell.read(cell));
    }

    /// No concentration is negative, and none is 0 unless somebody says so.
    private static ReportedValue potency(ReportedValue value, @Nullable ZeroMeaning zero) {
        if (!(value instanceof Point point) || point.value() > 0) {
            return value;
        }
        return point.isZero() ? zero(point, zero) : new Word(point.text(), Word.Meaning.REMARK);
    }

    private static ReportedValue zero(Point point, @Nullable ZeroMeaning meaning) {
        if (meaning == null) {
            return new Undecided(point.text(), List.of(new Undecided.Reading(null, ZeroMeaning.VALUE.label()),
                    new Undecided.Reading(null, ZeroMeaning.NOT_DETERMINED.label())));
        }
        return meaning == ZeroMeaning.VALUE ? point : new Word(point.text(), Word.Meaning.NOT_DETERMINED);
    }
}
