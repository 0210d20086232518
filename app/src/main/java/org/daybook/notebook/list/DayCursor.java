package org.daybook.notebook.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Where a page of a list by lab day begins: after this day and id, going back in time.
record DayCursor(LocalDate day, long id) {

    private static final DayCursor START = new DayCursor(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    static DayCursor parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        try {
            int separator = cursor.indexOf('_');
            return new DayCursor(
                    LocalDate.parse(cursor.substring(0, separator)), Long.parseLong(cursor.substring(separator + 1)));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new InvalidInputException("after", Said.of("said.notebook.is-not-where-a-page", cursor));
        }
    }

    static String after(EntrySummary last) {
        return last.labDay() + "_" + last.id();
    }
}
