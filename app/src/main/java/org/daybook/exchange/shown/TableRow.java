package org.daybook.exchange.shown;

import java.util.List;
import org.daybook.registry.compound.Compound;

/// One compound in a table, with a cell for each column.
public record TableRow(Compound compound, List<ShownCell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }
}
