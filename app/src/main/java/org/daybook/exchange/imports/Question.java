package org.daybook.exchange.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.DayOrder;
import org.daybook.exchange.column.TypedDay;
import org.daybook.exchange.column.ZeroMeaning;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.row.Trust;
import org.daybook.exchange.row.TypedValues;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What the cells of one column leave open, and nobody has said yet: until it is answered such cells are kept as typed,
/// without a value. Or which part of a single row is right: until it is answered the row is not stored.
///
/// @param column the column that it is about; null: it is about the row as a whole
/// @param row the row, or the first one with such a cell, as a spreadsheet numbers it
/// @param cell what is in that cell; empty for a row
/// @param cells how many cells wait for the answer
/// @param asks the question
/// @param why why the file does not decide it; null: it cannot, or the row was answered
/// @param options the answers that there are, at least two
/// @param answer the answer that was given; null: none. Answered questions about columns are no questions any more.
public record Question(
        @Nullable Column column,
        int row,
        String cell,
        int cells,
        Said asks,
        @Nullable Said why,
        List<Option> options,
        @Nullable String answer) {

    /// Rows that are asked about one by one; more are answered together.
    public static final int MOST_ROWS = 100;

    /// One answer.
    ///
    /// @param field the field of the mapping that it goes into: `decimal`, `zero`, `dates`, `trust`
    /// @param answer what to write there
    /// @param choice what the cell then is
    public record Option(String field, String answer, Said choice) {

        /// What the cell then is, in English.
        public String means() {
            return choice.english();
        }
    }

    /// The question in English.
    public String text() {
        return asks.english();
    }

    /// Why the file does not decide it, in English; empty where that is not said.
    public String because() {
        return why == null ? "" : why.english();
    }

    /// Whether it asks which structure a row has.
    public boolean isStructural() {
        return options.stream().anyMatch(option -> option.answer().equals(Trust.SMILES.key()));
    }

    /// What of the row it asks about: `structure`, `compound` or `results`.
    public String topic() {
        return isStructural() ? "structure"
                : options.stream().anyMatch(option -> option.answer().equals(Trust.FILE.key())) ? "results"
                : "compound";
    }

    /// Whether both ask the same about the same row.
    boolean isSameAs(Question other) {
        return row == other.row && options.equals(other.options);
    }

    /// The question that a remark on a cell stands for, if it stands for one.
    public static Optional<Question> of(Kind kind, Column column, int row, String cell, int cells) {
        List<Option> options = options(kind, column, cell);
        return options.size() < 2
                ? Optional.empty()
                : Optional.of(new Question(
                        column,
                        row,
                        cell,
                        cells,
                        text(kind, cell),
                        kind == Kind.ZERO_FOR_POTENCY ? null : column.reading().because(),
                        options,
                        null));
    }

    private static List<Option> options(Kind kind, Column column, String cell) {
        return switch (kind) {
            case NUMBER_TWO_WAYS ->
                TypedValues.read(column, cell).values().stream()
                        .filter(Undecided.class::isInstance)
                        .map(Undecided.class::cast)
                        .filter(Undecided::isAboutStyle)
                        .findFirst()
                        .map(Question::styles)
                        .orElse(List.of());
            case ZERO_FOR_POTENCY ->
                java.util.Arrays.stream(ZeroMeaning.values())
                        .map(zero -> new Option("zero", zero.key(), zero.label()))
                        .toList();
            case DATE_TWO_WAYS ->
                TypedDay.read(cell) instanceof TypedDay.TwoWays both
                        ? java.util.Arrays.stream(DayOrder.values())
                                .map(order -> new Option(
                                        "dates", order.key(), Said.plain(both.by(order).toString())))
                                .toList()
                        : List.of();
            default -> List.of();
        };
    }

    private static List<Option> styles(Undecided undecided) {
        return undecided.readings().stream()
                .map(reading ->
                        new Option("decimal", String.valueOf(reading.style()).toLowerCase(Locale.ROOT), reading.says()))
                .toList();
    }

    private static Said text(Kind kind, String cell) {
        return switch (kind) {
            case ZERO_FOR_POTENCY -> Said.of("said.exchange.what-is-among-potencies", cell);
            case DATE_TWO_WAYS -> Said.of("said.exchange.which-day-is", cell);
            default -> Said.of("said.exchange.which-number-is", cell);
        };
    }
}
