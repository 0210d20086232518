package org.daybook.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.NewActivity.Details;
import org.daybook.assay.Relation;
import org.daybook.assay.ReportedCell;
import org.daybook.assay.ReportedValue;
import org.daybook.assay.ReportedValue.Fault;
import org.daybook.assay.ReportedValue.Point;
import org.daybook.assay.ReportedValue.Word;
import org.daybook.assay.Unit;
import org.daybook.exchange.ReadRow.ReadResult;
import org.daybook.exchange.Remark.Kind;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.jspecify.annotations.Nullable;

/// Reads the results of a row: one column an assay, or one result a row.
final class ResultCells {

    private final List<Column> columns;
    private final Map<ColumnRole, Column> single;
    private final Map<Integer, Column> qualifiers = new HashMap<>();
    private final Map<Integer, Column> remarksOn = new HashMap<>();

    ResultCells(List<Column> columns, Map<ColumnRole, Column> single) {
        this.columns = columns;
        this.single = single;
        for (Column column : columns) {
            if (column.of() != null) {
                (column.role() == ColumnRole.QUALIFIER ? qualifiers : remarksOn).put(column.of(), column);
            }
        }
    }

    List<ReadResult> read(List<String> cells, List<Remark> remarks) {
        List<ReadResult> results = new ArrayList<>();
        for (Column column : columns) {
            column.assay().ifPresent(assay -> {
                String remark = optional(remarksOn.get(column.position()), cells);
                add(results, new Source(column, assay, unit(column.statedUnit().orElse("")), optional(qualifiers.get(column.position()), cells),
                        new Details(null, null, null, remark.isEmpty() ? null : remark)), cells, remarks);
            });
        }
        longForm(cells).ifPresent(source -> add(results, source, cells, remarks));
        return results;
    }

    /// Where a cell of results stands and what goes with it.
    private record Source(Column column, String assay, @Nullable Unit unit, String qualifier, Details details) {
    }

    private Optional<Source> longForm(List<String> cells) {
        Column value = single.get(ColumnRole.LONG_VALUE);
        String assay = text(ColumnRole.LONG_ASSAY, cells);
        if (value == null || assay.isEmpty()) {
            return Optional.empty();
        }
        String count = text(ColumnRole.LONG_COUNT, cells);
        return Optional.of(new Source(value, assay, unit(text(ColumnRole.LONG_UNIT, cells)), text(ColumnRole.LONG_RELATION, cells),
                new Details(count.matches("[1-9]\\d{0,5}") ? Integer.valueOf(count) : null, day(text(ColumnRole.LONG_DATE, cells)),
                        orNull(text(ColumnRole.LONG_LAB, cells)), orNull(text(ColumnRole.LONG_REMARK, cells)))));
    }

    private static void add(List<ReadResult> results, Source source, List<String> cells, List<Remark> remarks) {
        String cell = RowReader.cell(source.column(), cells);
        int part = 0;
        for (ReportedValue value : ReportedCell.read(cell).values()) {
            part++;
            if (value instanceof Fault fault) {
                remarks.add(Remark.on(Kind.NOT_A_RESULT, source.column(), cell, "\"" + fault.text() + "\" is " + fault.reason()));
                continue;
            }
            if (value instanceof Word word && word.meaning() == Word.Meaning.REMARK) {
                remarks.add(Remark.on(Kind.WORDS_FOR_A_RESULT, source.column(), cell, "\"" + word.text() + "\" is kept as words; no number was understood"));
            }
            results.add(new ReadResult(source.assay(), source.unit(), source.column().label(), cell, part, qualified(value, source.qualifier()), source.details()));
        }
    }

    /// A relation in a column of its own counts where the number itself has none.
    private static ReportedValue qualified(ReportedValue value, String qualifier) {
        Optional<Relation> relation = Relation.read(qualifier);
        return value instanceof Point point && relation.isPresent() && point.relation() == Relation.EQUAL && relation.get() != Relation.EQUAL
                ? new Point(relation.get().symbol() + point.text(), relation.get(), point.value(), point.uncertainty(), point.unit())
                : value;
    }

    private static @Nullable Unit unit(String typed) {
        return typed.isBlank() ? null : Unit.of(typed);
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
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
