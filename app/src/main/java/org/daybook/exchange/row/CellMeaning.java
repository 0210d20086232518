package org.daybook.exchange.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.assay.value.ReportedValue.Effect;
import org.daybook.assay.value.ReportedValue.Fault;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Range;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.assay.value.SpokenValue;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.TypedDay;
import org.daybook.exchange.table.Uncalculated;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// A cell of a column and what is understood by it, for the page on which people look before anything is stored.
///
/// @param cell as typed
/// @param meaning relation, value and unit in words; empty if it is kept as typed
public record CellMeaning(String cell, String meaning) {

    private static final int EXAMPLES = 3;

    /// Three cells of the column with what is understood by them.
    public static List<CellMeaning> examples(Column column) {
        return column.examples().stream()
                .limit(EXAMPLES)
                .map(cell -> new CellMeaning(cell, meaning(column, cell)))
                .toList();
    }

    private static String meaning(Column column, String cell) {
        if (Uncalculated.is(cell)) {
            return "a formula, not its result";
        }
        if (column.holdsDays()) {
            return day(column, cell);
        }
        if (!column.holdsNumbers()) {
            return "";
        }
        Unit unit = column.statedUnit().map(Unit::of).orElse(null);
        List<ReportedValue> values =
                TypedValues.read(column, column.assay().orElse(""), BesideCells.bare(column, cell));
        Unit said = unit != null && ResultCells.isUsual(column, unit) ? null : unit;
        return ReportedCell.inOneUnit(values, said).stream()
                .map(value -> words(value, unit)
                        + value.context().statedFootnote().map(", marked "::concat).orElse(""))
                .collect(Collectors.joining(" and "));
    }

    private static String day(Column column, String cell) {
        return switch (TypedDay.read(cell)) {
            case TypedDay.TwoWays both
            when column.reading().days() == null -> "reads two ways: " + both.dayFirst() + " or " + both.monthFirst();
            case TypedDay.Impossible none -> "a date that does not exist";
            case TypedDay day ->
                TypedDays.read(column, cell, new ArrayList<>())
                        .map(Object::toString)
                        .orElse("no date");
        };
    }

    private static String words(ReportedValue value, @Nullable Unit unit) {
        return switch (value) {
            case Point point -> SpokenValue.of(point.in(unit));
            case Range range -> SpokenValue.of(range.in(unit));
            case Effect effect -> SpokenValue.of(effect);
            case Word word
            when word.meaning() != Word.Meaning.REMARK ->
                word.meaning().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                        + SpokenValue.beside(word.context());
            case Word word -> "words" + SpokenValue.beside(word.context());
            case Undecided undecided -> undecided.reason();
            case Fault fault -> "no result";
        };
    }
}
