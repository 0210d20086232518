package org.daybook.exchange.column.heading;

import java.util.List;
import java.util.stream.IntStream;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;

/// Tells the rows of a table that are data, as they come from the first one on.
///
/// All rows below the headings are. Above them are titles; but a row with a structure or a compound number is a row
/// that somebody put there, unless it belongs to another table, which has headings of its own.
public final class DataRows {

    private final Heading heading;
    private boolean belowOtherHeadings;

    /// For one reading of the table from its first row; it remembers what it has passed.
    public DataRows(Heading heading) {
        this.heading = heading;
    }

    /// Whether the next row is data; call it for each row in the order of the file.
    ///
    /// @param row its number, from 1
    public boolean take(int row, List<String> cells) {
        if (row > heading.lastRow()) {
            return true;
        }
        if (row >= heading.firstRow()) {
            return false;
        }
        belowOtherHeadings |= cells.stream().filter(RowKind::isKnownHeading).count() > 1;
        return !belowOtherHeadings && RowKind.isData(cells) && saysWhich(cells);
    }

    private boolean saysWhich(List<String> cells) {
        return IntStream.range(0, Math.min(cells.size(), heading.names().size()))
                .anyMatch(at -> HeadingWords.role(heading.names().get(at))
                        .filter(role -> role.isStructure() && RowKind.isStructure(cells.get(at))
                                || role == ColumnRole.NUMBER && RowKind.isCode(cells.get(at))).isPresent());
    }
}
