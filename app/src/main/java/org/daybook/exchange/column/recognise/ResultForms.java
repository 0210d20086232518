package org.daybook.exchange.column.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;

/// Sees to it that each result of a table is stored once, in the form in which it is there: one a row, one a column, or
/// as a mean whose values are in no other column.
final class ResultForms {

    /// A logarithm with one decimal is off by so much.
    private static final double ROUNDED = 0.06;
    /// Results that a reason names.
    private static final int NAMED = 5;

    private final SampledTable table;

    ResultForms(SampledTable table) {
        this.table = table;
    }

    void settle(List<Column> columns) {
        dropLongFormWithoutItsParts(columns);
        keepOneFormOfResults(columns);
        takeMeansWithoutTheirValues(columns);
        keepCalculatedLogarithms(columns);
    }

    /// `Value` alone, or `n`, means nothing without a column that names the assay.
    private static void dropLongFormWithoutItsParts(List<Column> columns) {
        boolean complete = has(columns, ColumnRole.LONG_ASSAY) && has(columns, ColumnRole.LONG_VALUE);
        if (complete) {
            columns.stream().filter(column -> column.role() == ColumnRole.LONG_UNIT).skip(1).toList()
                    .forEach(column -> columns.set(column.position(), column.as(ColumnRole.KEPT, null, null, null,
                            Said.of("said.exchange.another-column-is-the-unit-of"))));
        } else {
            columns.replaceAll(column ->
                    column.role() == ColumnRole.LONG_UNIT ? unitOfResults(column, columns) : column);
            columns.replaceAll(column -> column.role().name().startsWith("LONG_")
                    ? column.as(
                            ColumnRole.KEPT,
                            null,
                            null,
                            null,
                            column.role() == ColumnRole.LONG_DATE
                                    ? Said.of("said.exchange.a-date-of-the-row-it")
                                    : Said.of("said.exchange.it-would-be-a-part-of"))
                    : column);
        }
    }

    /// A column of units is that of the results at its left, up to another one; of those at its right where none are at
    /// its left. A result whose heading states its unit needs none, unless it stands right beside it.
    private static Column unitOfResults(Column unit, List<Column> columns) {
        List<Column> atLeft = results(columns.subList(0, unit.position()).reversed());
        List<Column> all = atLeft.isEmpty()
                ? results(columns.subList(unit.position() + 1, columns.size())) : atLeft.reversed();
        if (all.isEmpty()) {
            return unit;
        }
        Column nearest = atLeft.isEmpty() ? all.getFirst() : all.getLast();
        List<Column> of = all.stream()
                .filter(result -> result == nearest || AssayHeading.read(result.heading()).statedUnit().isEmpty())
                .toList();
        return unit.about(ColumnRole.UNIT, of.stream().map(Column::position).toList(),
                Said.of(of.size() == 1 ? "said.exchange.the-unit-of-2"
                : "said.exchange.the-unit-of-because-no-other", labels(of)));
    }

    /// The results among these, up to a column of units.
    private static List<Column> results(List<Column> columns) {
        return columns.stream()
                .takeWhile(column -> column.role() != ColumnRole.UNIT && column.role() != ColumnRole.LONG_UNIT)
                .filter(column -> column.role() == ColumnRole.RESULT)
                .toList();
    }

    private static Said labels(List<Column> results) {
        List<Said> labels = results.stream().limit(NAMED).map(
                result -> Said.of("said.shared.quoted", result.name())).toList();
        return results.size() > NAMED ? Said.of("said.shared.and-more", labels, results.size() - NAMED)
                : Said.of("said.shared.all-of", labels);
    }

    /// A list with one result a row may repeat the same values in a column an assay; storing both would count them
    /// twice.
    private void keepOneFormOfResults(List<Column> columns) {
        Optional<Column> assays = columns.stream().filter(column -> column.role() == ColumnRole.LONG_ASSAY).findFirst();
        if (assays.isEmpty()) {
            return;
        }
        Set<String> names = table.sample(assays.get().position()).cells().stream()
                .map(cell -> AssayHeading.read(cell).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        columns.replaceAll(column -> column.role() == ColumnRole.RESULT
                ? column.as(
                        ColumnRole.DERIVED,
                        null,
                        null,
                        null,
                        names.contains(Objects.toString(column.detail(), "").toLowerCase(Locale.ROOT))
                                ? Said.of("said.exchange.repeats-the-results-that-the-column", assays.get().name())
                                : Said.of("said.exchange.the-column-lists-the-results-one", assays.get().name()))
                : column);
    }

    /// A mean is the result where the values it was taken from are in no other column.
    private void takeMeansWithoutTheirValues(List<Column> columns) {
        Set<String> measured = columns.stream()
                .filter(column -> column.role() == ColumnRole.RESULT)
                .map(ResultForms::endpoint)
                .collect(Collectors.toSet());
        boolean rowByRow = has(columns, ColumnRole.LONG_VALUE);
        columns.replaceAll(column -> column.role() == ColumnRole.DERIVED
                        && !rowByRow
                        && HeadingWords.isMean(column.heading())
                        && Statistic.read(column.heading()).isEmpty()
                        && !HeadingWords.isQualifier(column.heading())
                        && !endpoint(column).isEmpty()
                        && !measured.contains(endpoint(column))
                ? result(column, "said.exchange.a-mean-and-no-other-column")
                : column);
    }

    /// A logarithm is no result of its own where its numbers are those of a potency in another column.
    private void keepCalculatedLogarithms(List<Column> columns) {
        columns.replaceAll(column -> column.role() != ColumnRole.RESULT
                        || AssayHeading.read(column.heading()).logarithmOf() == null
                ? column
                : columns.stream()
                        .filter(other -> endpoint(column).equals("p" + endpoint(other)) && isLogarithmOf(column, other))
                        .findFirst()
                        .map(other -> column.as(ColumnRole.DERIVED, null, null, null,
                                Said.of("said.exchange.the-logarithm-of-it-is-kept", other.name())))
                        .orElse(column));
    }

    private boolean isLogarithmOf(Column logarithms, Column potencies) {
        Unit unit = Optional.ofNullable(AssayHeading.read(potencies.heading()).unit()).orElse(Unit.MICROMOLAR);
        if (!unit.convertsTo(Unit.MOLAR)) {
            return false;
        }
        int same = 0;
        int all = 0;
        for (List<String> row : table.numbers().rows()) {
            OptionalDouble logarithm = number(row, logarithms);
            OptionalDouble potency = number(row, potencies);
            if (logarithm.isPresent() && potency.isPresent() && potency.getAsDouble() > 0) {
                double exact = -Math.log10(unit.convert(potency.getAsDouble(), Unit.MOLAR));
                all++;
                same += Math.abs(exact - logarithm.getAsDouble()) < ROUNDED ? 1 : 0;
            }
        }
        return all > 0 && same * 5 >= all * 4;
    }

    private static OptionalDouble number(List<String> row, Column column) {
        String cell = column.position() < row.size() ? row.get(column.position()) : "";
        return ReportedCell.read(cell).values().stream()
                .flatMap(value -> value instanceof Point point ? Stream.of(point.value()) : Stream.empty())
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    private static String endpoint(Column column) {
        return Objects.toString(AssayHeading.read(column.heading()).endpoint(), "").toLowerCase(Locale.ROOT);
    }

    /// @param why key of a sentence into which is put what the heading says
    private static Column result(Column column, String why) {
        AssayHeading heading = AssayHeading.read(column.heading());
        return column.as(
                ColumnRole.RESULT,
                heading.name(),
                heading.unit() == null ? null : heading.unit().symbol(),
                null,
                Said.of(why, heading.explanation()));
    }

    private static boolean has(List<Column> columns, ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }
}
