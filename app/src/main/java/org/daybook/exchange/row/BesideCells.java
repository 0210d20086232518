package org.daybook.exchange.row;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedValue;
import org.daybook.assay.value.ReportedValue.Interval;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Range;
import org.daybook.assay.value.ReportedValue.Uncertainty;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Reads what columns beside a result say of it: its relation, unit, remark, deviation, interval, number of
/// experiments.
final class BesideCells {

    private static final Pattern COUNT = Pattern.compile("(?:n\\s*=\\s*)?([1-9]\\d{0,5})(?:\\.0*)?");

    private static final Pattern STANDARD_ERROR = Pattern.compile("\\bs\\.?e\\.?(?:m\\b)?|standard error|std\\.? ?err");
    private static final Pattern STANDARD_DEVIATION = Pattern.compile("\\bs\\.?d\\b|st(?:d|andard)?\\.? ?dev");
    private static final Pattern CONFIDENCE = Pattern.compile("\\b([5-9]\\d) ?%");
    private static final String OF_SEVERAL = "said.exchange.cannot-belong-to-several-values-it";
    private final Map<ColumnRole, Map<Integer, Column>> beside = new EnumMap<>(ColumnRole.class);

    BesideCells(List<Column> columns) {
        for (Column column : columns) {
            if (column.role().isBesideResult()) {
                Map<Integer, Column> ofRole = beside.computeIfAbsent(column.role(), role -> new HashMap<>());
                column.of().forEach(result -> ofRole.putIfAbsent(result, column));
            }
        }
    }

    /// What stands in the column of this role that speaks of a result column; empty if there is none.
    String text(ColumnRole role, Column result, List<String> cells) {
        return column(role, result).map(column -> RowReader.cell(column, cells).strip()).orElse("");
    }

    /// The columns that speak of a result column.
    Stream<Column> columns(Column result) {
        return beside.values().stream().flatMap(of -> Stream.ofNullable(of.get(result.position())));
    }

    private Optional<Column> column(ColumnRole role, Column result) {
        return Optional.ofNullable(beside.getOrDefault(role, Map.of()).get(result.position()));
    }

    /// The number of experiments behind the results of a column.
    Optional<Integer> sampleSize(Column result, List<String> cells, List<Remark> remarks) {
        return column(ColumnRole.SAMPLE_SIZE, result).flatMap(column -> count(column, cells, remarks));
    }

    /// The number of experiments behind the one result of a row.
    ///
    /// @param column that says it; null: none does
    Optional<Integer> longCount(@Nullable Column column, List<String> cells, List<Remark> remarks) {
        return Optional.ofNullable(column).flatMap(one -> count(one, cells, remarks));
    }

    private static Optional<Integer> count(Column column, List<String> cells, List<Remark> remarks) {
        String typed = RowReader.cell(column, cells).strip();
        Optional<Integer> count = count(typed);
        if (count.isEmpty() && !typed.isEmpty()) {
            remarks.add(notUnderstood(column, typed, "said.exchange.is-no-number-of-experiments-from"));
        }
        return count;
    }

    /// Reads `3`, `n = 3`, `3.0`.
    private static Optional<Integer> count(String typed) {
        Matcher count = COUNT.matcher(typed.strip());
        return count.matches() ? Optional.of(Integer.valueOf(count.group(1))) : Optional.empty();
    }

    /// The value with the deviation and the interval that stand beside it, if it is a single number without them. A
    /// unit beside it that is not the one of its heading leaves it undecided.
    ReportedValue described(
            ReportedValue value, Column result, boolean single, List<String> cells, List<Remark> remarks) {
        Optional<ReportedValue> twoUnits = inTwoUnits(value, result, cells);
        return twoUnits.isPresent() ? twoUnits.get()
                : withInterval(withUncertainty(value, result, single, cells, remarks), result, single, cells, remarks);
    }

    private Optional<ReportedValue> inTwoUnits(ReportedValue value, Column result, List<String> cells) {
        String typed = text(ColumnRole.UNIT, result, cells);
        Optional<Unit> heading = AssayHeading.read(result.heading()).statedUnit();
        if (typed.isEmpty()
                || heading.isEmpty()
                || heading.get().equals(Unit.of(typed))
                || !(value instanceof Point point)
                || point.unit() != null) {
            return Optional.empty();
        }
        return Optional.of(new Undecided(
                point.text(),
                List.of(
                        new Undecided.Reading(null, Said.of("said.exchange.as-the-heading-says",
                                point.text(), heading.get().label())),
                        new Undecided.Reading(null, Said.of("said.exchange.as-the-column-of-units-says",
                                point.text(), Unit.of(typed).label())))));
    }

    private ReportedValue withInterval(
            ReportedValue value, Column result, boolean single, List<String> cells, List<Remark> remarks) {
        if (!(value instanceof Point point) || point.context().interval() != null) {
            return value;
        }
        String both = text(ColumnRole.INTERVAL, result, cells);
        String lower = text(ColumnRole.INTERVAL_LOWER, result, cells);
        String upper = text(ColumnRole.INTERVAL_UPPER, result, cells);
        if (both.isEmpty() && (lower.isEmpty() || upper.isEmpty())) {
            return value;
        }
        ColumnRole role = both.isEmpty() ? ColumnRole.INTERVAL_LOWER : ColumnRole.INTERVAL;
        Optional<Interval> interval = both.isEmpty() ? ends(result, lower, upper) : ends(result, both);
        if (!single || interval.isEmpty()) {
            remarks.add(notUnderstood(role, result, both.isEmpty() ? lower + " – " + upper : both,
                    single ? "said.exchange.is-no-interval-it-is-kept"
                            : OF_SEVERAL));
            return value;
        }
        return point.with(interval.get());
    }

    private Optional<Interval> ends(Column result, String lower, String upper) {
        Optional<Double> from = number(column(ColumnRole.INTERVAL_LOWER, result).orElseThrow(), lower);
        Optional<Double> to = number(column(ColumnRole.INTERVAL_UPPER, result).orElseThrow(), upper);
        return from.isPresent() && to.isPresent() && from.get() <= to.get()
                ? Optional.of(new Interval(from.get(), to.get(), confidence(ColumnRole.INTERVAL_LOWER, result)))
                : Optional.empty();
    }

    private Optional<Interval> ends(Column result, String both) {
        Column column = column(ColumnRole.INTERVAL, result).orElseThrow();
        List<ReportedValue> values = TypedValues.read(column, bare(column, both)).values();
        return values.size() == 1 && values.getFirst() instanceof Range range
                ? Optional.of(new Interval(range.lower(), range.upper(), confidence(ColumnRole.INTERVAL, result)))
                : Optional.empty();
    }

    /// In per cent, if the heading says so.
    private @Nullable Integer confidence(ColumnRole role, Column result) {
        Matcher percent = CONFIDENCE.matcher(column(role, result).map(Column::heading).orElse(""));
        return percent.find() ? Integer.valueOf(percent.group(1)) : null;
    }

    private ReportedValue withUncertainty(
            ReportedValue value, Column result, boolean single, List<String> cells, List<Remark> remarks) {
        String typed = text(ColumnRole.UNCERTAINTY, result, cells);
        if (typed.isEmpty() || !(value instanceof Point point) || point.context().uncertainty() != null) {
            return value;
        }
        Optional<Double> deviation = deviation(column(ColumnRole.UNCERTAINTY, result).orElseThrow(), typed);
        if (!single || deviation.isEmpty()) {
            remarks.add(notUnderstood(
                    ColumnRole.UNCERTAINTY,
                    result,
                    typed,
                    single ? "said.exchange.is-no-deviation-it-is-kept" : OF_SEVERAL));
            return value;
        }
        return point.with(new Uncertainty(deviation.get(), kind(result)));
    }

    /// Standard error or deviation, if the heading says which.
    private Uncertainty.@Nullable Kind kind(Column result) {
        String words = column(ColumnRole.UNCERTAINTY, result).map(Column::heading).orElse("").toLowerCase(Locale.ROOT);
        return STANDARD_ERROR.matcher(words).find() ? Uncertainty.Kind.SEM
                : STANDARD_DEVIATION.matcher(words).find() ? Uncertainty.Kind.SD : null;
    }

    private static Optional<Double> deviation(Column column, String typed) {
        return number(column, bare(column, typed)).filter(value -> value >= 0);
    }

    /// A deviation or interval without the brackets around it and the sign before it.
    static String bare(Column column, String typed) {
        boolean inBrackets = column.role() == ColumnRole.UNCERTAINTY || column.role() == ColumnRole.INTERVAL;
        return inBrackets
                ? typed.strip()
                        .replaceFirst("^[\\[(](.*)[\\])]$", "$1")
                        .replaceFirst("^(?:\u00B1|\\+/-)\\s*", "")
                : typed;
    }

    private static Optional<Double> number(Column column, String typed) {
        List<ReportedValue> values = TypedValues.read(column, typed).values();
        return values.size() == 1 && values.getFirst() instanceof Point point && point.relation() == Relation.EQUAL
                ? Optional.of(point.value()) : Optional.empty();
    }

    private Remark notUnderstood(ColumnRole role, Column result, String typed, String why) {
        return notUnderstood(column(role, result).orElseThrow(), typed, why);
    }

    /// @param why key of a sentence into which is put what was typed
    private static Remark notUnderstood(Column column, String typed, String why) {
        return Remark.on(Kind.STATISTIC_NOT_USED, column, typed, Said.of(why, typed));
    }
}
