package org.daybook.exchange.column;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a cell of dates says: a day, two days by its order, a day that does not exist, or no date.
///
/// Read are `2026-04-03`, `2026/4/3`, `20260403`, `03.04.2026` (points before a full year are written with the day
/// first), `03/04/2026`, `3-4-26`, `3 April 2026`, `3-Apr-26`, `April 3, 2026`, each with a time of day behind it or
/// without. Years of two digits are 1970 to 2069.
public sealed interface TypedDay {

    /// One day.
    ///
    /// @param order the order of day and month that the text proves; null: it proves none
    record Day(LocalDate day, @Nullable DayOrder order) implements TypedDay {
    }

    /// Two days, by which number is the month.
    record TwoWays(LocalDate dayFirst, LocalDate monthFirst) implements TypedDay {

        /// The day by this order.
        public LocalDate by(DayOrder order) {
            return order == DayOrder.DAY_FIRST ? dayFirst : monthFirst;
        }
    }

    /// A date that no calendar has: `31.02.2026`.
    record Impossible() implements TypedDay {
    }

    /// Something else.
    record NoDate() implements TypedDay {
    }

    /// Reads a cell; never fails. What is longer than any date is none.
    static TypedDay read(String cell) {
        String typed = cell.strip();
        if (typed.length() > Shapes.LONGEST) {
            return new NoDate();
        }
        String text = Shapes.TIME.matcher(typed).replaceFirst("");
        return Shapes.yearFirst(text)
                .or(() -> Shapes.withMonth(text))
                .or(() -> Shapes.numbers(text))
                .orElseGet(NoDate::new);
    }

    /// The ways in which people type dates.
    final class Shapes {

        private static final int LONGEST = 64;
        private static final Pattern TIME =
                Pattern.compile("(?:T|\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[AaPp][Mm])?Z?$");
        private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})");
        private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})");
        private static final Pattern DAY_MONTH =
                Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?[-/ ]*(\\p{L}{3,9})\\.?[-/, ]*(\\d{4}|\\d{2})");
        private static final Pattern MONTH_DAY =
                Pattern.compile("(\\p{L}{3,9})\\.?[-/ ]*(\\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\\d{4})");
        private static final List<String> MONTHS =
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
        private static final int CENTURY_TURNS_AT = 70;

        private Shapes() {
        }

        private static Optional<TypedDay> yearFirst(String text) {
            Matcher date = YEAR_FIRST.matcher(text);
            boolean isDate = date.matches() && (!date.group(2).isEmpty() || text.length() == 8);
            return isDate ? Optional.of(day(date.group(1), date.group(3), date.group(4), null)) : Optional.empty();
        }

        private static Optional<TypedDay> withMonth(String text) {
            Matcher dayFirst = DAY_MONTH.matcher(text);
            if (dayFirst.matches()) {
                return month(dayFirst.group(2)).map(month -> day(dayFirst.group(3), month, dayFirst.group(1), null));
            }
            Matcher monthFirst = MONTH_DAY.matcher(text);
            return monthFirst.matches()
                    ? month(monthFirst.group(1))
                            .map(month -> day(monthFirst.group(3), month, monthFirst.group(2), null))
                    : Optional.empty();
        }

        private static Optional<String> month(String word) {
            int month = MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            return month == 0 ? Optional.empty() : Optional.of(Integer.toString(month));
        }

        private static Optional<TypedDay> numbers(String text) {
            Matcher date = NUMBERS.matcher(text);
            if (!date.matches()) {
                return Optional.empty();
            }
            TypedDay dayFirst = day(date.group(4), date.group(3), date.group(1), DayOrder.DAY_FIRST);
            TypedDay monthFirst = day(date.group(4), date.group(1), date.group(3), DayOrder.MONTH_FIRST);
            if (dayFirst instanceof Day(LocalDate one, DayOrder first)
                    && monthFirst instanceof Day(LocalDate other, DayOrder second)) {
                boolean same = one.equals(other);
                return Optional.of(
                        same || date.group(2).equals(".") && date.group(4).length() == 4
                                ? new Day(one, null)
                                : new TwoWays(one, other));
            }
            return Optional.of(dayFirst instanceof Day ? dayFirst : monthFirst);
        }

        private static TypedDay day(String year, String month, String day, @Nullable DayOrder order) {
            int typed = Integer.parseInt(year);
            int full = year.length() == 4 ? typed : typed < CENTURY_TURNS_AT ? 2000 + typed : 1900 + typed;
            try {
                return new Day(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)), order);
            } catch (DateTimeException noSuchDay) {
                return new Impossible();
            }
        }
    }
}
