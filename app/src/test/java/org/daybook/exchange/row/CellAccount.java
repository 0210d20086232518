package org.daybook.exchange.row;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.row.ReadRow.ReadResult;
import org.daybook.registry.name.OtherName;

/// Where a cell of a table went.
enum CellAccount {
    COMPOUND("facts of compounds"),
    BATCH("facts of batches"),
    RESULT("results"),
    BESIDE_RESULT("said of results"),
    NOTHING("says that there is none"),
    KEPT("kept as typed"),
    REMARK("told in a remark"),
    REJECTED("in rejected rows"),
    TITLE_OR_HEADING("titles and headings"),
    NOWHERE("nowhere");

    /// Words for nothing, as people write them under a heading of names or ids.
    private static final Set<String> NONE = Set.of("n/a", "na", "n.a.", "none", "null", "nan", "-", "--", "\u2013",
            "\u2014", ".", "nd", "n.d.", "n/d", "tbd", "t.b.d.", "tba", "tbc", "pending", "missing", "not available",
            "not applicable", "not assigned", "not known", "inherited", "unknown", "#n/a", "#ref!", "?");

    private final String label;

    CellAccount(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// @param cells all cells of the row
    static CellAccount of(int position, List<String> cells, List<Column> columns, ReadRow row) {
        if (row.rejection() != null) {
            return REJECTED;
        }
        if (position >= columns.size()) {
            return NOWHERE;
        }
        Column column = columns.get(position);
        String cell = cells.get(position).replace('\u00A0', ' ').strip();
        boolean isTold = row.remarks().stream()
                .anyMatch(remark -> Objects.equals(remark.column(), position)
                        || remark.kind() == Remark.Kind.BATCH_WITHOUT_CODE
                                && column.role().kind() == ColumnRole.Kind.BATCH
                        || remark.message().contains(cell.substring(0, Math.min(40, cell.length()))));
        CellAccount account = switch (column.role().kind()) {
            case KEPT -> KEPT;
            case COMPOUND -> compound(column, cell, row);
            case BATCH -> row.lot().isPresent() ? BATCH : NOWHERE;
            case RESULT -> result(column, cell, cells, columns, row);
        };
        return account != NOWHERE ? account : isTold ? REMARK
                : NONE.contains(cell.toLowerCase(Locale.ROOT)) ? NOTHING : NOWHERE;
    }

    private static CellAccount compound(Column column, String cell, ReadRow row) {
        boolean isThere = switch (column.role()) {
            case NUMBER -> !row.number().isEmpty() && cell.contains(row.number()) || isName(cell, row);
            case OTHER_NUMBERS -> row.otherNumbers().stream().anyMatch(cell::contains);
            case NAME -> !row.name().isEmpty();
            case SYNONYMS, EXTERNAL_ID -> isName(cell, row);
            case SMILES, INCHI, MOLFILE, INCHI_KEY -> row.structure() != null || row.ids().contains(cell);
            case STEREO -> row.stereo() != null;
            case SERIES -> !row.series().isEmpty();
            default -> false;
        };
        return isThere ? COMPOUND : NOWHERE;
    }

    /// Whether the parts of the cell are names of the row; at least the first of several.
    private static boolean isName(String cell, ReadRow row) {
        String plain = plain(cell);
        return row.names().stream().map(OtherName::text).map(CellAccount::plain).anyMatch(plain::contains);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static CellAccount result(
            Column column, String cell, List<String> cells, List<Column> columns, ReadRow row) {
        if (column.role() == ColumnRole.RESULT || column.role() == ColumnRole.LONG_VALUE) {
            return of(column, cells, row).findAny().isPresent() ? RESULT : NOWHERE;
        }
        if (!column.role().isBesideResult()) {
            Column value = columns.stream().filter(other -> other.role() == ColumnRole.LONG_VALUE).findFirst()
                    .orElse(column);
            return RowReader.cell(value, cells).isBlank() ? KEPT
                    : of(value, cells, row).findAny().isPresent() ? BESIDE_RESULT : NOWHERE;
        }
        List<Column> about = column.of().stream().map(columns::get).toList();
        if (about.stream().allMatch(result -> RowReader.cell(result, cells).isBlank())) {
            return KEPT;
        }
        return about.stream().flatMap(result -> of(result, cells, row)).anyMatch(result -> says(column, cell, result))
                ? BESIDE_RESULT
                : NOWHERE;
    }

    private static Stream<ReadResult> of(Column column, List<String> cells, ReadRow row) {
        return row.results().stream()
                .filter(result -> result.columnName().equals(column.label())
                        && result.cell().equals(RowReader.cell(column, cells)));
    }

    /// Whether the result has what the cell beside it says.
    private static boolean says(Column column, String cell, ReadResult result) {
        return switch (column.role()) {
            case QUALIFIER -> Relation.read(cell).isPresent();
            case UNIT -> result.unit() != null;
            case RESULT_REMARK -> cell.equals(result.details().remark());
            case SAMPLE_SIZE -> result.details().sampleSize() != null;
            case UNCERTAINTY -> result.value() instanceof Point point && point.context().uncertainty() != null;
            default -> result.value() instanceof Point point && point.context().interval() != null;
        };
    }
}
