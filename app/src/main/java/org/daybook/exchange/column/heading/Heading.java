package org.daybook.exchange.column.heading;

import java.util.ArrayList;
import java.util.List;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.exchange.column.SiteWords;
import org.daybook.exchange.table.MergedCells;
import org.daybook.quantities.Unit;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// The rows of a table that name its columns: row 1, or further down under a title, or none.
///
/// What stands above them is no data, and is listed apart ([#titles]). Reasons:
/// `docs/decisions/0058-where-a-table-begins.md`.
///
/// @param firstRow number of the first row with headings; 0: there are none, and every row is data
/// @param lastRow number of the last row of the headings; 0: there are none
/// @param names the headings; of one that has more than 500 characters the beginning, with an ellipsis
public record Heading(int firstRow, int lastRow, List<String> names) {

    private static final int ROWS_LOOKED_AT = 15;
    private static final int MOST_ROWS = 5;
    /// So much says a row with at least two headings that are known.
    private static final int SURE = 20;
    private static final int LONGEST = 500;

    public Heading {
        names = names.stream().map(Heading::beginning).toList();
    }

    /// What knows headings takes the square of their length, or a frame of the stack for each word.
    private static String beginning(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }

    /// A row of a table with its number.
    public record NumberedRow(int row, List<String> cells) {
    }

    /// Finds the headings in the first rows of a table: the row in which most cells are headings that mean something.
    /// Rows of data are never headings, nor are rows below them unless they surely are.
    public static Heading find(List<NumberedRow> rows, MergedCells merged) {
        int best = -1;
        int bestScore = -1;
        boolean belowData = false;
        for (int i = 0; i < Math.min(rows.size(), ROWS_LOOKED_AT); i++) {
            int score = score(rows.get(i).cells());
            boolean isData = RowKind.isData(rows.get(i).cells());
            if (score > bestScore && (score >= SURE || !isData && !belowData)) {
                best = i;
                bestScore = score;
            }
            belowData |= isData;
        }
        if (best > 0 && follows(rows.get(best - 1), rows.get(best))
                && TypedGroups.areBesideIds(rows.get(best - 1).cells(), rows.get(best).cells())) {
            best--;
        }
        return best < 0 ? new Heading(0, 0, List.of()) : around(best, rows, merged);
    }

    /// The same on a site that has words of its own: a single row of headings that only they tell is found too.
    public static Heading find(List<NumberedRow> rows, MergedCells merged, SiteWords own) {
        Heading known = find(rows, merged);
        if (own.meanings().isEmpty()) {
            return known;
        }
        Heading found = find(
                rows.stream()
                        .limit(ROWS_LOOKED_AT + MOST_ROWS)
                        .map(row -> new NumberedRow(row.row(), row.cells().stream().map(own::read).toList()))
                        .toList(),
                merged);
        return found.firstRow() == 0 || found.firstRow() != found.lastRow() ? known
                : at(String.valueOf(found.firstRow()), rows, merged);
    }

    /// The headings where a person says they are.
    ///
    /// @param choice `3`, `3-4`, or `0` for none
    /// @throws InvalidInputException for field `headingRows` if it is none of that, or further down than the first rows
    public static Heading at(String choice, List<NumberedRow> rows, MergedCells merged) {
        if (!choice.matches("\\s*\\d{1,4}\\s*([-–]\\s*\\d{1,4}\\s*)?")) {
            throw new InvalidInputException("headingRows", Said.of("said.exchange.is-no-row-such-as", choice));
        }
        String[] ends = choice.strip().split("\\s*[-–]\\s*");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        int end = rows.isEmpty() ? 0 : rows.getLast().row();
        if (last < first || last - first >= MOST_ROWS || last > end || first == 0 && last > 0) {
            throw new InvalidInputException("headingRows",
                    Said.of("said.exchange.the-headings-are-in-at", MOST_ROWS, end, choice));
        }
        return joined(rows.stream().filter(row -> row.row() >= first && row.row() <= last).toList(), first, last,
                merged);
    }

    /// The rows above the headings that are neither empty nor data.
    public List<NumberedRow> titles(List<NumberedRow> rows) {
        DataRows data = new DataRows(this);
        return rows.stream().filter(row -> row.row() < firstRow && !data.take(row.row(), row.cells())
                && row.cells().stream().anyMatch(cell -> !cell.isBlank())).toList();
    }

    private static Heading around(int best, List<NumberedRow> rows, MergedCells merged) {
        int first = best;
        List<NumberedRow> lines = new ArrayList<>(rows.subList(0, Math.min(rows.size(), best + MOST_ROWS)));
        if (best > 0 && follows(rows.get(best - 1), rows.get(best))) {
            NumberedRow above = rows.get(best - 1);
            if (isGroups(above, rows.get(best), merged)) {
                first--;
            } else if (TypedGroups.are(above.cells(), rows.get(best).cells())) {
                first--;
                lines.set(first, new NumberedRow(above.row(),
                        TypedGroups.spread(above.cells(), rows.get(best).cells())));
            }
        }
        int last = best;
        if (first == best && best + 1 < lines.size() && follows(rows.get(best), rows.get(best + 1))
                && !hasGroups(rows.get(best), merged)
                && TypedGroups.areBesideIds(rows.get(best).cells(), rows.get(best + 1).cells())) {
            last++;
            lines.set(best, new NumberedRow(rows.get(best).row(),
                    TypedGroups.beside(rows.get(best).cells(), rows.get(last).cells())));
        }
        while (last + 1 < rows.size() && last - first + 1 < MOST_ROWS && follows(rows.get(last), rows.get(last + 1))
                && continues(rows.get(best), rows.get(last + 1), hasGroups(rows.get(last), merged))) {
            last++;
        }
        return joined(lines.subList(first, last + 1), rows.get(first).row(), rows.get(last).row(), merged);
    }

    private static boolean follows(NumberedRow row, @Nullable NumberedRow below) {
        return below != null && below.row() == row.row() + 1;
    }

    /// A recognised heading counts ten, any other word one; what looks like a value counts nothing.
    private static int score(List<String> cells) {
        int score = 0;
        for (String cell : cells) {
            if (RowKind.isKnownHeading(cell)) {
                score += 10;
            } else if (cell.length() < 200 && AssayHeading.read(cell).isMeasurement()) {
                score += 5;
            } else if (!cell.isBlank() && cell.length() < 80 && !RowKind.isValue(cell)) {
                score += 1;
            }
        }
        return score;
    }

    /// Words merged over some of the columns below, not over all of them or a whole table, name groups of columns.
    private static boolean isGroups(NumberedRow above, NumberedRow heading, MergedCells merged) {
        int width = heading.cells().size();
        return hasGroups(above, merged) && above.cells().stream().noneMatch(RowKind::isValue)
                && merged.ranges().stream().noneMatch(range -> range.firstRow() == above.row()
                && (range.lastColumn() - range.firstColumn() + 1 >= width
                || isOverATable(range, merged.across(heading.row(), heading.cells()))));
    }

    /// Whether the range is over all headings from its first one to the next gap, and one of them says which compound
    /// a row is: then it is over a table, beside which another one may stand.
    private static boolean isOverATable(MergedCells.Range range, List<String> headings) {
        int end = range.firstColumn();
        boolean identifies = false;
        while (end < headings.size() && !headings.get(end).isBlank()) {
            identifies |= isOfCompound(headings.get(end++));
        }
        return identifies && range.lastColumn() >= end - 1;
    }

    private static boolean isOfCompound(String heading) {
        return HeadingWords.role(heading).filter(role -> role.kind() == ColumnRole.Kind.COMPOUND).isPresent();
    }

    private static boolean hasGroups(NumberedRow row, MergedCells merged) {
        return merged.ranges().stream().anyMatch(range -> range.firstRow() == row.row()
                && range.lastColumn() > range.firstColumn()
                && range.firstColumn() < row.cells().size() && !row.cells().get(range.firstColumn()).isBlank());
    }

    /// A further line of headings fills some columns with words, none that identifies a compound, and no values. It
    /// names measurements, their units, or the parts of groups above it.
    private static boolean continues(NumberedRow heading, NumberedRow below, boolean hasGroups) {
        if (below.cells().stream().allMatch(String::isBlank)) {
            return false;
        }
        for (int i = 0; i < below.cells().size(); i++) {
            String cell = below.cells().get(i);
            boolean identifies = i < heading.cells().size() && HeadingWords.role(heading.cells().get(i)).isPresent();
            boolean isUnitOfFact = identifies && !isOfCompound(heading.cells().get(i)) && isUnit(cell);
            if (!cell.isBlank() && (identifies && !isUnitOfFact || RowKind.isValue(cell) || !hasGroups && !isUnit(cell)
                    && !AssayHeading.read(cell).isMeasurement())) {
                return false;
            }
        }
        return true;
    }

    /// One letter alone is rather a mark than a unit.
    private static boolean isUnit(String cell) {
        String bare = cell.strip().replaceFirst("^[\\[(](.*)[\\])]$", "$1");
        return (bare.length() > 1 || bare.equals("%")) && Unit.known(bare).isPresent();
    }

    private static String joined(String above, String cell) {
        if (above.isBlank() || cell.isBlank()) {
            return above + cell;
        }
        return above + (isUnit(cell) && !cell.strip().matches("[\\[(].*") ? " (" + cell.strip() + ")" : " " + cell);
    }

    private static Heading joined(List<NumberedRow> rows, int first, int last, MergedCells merged) {
        List<String> names = new ArrayList<>();
        for (NumberedRow row : rows) {
            List<String> cells = merged.across(row.row(), row.cells());
            for (int i = 0; i < cells.size(); i++) {
                if (i == names.size()) {
                    names.add("");
                }
                names.set(i, joined(names.get(i), cells.get(i)));
            }
        }
        return new Heading(first, last, rows.size() > 1 ? names.stream().map(String::strip).toList() : names);
    }
}
