package org.daybook.stoichiometry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.daybook.quantities.LabUnit;

/// A table as it was typed.
///
/// @param columns in their order; those that are not known are left out
/// @param units of columns whose head states one
/// @param rows below the head
/// @param remarks what could not be read of the table as a whole
public record Typed(List<Column> columns, Map<Column, LabUnit> units, List<Row> rows, List<Remark> remarks) {

    public Typed {
        columns = List.copyOf(columns);
        units = Map.copyOf(units);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /// One row.
    ///
    /// @param number from 1
    /// @param cells what was typed; blank cells and those that say nothing (`-`) are left out
    public record Row(int number, Map<Column, String> cells) {

        public Row {
            cells = new EnumMap<>(cells);
        }

        /// Empty if nothing was typed.
        public String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }
}
