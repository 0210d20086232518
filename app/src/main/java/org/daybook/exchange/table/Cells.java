package org.daybook.exchange.table;

import java.util.List;

/// What holds for the cells of every row, whatever the format.
final class Cells {

    private Cells() {
    }

    /// Drops blank cells at the end of a row and checks it against the limits.
    static List<String> trimmed(List<String> cells, int row, TableLimits limits) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        if (width > limits.columns()) {
            throw Tables.unreadable("Row " + row + " has " + width + " columns; at most " + limits.columns() + " are read");
        }
        for (String cell : cells) {
            if (cell.length() > limits.cellChars()) {
                throw Tables.unreadable("Row " + row + " has a cell of " + cell.length() + " characters; at most " + limits.cellChars() + " are read. Is a quotation mark missing?");
            }
        }
        return cells.subList(0, width).stream().map(Cells::withoutNul).toList();
    }

    /// PostgreSQL stores no NUL character, and nobody types one.
    private static String withoutNul(String cell) {
        return cell.indexOf('\0') < 0 ? cell : cell.replace("\0", "");
    }
}
