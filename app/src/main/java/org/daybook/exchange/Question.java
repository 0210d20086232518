package org.daybook.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.assay.ReportedValue.Undecided;
import org.daybook.exchange.Remark.Kind;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.DayOrder;
import org.daybook.exchange.column.TypedDay;
import org.daybook.exchange.column.ZeroMeaning;

/// What the cells of one column leave open, and nobody has said yet. Until it is answered such cells are kept as typed, without a value.
///
/// @param column the column that it is about
/// @param row the first row with such a cell, as a spreadsheet numbers it
/// @param cell what is in that cell
/// @param cells how many cells wait for the answer
/// @param text the question, in words
/// @param options the answers that there are, at least two
public record Question(Column column, int row, String cell, int cells, String text, List<Option> options) {

    /// One answer.
    ///
    /// @param field the field of the mapping that it goes into: `decimal`, `zero`, `dates`
    /// @param answer what to write there
    /// @param means what the cell then is, in words
    public record Option(String field, String answer, String means) {
    }

    /// Why the cells do not decide it, in words; empty: they cannot.
    public String because() {
        return options.getFirst().field().equals("zero") ? "" : column.reading().because();
    }

    /// The question that a remark on a cell stands for, if it stands for one.
    static Optional<Question> of(Kind kind, Column column, int row, String cell, int cells) {
        List<Option> options = options(kind, column, cell);
        return options.size() < 2 ? Optional.empty() : Optional.of(new Question(column, row, cell, cells, text(kind, cell), options));
    }

    private static List<Option> options(Kind kind, Column column, String cell) {
        return switch (kind) {
            case NUMBER_TWO_WAYS -> TypedValues.read(column, cell).values().stream().filter(Undecided.class::isInstance).map(Undecided.class::cast)
                    .filter(Undecided::isAboutStyle).findFirst().map(Question::styles).orElse(List.of());
            case ZERO_FOR_POTENCY -> java.util.Arrays.stream(ZeroMeaning.values()).map(zero -> new Option("zero", zero.key(), zero.label())).toList();
            case DATE_TWO_WAYS -> TypedDay.read(cell) instanceof TypedDay.TwoWays both
                    ? java.util.Arrays.stream(DayOrder.values()).map(order -> new Option("dates", order.key(), both.by(order).toString())).toList() : List.of();
            default -> List.of();
        };
    }

    private static List<Option> styles(Undecided undecided) {
        return undecided.readings().stream()
                .map(reading -> new Option("decimal", String.valueOf(reading.style()).toLowerCase(Locale.ROOT), reading.says())).toList();
    }

    private static String text(Kind kind, String cell) {
        return switch (kind) {
            case ZERO_FOR_POTENCY -> "What is \"" + cell + "\" among potencies?";
            case DATE_TWO_WAYS -> "Which day is \"" + cell + "\"?";
            default -> "Which number is \"" + cell + "\"?";
        };
    }
}
