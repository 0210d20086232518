package org.daybook.web.people.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.people.contribution.ContributionRecord.DayCount;
import org.daybook.people.contribution.Period;

/// The days of a year as a picture: a column a week, a row a day of the week, darker where more was done.
///
/// @param cells one a day, in units of the picture
/// @param months where each begins
/// @param total contributions in the year
/// @param days on how many days
record CalendarView(List<Cell> cells, List<Month> months, int width, long total, int days) {

    private static final int STEP = 15;
    private static final int LEFT = 30;
    private static final int TOP = 18;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MONTH_FITS = 2 * STEP;
    private static final long[] LEVELS = {1, 2, 4, 8};

    static CalendarView of(List<DayCount> counts, Period year) {
        Map<LocalDate, Long> byDay = counts.stream()
                .collect(Collectors.groupingBy(DayCount::day, Collectors.summingLong(DayCount::count)));
        List<Cell> cells = new ArrayList<>();
        List<Month> months = new ArrayList<>();
        int number = 0;
        for (LocalDate day = year.from(); !day.isAfter(year.to()); day = day.plusDays(1)) {
            int x = LEFT + number / DAYS_OF_A_WEEK * STEP;
            cells.add(new Cell(x, TOP + number % DAYS_OF_A_WEEK * STEP, level(byDay.getOrDefault(day, 0L)), day,
                    byDay.getOrDefault(day, 0L)));
            if (day.getDayOfMonth() == 1 && (months.isEmpty() || x - months.getLast().x() >= MONTH_FITS)) {
                months.add(new Month(x, day));
            }
            number++;
        }
        int width = cells.getLast().x() + STEP;
        months.removeIf(month -> width - month.x() < MONTH_FITS);
        return new CalendarView(cells, months, width,
                byDay.values().stream().mapToLong(Long::longValue).sum(), byDay.size());
    }

    private static int level(long count) {
        int level = 0;
        while (level < LEVELS.length && count >= LEVELS[level]) {
            level++;
        }
        return level;
    }

    /// A day.
    ///
    /// @param level 0 for nothing to 4 for eight and more
    record Cell(int x, int y, int level, LocalDate day, long count) {
    }

    /// The name of a month above its first week.
    record Month(int x, LocalDate day) {
    }
}
