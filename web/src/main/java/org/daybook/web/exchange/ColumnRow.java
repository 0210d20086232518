package org.daybook.web.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.DayOrder;
import org.daybook.exchange.column.ZeroMeaning;
import org.daybook.exchange.row.CellMeaning;
import org.daybook.quantities.NumberStyle;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// One column of an import on its page: what it was taken for, how its cells are read, and what can be said about it.
///
/// @param column the column
/// @param examples three of its cells with what is understood by them
public record ColumnRow(Column column, List<CellMeaning> examples) {

    static ColumnRow of(Column column) {
        return new ColumnRow(column, CellMeaning.examples(column));
    }

    /// The heading, or that there is none.
    public Said name() {
        return column.heading().isBlank() ? Said.of("said.exchange.no-heading") : column.name();
    }

    /// Letters and heading, for the names of its fields.
    public Said label() {
        return lettered(column);
    }

    /// A column as people find it: `C IC50`.
    static Said lettered(Column column) {
        return Said.of("said.exchange.letters-and-heading", column.letters(), column.name());
    }

    /// Whether none of the rows that were looked at has anything in it.
    public boolean isEmpty() {
        return column.filled() == 0;
    }

    /// How its numbers are read and why; null where nothing is to be said.
    public @Nullable Said reading() {
        Said found = column.holdsNumbers() ? column.reading().style().map(NumberStyle::label).orElse(null)
                : column.reading().days() == null ? null : column.reading().days().label();
        Said because = column.reading().because();
        return found == null || because == null ? because : Said.of("said.exchange.because", found, because);
    }

    /// What was said about the decimal sign: a name of the API, or `auto`.
    public String decimal() {
        return column.reading().numbersStated()
                ? column.reading().style().map(MappingAnswers::key).orElse("auto")
                : "auto";
    }

    /// What was said about the order of day and month.
    public String dates() {
        DayOrder order = column.reading().days();
        return column.reading().daysStated() && order != null ? order.key() : "auto";
    }

    /// What was said about 0.
    public String zero() {
        ZeroMeaning zero = column.reading().zero();
        return zero == null ? "auto" : zero.key();
    }

    /// What its fields show, for the form to say: [ShownFields].
    public String shown() {
        return ShownFields.of(this).text();
    }

    /// Name of the assay, kind of the id, or letters of the results that it speaks of; empty if there is none.
    public String detail() {
        return column.role().isBesideResult()
                ? column.of().stream().map(Column::letters).collect(Collectors.joining(", "))
                : Objects.toString(column.detail(), "");
    }

    /// Symbol of the unit of its numbers; empty if it is not known or there are none.
    public String unit() {
        return Objects.toString(column.unit(), "");
    }
}
