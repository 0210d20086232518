package org.daybook.exchange.column;

import java.util.Optional;
import org.daybook.quantities.NumberStyle;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// How the cells of a column are read where their text leaves it open
/// (`docs/decisions/0061-number-style-of-a-column.md`).
///
/// @param numbers how the numbers are written; null: undecided, so a cell that reads several ways is asked about
/// @param numbersStated whether a person said so, and not the cells
/// @param zero what 0 means among potencies; null: nobody has said
/// @param days order of day and month; null: undecided
/// @param daysStated whether a person said so
/// @param repeats whether the rows of one compound repeat one value, as the raw rows of a curve do
/// @param because why; null: the cells leave nothing open
public record CellReading(
        @Nullable NumberStyle numbers,
        boolean numbersStated,
        @Nullable ZeroMeaning zero,
        @Nullable DayOrder days,
        boolean daysStated,
        boolean repeats,
        @Nullable Said because) {

    /// Nothing is decided.
    public static final CellReading OPEN = new CellReading(null, false, null, null, false, false, null);

    /// What a person says about the cells of a column; what is null was not said.
    ///
    /// @param days how dates are written
    public record Answers(
            @Nullable Answer<NumberStyle> decimal,
            @Nullable Answer<ZeroMeaning> zero,
            @Nullable Answer<DayOrder> days) {

        /// Nothing was said.
        public static final Answers NONE = new Answers(null, null, null);
    }

    /// One answer.
    ///
    /// @param value what is so; null: the cells shall decide
    public record Answer<T>(@Nullable T value) {
    }

    /// The same with what a person said; what they did not speak of stays. An answer with null undoes an earlier one.
    public CellReading with(Answers answers) {
        Answer<NumberStyle> decimal = answers.decimal();
        Answer<DayOrder> order = answers.days();
        return new CellReading(
                decimal == null ? numbers : decimal.value(),
                decimal == null ? numbersStated : decimal.value() != null,
                answers.zero() == null ? zero : answers.zero().value(),
                order == null ? days : order.value(),
                order == null ? daysStated : order.value() != null,
                repeats,
                decimal != null && decimal.value() != null ? Said.of("said.exchange.you-said-so") : because);
    }

    CellReading numbers(Optional<NumberStyle> style, @Nullable Said why) {
        return new CellReading(style.orElse(null), false, zero, days, daysStated, repeats, why);
    }

    CellReading days(Optional<DayOrder> order, @Nullable Said why) {
        return new CellReading(numbers, numbersStated, zero, order.orElse(null), false, repeats, why);
    }

    CellReading repeating(boolean repeated, Said why) {
        return new CellReading(
                numbers, numbersStated, zero, days, daysStated, repeated, repeated ? joined(because, why) : because);
    }

    private static Said joined(@Nullable Said first, Said second) {
        return first == null ? second : Said.of("said.shared.one-and-then-another", first, second);
    }

    /// Why the cells are read so; empty if they leave nothing open.
    public Optional<Said> reason() {
        return Optional.ofNullable(because);
    }

    /// How the numbers are written, if it is known.
    public Optional<NumberStyle> style() {
        return Optional.ofNullable(numbers);
    }
}
