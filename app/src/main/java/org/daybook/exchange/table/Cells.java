package org.daybook.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.daybook.shared.Said;

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
            throw UnreadableTable.because(isWhole
                    ? "said.exchange.row-has-columns-at-most-are"
                    : "said.exchange.row-has-more-than-columns-at",
                    row, width, limits.columns());
        }
        if (width > limits.columns()) {
            notes.meet(Said.of("said.exchange.rows-have-more-than-columns-the", limits.columns()),
                    Said.of("said.exchange.row", row));
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
            notes.meet(Said.of("said.exchange.cells-have-more-than-characters-and", limits.cellChars()),
                    CellTexts.letters(column) + row);
            text = text.substring(0, limits.cellChars());
        }
        if (text.indexOf('\0') >= 0) {
            notes.meet(Said.of("said.exchange.cells-hold-the-character-nul-which"),
                    CellTexts.letters(column) + row);
            text = text.replace("\0", "");
        }
        if (text.indexOf('\uFFFD') >= 0) {
            notes.meet(Said.of("said.exchange.bytes-that-are-no-characters-in"),
                    CellTexts.letters(column) + row);
        }
        if (Uncalculated.is(text)) {
            notes.meet(Said.of("said.exchange.cells-hold-a-formula-and-not"), CellTexts.letters(column) + row);
        }
        if (CellTexts.isEscapedBound(text)) {
            notes.meet(Said.of("said.exchange.cells-were-escaped-for-a-web"),
                    CellTexts.letters(column) + row);
        }
        return text;
    }
}
