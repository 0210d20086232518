package org.daybook.people.contribution;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// Days in UTC, both included.
public record Period(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /// All that there is.
    public static final Period ALWAYS = new Period(FIRST, LAST);

    /// Reads a period as it is typed.
    ///
    /// @param from ISO day, or empty: from the beginning
    /// @param to ISO day, or empty: until the end
    /// @throws InvalidInputException for field `from` or `to` if it is no day from 1900 to 2199, or the end is before
    ///     the beginning
    public static Period of(String from, String to) {
        Period period = new Period(day("from", from, FIRST), day("to", to, LAST));
        if (period.to().isBefore(period.from())) {
            throw new InvalidInputException("to", Said.of("said.people.the-period-ends-before", period.to(),
                    period.from()));
        }
        return period;
    }

    /// The days up to this one, a year and what is needed to begin with a Monday.
    public static Period yearUntil(LocalDate today) {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        return new Period(monday.minusWeeks(52), today);
    }

    Timestamp begin() {
        return Timestamp.from(from.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    Timestamp end() {
        return Timestamp.from(to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static LocalDate day(String field, String typed, LocalDate otherwise) {
        if (typed.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // said below, as for a day out of range
        }
        throw new InvalidInputException(field, Said.of("said.people.is-no-day", typed));
    }
}
