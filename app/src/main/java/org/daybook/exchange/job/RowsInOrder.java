package org.daybook.exchange.job;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.exchange.row.ReadRow;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.row.RowReader;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a table from first to last. Where the headings come again in the middle with another one among
/// them, `IC50 (nM)` where the table has `IC50 (uM)`, the rows below are none of this table and are rejected, until
/// the headings of the table come back.
final class RowsInOrder {

    private final RowReader reader;
    private @Nullable Remark below;

    RowsInOrder(RowReader reader) {
        this.reader = reader;
    }

    /// How the next row is read, by any thread.
    Callable<ReadRow> next(int row, List<String> cells) {
        if (reader.repeatsHeadings(cells)) {
            below = reader.otherHeading(row, cells).orElse(null);
        } else if (below != null) {
            Remark why = below;
            return () -> ReadRow.refused(row, why);
        }
        return () -> reader.read(row, cells);
    }

    /// A row that was read in order before.
    ///
    /// @param remarks what was said of it then
    static ReadRow again(RowReader reader, int row, List<String> cells, List<Remark> remarks) {
        Optional<Remark> below = remarks.stream()
                .filter(remark -> remark.kind() == Kind.BELOW_OTHER_HEADINGS)
                .findFirst();
        return below.isPresent() ? ReadRow.refused(row, below.get()) : reader.read(row, cells);
    }
}
