package org.daybook.exchange.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.DayOrder;
import org.daybook.exchange.column.TypedDay;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Reads the dates of a column by the order of day and month that was found or stated for it.
final class TypedDays {

    private TypedDays() {
    }

    /// The day in a cell; empty for a blank one, and with a remark for what is none or reads two ways.
    static Optional<LocalDate> read(@Nullable Column column, String typed, List<Remark> remarks) {
        if (column == null || typed.isBlank()) {
            return Optional.empty();
        }
        DayOrder order = column.reading().days();
        return switch (TypedDay.read(typed)) {
            case TypedDay.Day day -> Optional.of(day.day());
            case TypedDay.TwoWays both when order != null -> Optional.of(both.by(order));
            case TypedDay.TwoWays both ->
                told(
                        remarks,
                        Remark.on(
                                Kind.DATE_TWO_WAYS,
                                column,
                                typed,
                                Said.of("said.exchange.reads-two-ways-or-it-is", typed, both.dayFirst(),
                                        both.monthFirst())));
            case TypedDay.Impossible none ->
                told(
                        remarks,
                        Remark.on(
                                Kind.DATE_IMPOSSIBLE,
                                column,
                                typed,
                                Said.of("said.exchange.is-a-date-that-does-not", typed)));
            case TypedDay.NoDate none ->
                told(
                        remarks,
                        Remark.on(
                                Kind.DATE_NOT_UNDERSTOOD,
                                column,
                                typed,
                                Said.of("said.exchange.is-not-understood-as-a-date", typed)));
        };
    }

    private static Optional<LocalDate> told(List<Remark> remarks, Remark remark) {
        remarks.add(remark);
        return Optional.empty();
    }
}
