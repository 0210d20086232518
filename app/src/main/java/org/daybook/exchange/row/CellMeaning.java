package org.daybook.exchange.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// A cell of a column and what is understood by it, for the page on which people look before anything is stored.
///
/// @param cell as typed
/// @param means relation, value and unit in words; null if it is kept as typed
public record CellMeaning(String cell, @Nullable Said means) {

    private static final int EXAMPLES = 3;

    /// Three cells of the column with what is understood by them.
    public static List<CellMeaning> examples(Column column) {
        return column.examples().stream()
                .limit(EXAMPLES)
                .map(cell -> new CellMeaning(cell, meaning(column, cell)))
                .toList();
    }

    /// In English; empty if the cell is kept as typed.
    public String meaning() {
        return means == null ? "" : means.english();
    }

    private static @Nullable Said meaning(Column column, String cell) {
        if (Uncalculated.is(cell)) {
            return Said.of("said.exchange.a-formula-not-its-result");
        }
        if (column.holdsDays()) {
            return day(column, cell);
        }
        if (!column.holdsNumbers()) {
            return null;
        }
        Unit unit = column.statedUnit().map(Unit::of).orElse(null);
        List<ReportedValue> values =
                TypedValues.read(column, column.assay().orElse(""), BesideCells.bare(column, cell));
        Unit said = unit != null && ResultCells.isUsual(column, unit) ? null : unit;
        return ReportedCell.inOneUnit(values, said).stream()
                .map(value -> marked(words(value, unit), value))
                .reduce((first, second) -> Said.of("said.shared.and", first, second))
                .orElse(null);
    }

    private static Said marked(Said words, ReportedValue value) {
        return value.context().statedFootnote().map(mark -> Said.of("said.exchange.marked", words, mark))
                .orElse(words);
    }

    private static Said day(Column column, String cell) {
        return switch (TypedDay.read(cell)) {
            case TypedDay.TwoWays both
            when column.reading().days() == null -> Said.of("said.exchange.reads-two-ways-or", both.dayFirst(),
                    both.monthFirst());
            case TypedDay.Impossible none -> Said.of("said.exchange.a-date-that-does-not-exist");
            case TypedDay day ->
                TypedDays.read(column, cell, new ArrayList<>())
                        .map(found -> Said.plain(found.toString()))
                        .orElseGet(() -> Said.of("said.exchange.no-date"));
        };
    }

    private static Said words(ReportedValue value, @Nullable Unit unit) {
        return switch (value) {
            case Point point -> Said.plain(SpokenValue.of(point.in(unit)));
            case Range range -> Said.plain(SpokenValue.of(range.in(unit)));
            case Effect effect -> Said.plain(SpokenValue.of(effect));
            case Word word
            when word.meaning() != Word.Meaning.REMARK ->
                beside(Said.word("value-meaning", word.meaning(),
                        word.meaning().name().toLowerCase(Locale.ROOT).replace('_', ' ')), word);
            case Word word -> beside(Said.of("said.exchange.words"), word);
            case Undecided undecided -> undecided.reason();
            case Fault fault -> Said.of("said.exchange.no-result");
        };
    }

    private static Said beside(Said meaning, Word word) {
        String beside = SpokenValue.beside(word.context());
        return beside.isEmpty() ? meaning : Said.of("said.exchange.meaning-and-beside", meaning, beside);
    }
}
