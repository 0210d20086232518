package org.daybook.exchange.table;

import java.util.ArrayList;
import java.util.List;

/// What holds for the cells of every row, whatever the format: limits, and what no cell can keep.
///
/// A row is never refused for one bad cell: it is cut and that is told. A row that is too wide among the first ones,
/// where the headings are, says that the whole table is.
public final class Cells {

    private static final int FIRST_ROWS = 20;

    private final TableLimits limits;
    private final Notes notes;

    /// Tells `notes` of every cell that it cuts or changes.
    public Cells(TableLimits limits, Notes notes) {
        this.limits = limits;
        this.notes = notes;
    }

    /// The cells of a row without blank ones at its end, each within the limits.
    ///
    /// @param row its number, from 1
    public List<String> kept(List<String> cells, int row) {
        return kept(cells, row, true);
    }

    /// @param isWhole whether these are all cells of the row, and not those at the beginning of an endless line
    public List<String> kept(List<String> cells, int row, boolean isWhole) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        if (width > limits.columns() && row <= FIRST_ROWS) {
            throw UnreadableTable.because(
                    "Row " + row + " has " + (isWhole ? "" : "more than ") + width + " columns; at most "
                            + limits.columns() + " are read");
        }
        if (width > limits.columns()) {
            notes.meet("Rows have more than " + limits.columns() + " columns; the cells further right were left out",
                    "row " + row);
            width = limits.columns();
        }
        List<String> kept = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            kept.add(kept(cells.get(column), row, column));
        }
        return kept;
    }

    private String kept(String cell, int row, int column) {
        String text = cell;
        if (text.length() > limits.cellChars()) {
            notes.meet("Cells have more than " + limits.cellChars() + " characters and were cut there",
                    CellTexts.letters(column) + row);
            text = text.substring(0, limits.cellChars());
        }
        if (text.indexOf('\0') >= 0) {
            notes.meet("Cells hold the character NUL, which was left out", CellTexts.letters(column) + row);
            text = text.replace("\0", "");
        }
        if (text.indexOf('\uFFFD') >= 0) {
            notes.meet("Bytes that are no characters in this encoding were replaced by \uFFFD",
                    CellTexts.letters(column) + row);
        }
        if (Uncalculated.is(text)) {
            notes.meet("Cells hold a formula and not its result, and nothing is calculated here; open the file in a"
                    + " spreadsheet program, save it and import it again", CellTexts.letters(column) + row);
        }
        if (CellTexts.isEscapedBound(text)) {
            notes.meet("Cells were escaped for a web page (&gt;10) and are read as they were meant (>10)",
                    CellTexts.letters(column) + row);
        }
        return text;
    }
}
