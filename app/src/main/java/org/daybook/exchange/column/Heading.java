package org.daybook.exchange.column;

import java.util.ArrayList;
import java.util.List;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.NumberStyle;
import org.daybook.assay.ReportedCell;
import org.daybook.assay.ReportedValue;

/// The row or two rows of a table that name its columns: row 1, or further down under a title.
///
/// @param firstRow number of the row with the headings
/// @param lastRow number of the last row of the headings: `firstRow`, or the one below it
/// @param names the headings
public record Heading(int firstRow, int lastRow, List<String> names) {

    private static final int ROWS_LOOKED_AT = 15;

    public Heading {
        names = List.copyOf(names);
    }

    /// A row of a table with its number.
    public record NumberedRow(int row, List<String> cells) {
    }

    /// Finds the headings in the first rows of a table: the row in which most cells are headings that mean something.
    public static Heading find(List<NumberedRow> rows) {
        NumberedRow best = new NumberedRow(1, List.of());
        int bestScore = -1;
        NumberedRow below = best;
        for (int i = 0; i < Math.min(rows.size(), ROWS_LOOKED_AT); i++) {
            int score = score(rows.get(i).cells());
            if (score > bestScore) {
                best = rows.get(i);
                bestScore = score;
                below = i + 1 < rows.size() ? rows.get(i + 1) : new NumberedRow(best.row() + 1, List.of());
            }
        }
        return continues(best, below)
                ? new Heading(best.row(), below.row(), joined(best.cells(), below.cells()))
                : new Heading(best.row(), best.row(), best.cells());
    }

    /// A recognised heading counts ten, any other word one; what looks like a value counts nothing.
    private static int score(List<String> cells) {
        int score = 0;
        for (String cell : cells) {
            if (HeadingWords.role(cell).isPresent() || HeadingWords.externalKind(cell).isPresent()) {
                score += 10;
            } else if (cell.length() < 200 && AssayHeading.read(cell).isMeasurement()) {
                score += 5;
            } else if (!cell.isBlank() && cell.length() < 80 && !isNumber(cell)) {
                score += 1;
            }
        }
        return score;
    }

    private static boolean isNumber(String cell) {
        return ReportedCell.read(cell, NumberStyle.POINT).values().stream().anyMatch(ReportedValue.Point.class::isInstance);
    }

    /// A second line of headings fills some columns with words, none that identifies a compound, and no numbers.
    private static boolean continues(NumberedRow heading, NumberedRow below) {
        if (below.row() != heading.row() + 1 || below.cells().stream().allMatch(String::isBlank)) {
            return false;
        }
        for (int i = 0; i < below.cells().size(); i++) {
            String cell = below.cells().get(i);
            boolean identifies = i < heading.cells().size() && HeadingWords.role(heading.cells().get(i)).isPresent();
            if (!cell.isBlank() && (identifies || isNumber(cell) || !AssayHeading.read(cell).isMeasurement())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> joined(List<String> heading, List<String> below) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.max(heading.size(), below.size()); i++) {
            String upper = i < heading.size() ? heading.get(i) : "";
            String lower = i < below.size() ? below.get(i) : "";
            names.add((upper + " " + lower).strip());
        }
        return names;
    }
}
