package org.daybook.exchange.table;

import java.util.List;

/// Takes the rows of a table one after the other.
@FunctionalInterface
public interface RowSink {

    /// Takes one row.
    ///
    /// @param row its number as a spreadsheet shows it, from 1; rows that are not in the file are left out
    /// @param cells the cells as text from the first column on, without blank ones at the end
    /// @return whether more rows are wanted
    boolean accept(int row, List<String> cells);
}
