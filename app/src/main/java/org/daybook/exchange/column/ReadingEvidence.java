package org.daybook.exchange.column;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.assay.value.ReportedCell;
import org.daybook.quantities.NumberStyle;
import org.daybook.quantities.NumberStyle.Evidence;
import org.daybook.shared.Said;

/// Gathers from all rows of a table how its cells are to be read: decimal sign, order of day and month, repeated
/// values.
///
/// A column is decided by its own cells, else by the other columns, else by the separator of the file
/// (`docs/decisions/0061-number-style-of-a-column.md`). What contradicts itself is not decided.
public final class ReadingEvidence {

    /// Rows in which columns are looked at that are no results: they only help the others.
    private static final int ROWS_OF_OTHERS = 2_000;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    private final List<Column> columns;
    private final boolean workbook;
    private final char separator;
    private final int[] openWithCommas;
    private final List<Map<Evidence, Integer>> numbers;
    private final List<Map<DayEvidence, Integer>> days;
    private final RepeatedValues repeated;
    private int rows;

    /// @param workbook whether cells that are plain numbers may be numbers of a workbook, which say nothing about its
    ///     text cells
    /// @param separator what parts the cells of a text file: with semicolons commas are free for numbers, beside commas
    ///     nobody parts
    ///     thousands by points; 0 for other files
    public ReadingEvidence(List<Column> columns, boolean workbook, char separator) {
        this.columns = columns;
        this.workbook = workbook;
        this.separator = separator;
        this.openWithCommas = new int[columns.size()];
        this.numbers = columns.stream()
                .map(column -> (Map<Evidence, Integer>) new EnumMap<Evidence, Integer>(Evidence.class))
                .toList();
        this.days = columns.stream()
                .map(column -> (Map<DayEvidence, Integer>) new EnumMap<DayEvidence, Integer>(DayEvidence.class))
                .toList();
        this.repeated = new RepeatedValues(columns);
    }

    private enum DayEvidence {
        DAY_FIRST, MONTH_FIRST, TWO_WAYS
    }

    /// Looks at one row.
    public void take(List<String> cells) {
        rows++;
        for (Column column : columns) {
            String cell = column.position() < cells.size() ? cells.get(column.position()).strip() : "";
            if (!cell.isEmpty()) {
                take(column, cell);
            }
        }
        repeated.take(cells);
    }

    private void take(Column column, String cell) {
        if (holdsNumbers(column) || rows <= ROWS_OF_OTHERS && mayHoldNumbers(column)) {
            boolean saysNothing = workbook && PLAIN_NUMBER.matcher(cell).matches();
            Evidence evidence = saysNothing ? Evidence.NONE : ReportedCell.evidence(cell);
            numbers.get(column.position()).merge(evidence, 1, Integer::sum);
            openWithCommas[column.position()] += evidence == Evidence.UNDECIDED && cell.indexOf(',') >= 0 ? 1 : 0;
        }
        if (holdsDays(column)) {
            switch (TypedDay.read(cell)) {
                case TypedDay.TwoWays both -> count(column, DayEvidence.TWO_WAYS);
                case TypedDay.Day day when day.order() == DayOrder.DAY_FIRST -> count(column, DayEvidence.DAY_FIRST);
                case TypedDay.Day day
                when day.order() == DayOrder.MONTH_FIRST -> count(column, DayEvidence.MONTH_FIRST);
                default -> { }
            }
        }
    }

    private void count(Column column, DayEvidence evidence) {
        days.get(column.position()).merge(evidence, 1, Integer::sum);
    }

    /// Whether the numbers of the column are stored as numbers.
    static boolean holdsNumbers(Column column) {
        return switch (column.role()) {
            case RESULT, LONG_VALUE, UNCERTAINTY, INTERVAL, INTERVAL_LOWER, INTERVAL_UPPER -> true;
            default -> false;
        };
    }

    private static boolean mayHoldNumbers(Column column) {
        return switch (column.role()) {
            case KEPT, DERIVED, AMOUNT, PURITY -> true;
            default -> false;
        };
    }

    static boolean holdsDays(Column column) {
        return column.role() == ColumnRole.MADE_ON || column.role() == ColumnRole.LONG_DATE;
    }

    /// The columns with what the rows have decided; what a person stated stays.
    public List<Column> decided() {
        return columns.stream().map(column -> column.reading(decided(column))).toList();
    }

    private CellReading decided(Column column) {
        CellReading reading = column.reading();
        if (holdsNumbers(column) && !reading.numbersStated()) {
            reading = numbers(column, reading);
        }
        if (holdsDays(column) && !reading.daysStated()) {
            reading = days(column, reading);
        }
        return reading.repeating(
                repeated.in(column),
                Said.of("said.exchange.the-rows-of-one-compound-repeat"));
    }

    private CellReading numbers(Column column, CellReading reading) {
        int point = count(column, Evidence.POINT);
        int comma = count(column, Evidence.COMMA);
        int open = count(column, Evidence.UNDECIDED);
        int all = numbers.get(column.position()).values().stream().mapToInt(Integer::intValue).sum();
        if (point > 0 && comma > 0) {
            return reading.numbers(Optional.empty(),
                    Said.of("said.exchange.cells-read-only-with-a-decimal", point, comma));
        }
        if (point + comma > 0) {
            return reading.numbers(
                    Optional.of(point > 0 ? NumberStyle.POINT : NumberStyle.COMMA),
                    Said.of(Math.max(point, comma) == 1 ? "said.exchange.of-cells-reads-only-so"
                            : "said.exchange.of-cells-read-only-so", Math.max(point, comma), all));
        }
        return open == 0
                ? reading.numbers(Optional.empty(), null)
                : byTheOthers(reading, open, openWithCommas[column.position()] > 0);
    }

    private CellReading byTheOthers(CellReading reading, int open, boolean commas) {
        int point = columns.stream().mapToInt(column -> count(column, Evidence.POINT)).sum();
        int comma = columns.stream().mapToInt(column -> count(column, Evidence.COMMA)).sum();
        if (point > 0 ^ comma > 0) {
            return reading.numbers(
                    Optional.of(point > 0 ? NumberStyle.POINT : NumberStyle.COMMA),
                    Said.of("said.exchange.the-other-columns-of-the-file"));
        }
        if (point + comma == 0 && separator == ',' && !commas) {
            return reading.numbers(
                    Optional.of(NumberStyle.POINT),
                    Said.of("said.exchange.commas-part-the-cells-and-where"));
        }
        if (point == 0 && separator == ';' && commas) {
            return reading.numbers(
                    Optional.of(NumberStyle.COMMA), Said.of("said.exchange.semicolons-part-the-cells-and-the"));
        }
        return reading.numbers(
                Optional.empty(),
                Said.of(open == 1 ? "said.exchange.cell-reads-several-ways-and-nothing"
                        : "said.exchange.cells-read-several-ways-and-nothing", open));
    }

    private int count(Column column, Evidence evidence) {
        return numbers.get(column.position()).getOrDefault(evidence, 0);
    }

    private CellReading days(Column column, CellReading reading) {
        Map<DayEvidence, Integer> found = days.get(column.position());
        int dayFirst = found.getOrDefault(DayEvidence.DAY_FIRST, 0);
        int monthFirst = found.getOrDefault(DayEvidence.MONTH_FIRST, 0);
        if (dayFirst > 0 ^ monthFirst > 0) {
            DayOrder order = dayFirst > 0 ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
            return reading.days(
                    Optional.of(order),
                    Said.of("said.exchange.dates-are-possible-only-with-the", Math.max(dayFirst, monthFirst),
                            order.label()));
        }
        int open = found.getOrDefault(DayEvidence.TWO_WAYS, 0);
        return reading.days(
                Optional.empty(),
                open == 0
                        ? null
                        : Said.of(open == 1 ? "said.exchange.date-reads-two-ways-and-nothing"
                                : "said.exchange.dates-read-two-ways-and-nothing", open));
    }
}
