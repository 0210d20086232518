package org.daybook.todo.line;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people say them, in English and German: `friday`, `tomorrow`, `2w`, `eom`, `15th`, `2026-12-04`, and moved
/// from one of the to-do's own days or any other: `due-3d`, `monday+1w`, `+2d`.
///
/// The words and what they mean are TaskWarrior's (<https://taskwarrior.org/docs/dates/>): a week begins on Monday,
/// `sow`, `som`, `soq` and `soy` are the beginnings of the next week, month, quarter and year, `eow` is Sunday, `eoww`
/// Friday, `eom`, `eoq` and `eoy` are the last days of the present ones.
public final class SpokenDate {

    private static final Pattern DURATION = Pattern.compile("(?<count>\\d{1,4})\\s?(?<unit>d|days?|tage?|w|wks?|weeks?"
            + "|wochen?|m|mo|months?|monate?|q|qtrs?|quarters?|y|yrs?|years?|jahre?)");
    private static final Pattern MOVED =
            Pattern.compile("(?<from>[\\p{L}\\d.]{2,12}(?=[+-])|(?=\\+))(?<sign>[+-])(?<duration>\\w{2,12})");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)");
    /// As Germans write it; without a year it is the next one.
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?");
    private static final Set<String> OWN = Set.of("due", "wait", "scheduled", "until");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Map<String, Function<LocalDate, LocalDate>> WORDS = words();

    private SpokenDate() {
    }

    /// The day that is meant.
    ///
    /// @param typed in any case
    /// @param own the to-do's own days by `due`, `wait`, `scheduled`, `until`
    /// @return empty if nobody says a day so, it moves a day that the to-do does not have, or no to-do has such a day
    public static Optional<LocalDate> read(String typed, LocalDate today, Map<String, LocalDate> own) {
        return meant(typed, today, own).filter(SpokenDate::isKept);
    }

    /// Whether a to-do can have this day: from 1900 to 9999, so that calendars and other programs can write it.
    public static boolean isKept(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static Optional<LocalDate> meant(String typed, LocalDate today, Map<String, LocalDate> own) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Function<LocalDate, LocalDate> word = WORDS.get(text);
        Matcher moved = MOVED.matcher(text);
        Matcher day = DAY_OF_MONTH.matcher(text);
        Matcher dayAndMonth = DAY_AND_MONTH.matcher(text);
        try {
            if (word != null) {
                return Optional.of(word.apply(today));
            }
            if (moved.matches()) {
                Optional<LocalDate> from = start(moved.group("from"), today, own);
                int sign = moved.group("sign").equals("-") ? -1 : 1;
                return duration(moved.group("duration"))
                        .flatMap(by -> from.map(start -> start.plus(by.multipliedBy(sign))));
            }
            if (day.matches()) {
                return dayOfMonth(Integer.parseInt(day.group(1)), today);
            }
            if (dayAndMonth.matches()) {
                return Optional.of(dayAndMonth(dayAndMonth, today));
            }
            Optional<Period> duration = duration(text);
            return duration.isPresent() ? duration.map(today::plus) : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    /// The day that is moved from; today if none is named.
    private static Optional<LocalDate> start(String from, LocalDate today, Map<String, LocalDate> own) {
        if (from.isEmpty()) {
            return Optional.of(today);
        }
        return OWN.contains(from) ? Optional.ofNullable(own.get(from)) : meant(from, today, own);
    }

    private static LocalDate dayAndMonth(Matcher typed, LocalDate today) {
        int month = Integer.parseInt(typed.group(2));
        int day = Integer.parseInt(typed.group(1));
        if (typed.group(3) != null) {
            return LocalDate.of(Integer.parseInt(typed.group(3)), month, day);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : thisYear;
    }

    private static Optional<Period> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group("count"));
        return Optional.of(switch (matcher.group("unit").charAt(0)) {
            case 'd', 't' -> Period.ofDays(count);
            case 'w' -> Period.ofWeeks(count);
            case 'm' -> Period.ofMonths(count);
            case 'q' -> Period.ofMonths(3 * count);
            default -> Period.ofYears(count);
        });
    }

    /// The next day of this number that is not over.
    private static Optional<LocalDate> dayOfMonth(int number, LocalDate today) {
        if (number < 1 || number > 31) {
            return Optional.empty();
        }
        LocalDate month = today.withDayOfMonth(1);
        while (month.lengthOfMonth() < number || month.withDayOfMonth(number).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return Optional.of(month.withDayOfMonth(number));
    }

    private static Map<String, Function<LocalDate, LocalDate>> words() {
        Map<String, Function<LocalDate, LocalDate>> words = new HashMap<>();
        put(words, today -> today, "today", "now", "heute", "eod");
        put(words, today -> today.plusDays(1), "tomorrow", "sod", "morgen");
        put(words, today -> today.minusDays(1), "yesterday", "gestern");
        put(words, today -> today.plusDays(2), "übermorgen", "uebermorgen");
        put(words, today -> today.minusDays(2), "vorgestern");
        put(words, today -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), "sow", "soww");
        put(words, today -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)), "eow");
        put(words, today -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)), "eoww");
        put(words, today -> today.with(TemporalAdjusters.firstDayOfNextMonth()), "som");
        put(words, today -> today.with(TemporalAdjusters.lastDayOfMonth()), "eom");
        put(words, today -> quarter(today).plusMonths(3), "soq");
        put(words, today -> quarter(today).plusMonths(3).minusDays(1), "eoq");
        put(words, today -> today.with(TemporalAdjusters.firstDayOfNextYear()), "soy");
        put(words, today -> today.with(TemporalAdjusters.lastDayOfYear()), "eoy");
        put(words, today -> LocalDate.of(9999, 12, 30), "later", "someday");
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                String name = day.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
                put(words, today -> today.with(TemporalAdjusters.next(day)), name,
                        name.substring(0, language == Locale.ENGLISH ? 3 : 2));
            }
        }
        for (Month month : Month.values()) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                String name = month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
                put(words, today -> first(month, today), name, name.substring(0, 3));
            }
        }
        return words;
    }

    private static void put(Map<String, Function<LocalDate, LocalDate>> words, Function<LocalDate, LocalDate> meaning,
            String... names) {
        for (String name : names) {
            words.putIfAbsent(name, meaning);
        }
    }

    /// The first day of the next month of this name.
    private static LocalDate first(Month month, LocalDate today) {
        LocalDate first = LocalDate.of(today.getYear(), month, 1);
        return first.isAfter(today) ? first : first.plusYears(1);
    }

    private static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
