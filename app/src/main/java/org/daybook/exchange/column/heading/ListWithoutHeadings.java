package org.daybook.exchange.column.heading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.ColumnSample;
import org.daybook.exchange.column.heading.Heading.NumberedRow;
import org.daybook.exchange.table.SmilesText;
import org.daybook.shared.Said;

/// Lists of structures or of compound numbers without headings. The first molecule of one may be `C` or `CO`, which
/// looks like a word above a column; that it is none, the whole column says.
public final class ListWithoutHeadings {

    /// The key of the note that a column may be such a list.
    public static final String NOTE = "said.exchange.may-be-a-list-of-structures";

    private ListWithoutHeadings() {
    }

    /// The headings that were found, or none where the first row is a molecule of a list.
    ///
    /// @param implied what the first columns are where the table has no headings
    public static Heading heading(Heading found, List<NumberedRow> rows, List<String> implied) {
        List<String> first = first(found, rows);
        boolean isNone = found.firstRow() == 0 || first.stream().noneMatch(ListWithoutHeadings::isHeading)
                && (!implied.isEmpty() || areStructures(first, rows) || areNumbers(first, rows));
        return isNone ? new Heading(0, 0, implied) : found;
    }

    /// The cells of the first row of the headings.
    private static List<String> first(Heading found, List<NumberedRow> rows) {
        return rows.stream().filter(row -> row.row() == found.firstRow()).map(NumberedRow::cells).findFirst()
                .orElse(List.of());
    }

    /// The headings for a table of which somebody said that it has none: a column of nothing but SMILES is one of
    /// structures.
    public static Heading stated(List<NumberedRow> rows, List<String> implied) {
        List<String> names = implied.isEmpty()
                ? IntStream.range(0, width(rows)).filter(at -> areSmiles(rows, at)).boxed().findFirst()
                        .map(at -> IntStream.rangeClosed(0, at).mapToObj(i -> i == at ? "SMILES" : "").toList())
                        .orElse(List.of())
                : implied;
        return new Heading(0, 0, names);
    }

    /// What to tell where the headings may be the first molecule, and nothing but a person can say so.
    public static Optional<Said> note(Heading heading, List<NumberedRow> rows) {
        boolean mayBe = heading.firstRow() > 0
                && first(heading, rows).stream().noneMatch(ListWithoutHeadings::isHeading)
                && IntStream.range(0, heading.names().size()).anyMatch(at -> areSmiles(rows, at));
        return mayBe ? Optional.of(Said.of(NOTE, heading.firstRow())) : Optional.empty();
    }

    /// A known heading; `N` and `NO` may be molecules.
    private static boolean isHeading(String name) {
        return !SmilesText.isWhole(name.strip())
                && (RowKind.isKnownHeading(name) || name.length() < 200 && AssayHeading.read(name).isMeasurement());
    }

    private static boolean areStructures(List<String> first, List<NumberedRow> rows) {
        return IntStream.range(0, first.size())
                .anyMatch(at -> SmilesText.isWhole(first.get(at).strip()) && sample(rows, at).areStructures());
    }

    /// A file of nothing but numbers of one scheme, the first row too.
    private static boolean areNumbers(List<String> first, List<NumberedRow> rows) {
        ColumnSample cells = sample(rows, 0);
        return first.size() == 1 && new ColumnSample(first).areCompoundNumbers() && width(rows) == 1
                && cells.filled() > 1 && cells.areOfOneScheme();
    }

    private static boolean areSmiles(List<NumberedRow> rows, int position) {
        List<String> cells = sample(rows, position).cells();
        return !cells.isEmpty() && cells.stream().allMatch(cell -> SmilesText.isWhole(cell.strip()));
    }

    private static int width(List<NumberedRow> rows) {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private static ColumnSample sample(List<NumberedRow> rows, int position) {
        return new ColumnSample(rows.stream()
                .map(row -> position < row.cells().size() ? row.cells().get(position) : "")
                .toList());
    }
}
