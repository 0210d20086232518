package org.daybook.exchange.row;

import java.util.List;
import java.util.Optional;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.table.PartedNumber;

/// How wide the rows of a text file are: one with more cells than the headings was parted inside a cell, and nobody can
/// say which cell belongs to which heading.
///
/// @param cells cells of the headings, empty ones at the end included; 0: rows of this file are not judged
/// @param separator what parts the cells; 0 if it is not known
public record RowWidth(int cells, char separator) {

    /// Any width is right.
    public static final RowWidth ANY = new RowWidth(0, (char) 0);

    /// Why a row is not taken, if it has more cells than the headings.
    ///
    /// @param row its cells, without blank ones at the end unless a number may have been parted in it
    Optional<Remark> exceededBy(List<String> row) {
        return isExceededBy(row) ? Optional.of(Remark.onRow(Kind.MORE_CELLS_THAN_HEADINGS, "The row has more cells ("
                + row.size() + ") than the headings (" + cells + "), so nobody can say which belongs to which; "
                + cause(row))) : Optional.empty();
    }

    /// Never where the headings say nothing of the width (`cells` is 0).
    public boolean isExceededBy(List<String> row) {
        return cells > 0 && row.size() > cells;
    }

    private String cause(List<String> row) {
        if (separator == ',') {
            String example = PartedNumber.in(row).map(number -> "(" + number + ") ").orElse("");
            return "a decimal comma " + example + "or another comma inside a cell is not in quotation marks. "
                    + "Put such cells in quotation marks, or part all cells by semicolons";
        }
        String sign = separator == '\t' ? "tabulator" : separator == ';' ? "semicolon" : "separator";
        return "a " + sign + " inside a cell is not in quotation marks. Put such cells in quotation marks";
    }
}
