package org.daybook.exchange.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.NewActivity.Details;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.assay.value.ReportedValue.Fault;
import org.daybook.assay.value.ReportedValue.Note;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.TypedDay;
import org.daybook.exchange.column.ZeroMeaning;
import org.daybook.exchange.column.recognise.Choice;
import org.daybook.exchange.row.ReadRow.ReadResult;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.table.Uncalculated;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Reads the results of a row: one column an assay, or one result a row.
final class ResultCells {

    private final List<Column> columns;
    private final Map<ColumnRole, Column> single;
    private final BesideCells beside;
    private final StandardForm standard;

    ResultCells(List<Column> columns, Map<ColumnRole, Column> single) {
        this.columns = columns;
        this.single = single;
        this.beside = new BesideCells(columns);
        this.standard = new StandardForm(columns);
    }

    List<ReadResult> read(List<String> cells, List<Remark> remarks) {
        List<ReadResult> results = new ArrayList<>();
        for (Column column : columns) {
            Optional<String> assay = column.assay();
            if (assay.isPresent() && !RowReader.cell(column, cells).isBlank()
                    && !isNotCalculated(column, beside.columns(column), cells, remarks)) {
                Source source = new Source(column, assay.get(), unit(column, cells),
                        beside.text(ColumnRole.QUALIFIER, column, cells), details(column, cells, remarks));
                add(results, source, cells, remarks);
            }
        }
        longForm(cells, remarks).ifPresent(source -> {
            Optional<ReportedValue> understood =
                    standard.of(source.assay(), RowReader.cell(source.column(), cells), source.unit(), cells);
            understood.ifPresentOrElse(
                    value -> results.add(result(source, value, 1, cells)), () -> add(results, source, cells, remarks));
        });
        return results;
    }

    /// Whether a result, or what stands beside it, is a formula without its result: without its relation or unit it
    /// would be another one.
    private static boolean isNotCalculated(
            Column result, Stream<Column> besideIt, List<String> cells, List<Remark> remarks) {
        boolean isMissing = Uncalculated.isResultMissing(RowReader.cell(result, cells));
        Optional<Column> formula = isMissing ? Optional.of(result) : besideIt.filter(column -> column != result)
                .filter(column -> Uncalculated.is(RowReader.cell(column, cells)))
                .findFirst();
        formula.ifPresent(column -> remarks.add(Remark.on(
                Kind.NOT_CALCULATED,
                column,
                RowReader.cell(column, cells),
                Said.of("said.exchange.a-formula-stands-here-whose-result", result.name()))));
        return formula.isPresent();
    }

    private Details details(Column column, List<String> cells, List<Remark> remarks) {
        return new Details(
                beside.sampleSize(column, cells, remarks).orElse(null),
                null,
                null,
                orNull(beside.text(ColumnRole.RESULT_REMARK, column, cells)));
    }

    /// Where a cell of results stands and what goes with it.
    private record Source(Column column, String assay, @Nullable Unit unit, String qualifier, Details details) {

        /// The unit, unless it is only the usual one of such a heading.
        @Nullable Unit saidUnit() {
            return unit != null && isUsual(column, unit) ? null : unit;
        }
    }

    /// Whether the heading of a column states no unit and this is what it is then taken for.
    static boolean isUsual(Column column, Unit unit) {
        AssayHeading heading = AssayHeading.read(column.heading());
        return heading.statedUnit().isEmpty() && unit.equals(heading.unit());
    }

    private Optional<Source> longForm(List<String> cells, List<Remark> remarks) {
        Column value = single.get(ColumnRole.LONG_VALUE);
        String assay = assayOf(text(ColumnRole.LONG_ASSAY, cells), text(ColumnRole.LONG_ENDPOINT, cells));
        if (value == null || RowReader.cell(value, cells).isBlank()) {
            return Optional.empty();
        }
        if (isNotCalculated(value, columns.stream().filter(ResultCells::isOfLongForm), cells, remarks)) {
            return Optional.empty();
        }
        if (assay.isEmpty() || assay.length() > Choice.MAX_DETAIL) {
            remarks.add(Remark.on(
                    Kind.NOT_A_RESULT,
                    value,
                    RowReader.cell(value, cells),
                    assay.isEmpty()
                            ? Said.of("said.exchange.no-assay-is-named-for-this")
                            : Said.of("said.exchange.the-name-of-the-assay-has", assay.length(), Choice.MAX_DETAIL)));
            return Optional.empty();
        }
        Optional<Integer> count = beside.longCount(single.get(ColumnRole.LONG_COUNT), cells, remarks);
        return Optional.of(new Source(
                value,
                assay,
                unit(text(ColumnRole.LONG_UNIT, cells)),
                text(ColumnRole.LONG_RELATION, cells),
                new Details(
                        count.orElse(null),
                        TypedDays.read(single.get(ColumnRole.LONG_DATE), text(ColumnRole.LONG_DATE, cells), remarks)
                                .orElse(null),
                        orNull(text(ColumnRole.LONG_LAB, cells)),
                        orNull(text(ColumnRole.LONG_REMARK, cells)))));
    }

    /// The assay with its endpoint, for an IC50 and an IC90 of one assay have no mean; the assay alone where it names
    /// the endpoint itself.
    private static String assayOf(String assay, String endpoint) {
        boolean isSaid = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(endpoint) + "(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(assay).find();
        return assay.isEmpty() || endpoint.isEmpty() || isSaid ? assay : assay + " " + endpoint;
    }

    private static boolean isOfLongForm(Column column) {
        return column.role().kind() == ColumnRole.Kind.RESULT
                && column.role() != ColumnRole.RESULT && !column.role().isBesideResult();
    }

    private void add(List<ReadResult> results, Source source, List<String> cells, List<Remark> remarks) {
        String cell = RowReader.cell(source.column(), cells);
        List<ReportedValue> values =
                ReportedCell.inOneUnit(TypedValues.read(source.column(), source.assay(), cell), source.saidUnit());
        sharedNote(values, source.column(), cell).ifPresent(remarks::add);
        int part = 0;
        for (ReportedValue value : values) {
            part++;
            if (value instanceof Fault fault) {
                remarks.add(Remark.on(
                        Kind.NOT_A_RESULT, source.column(), cell,
                                Said.of("said.exchange.is", fault.text(), fault.reason())));
                continue;
            }
            if (value instanceof Word word && word.meaning() == Word.Meaning.REMARK) {
                remarks.add(Remark.on(
                        Kind.WORDS_FOR_A_RESULT,
                        source.column(),
                        cell,
                        Said.of(isDate(word.text()) ? "said.exchange.is-a-date-and-no-number"
                                : "said.exchange.is-kept-as-words-no-number", word.text())));
            }
            otherUnit(value, source).ifPresent(remarks::add);
            ReportedValue qualified = beside.described(
                    qualified(value, source.qualifier()), source.column(), values.size() == 1, cells, remarks);
            if (qualified instanceof Undecided undecided) {
                remarks.add(asked(undecided, source.column(), cell));
            }
            results.add(result(source, qualified, part, cells));
        }
    }

    private static boolean isDate(String text) {
        return !(TypedDay.read(text) instanceof TypedDay.NoDate) || SpreadsheetDate.read(text).isPresent();
    }

    /// That a value states a unit, and its column one that measures something else.
    private static Optional<Remark> otherUnit(ReportedValue value, Source source) {
        Unit stated = value instanceof Point point ? point.unit() : null;
        Unit ofColumn = source.saidUnit();
        return stated == null || ofColumn == null || stated.convertsTo(ofColumn) ? Optional.empty()
                : Optional.of(Remark.on(Kind.OTHER_UNIT, source.column(), value.text(),
                        Said.of("said.exchange.is-in-another-unit-than", value.text(), stated.label(),
                                ofColumn.label())));
    }

    /// What the cell states once for several values is a statistic of none of them.
    private static Optional<Remark> sharedNote(List<ReportedValue> values, Column column, String cell) {
        return values.stream()
                .flatMap(value -> value.context().statedNote().stream())
                .filter(Note::isOfSeveral)
                .findFirst()
                .map(note -> Remark.on(Kind.STATISTIC_NOT_USED, column, cell,
                        Said.of("said.exchange.stands-once-for-values", note.typed(), note.values())));
    }

    private static ReadResult result(Source source, ReportedValue value, int part, List<String> cells) {
        return new ReadResult(
                source.assay(),
                source.unit(),
                source.column().label(),
                RowReader.cell(source.column(), cells),
                part,
                value,
                source.details(),
                source.column().reading().repeats());
    }

    private static Remark asked(Undecided undecided, Column column, String cell) {
        boolean isZero =
                undecided.readings().stream().anyMatch(reading -> reading.says().equals(ZeroMeaning.VALUE.label()));
        Kind kind = isZero
                ? Kind.ZERO_FOR_POTENCY
                : undecided.isAboutStyle() ? Kind.NUMBER_TWO_WAYS : Kind.VALUE_SEVERAL_WAYS;
        return Remark.on(
                kind,
                column,
                cell,
                Said.of(kind == Kind.VALUE_SEVERAL_WAYS ? "said.exchange.it-is-kept-as-typed-without"
                        : "said.exchange.it-is-kept-as-typed-without-2", undecided.text(), undecided.reason()));
    }

    /// A relation in a column of its own counts where the number itself has none.
    private static ReportedValue qualified(ReportedValue value, String qualifier) {
        Optional<Relation> relation = Relation.read(qualifier);
        return value instanceof Point point
                        && relation.isPresent()
                        && point.relation() == Relation.EQUAL
                        && relation.get() != Relation.EQUAL
                ? point.with(relation.get())
                : value;
    }

    /// The unit beside the cell, else that of the column.
    private @Nullable Unit unit(Column column, List<String> cells) {
        String stated = beside.text(ColumnRole.UNIT, column, cells);
        return unit(stated.isEmpty() ? column.statedUnit().orElse("") : stated);
    }

    private static @Nullable Unit unit(String typed) {
        return typed.isBlank() ? null : Unit.of(typed);
    }

    private String text(ColumnRole role, List<String> cells) {
        return optional(single.get(role), cells);
    }

    private static String optional(@Nullable Column column, List<String> cells) {
        return column == null ? "" : RowReader.cell(column, cells).strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
