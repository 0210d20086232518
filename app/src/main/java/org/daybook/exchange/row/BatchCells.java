package org.daybook.exchange.row;

import java.util.List;
import java.util.Map;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.registry.batch.NewBatch;
import org.daybook.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/// Reads the batch that a row describes.
///
/// @param columns the first column of each role
record BatchCells(Map<ColumnRole, Column> columns) {

    /// @param number of the compound as typed; empty if there is none
    @Nullable NewBatch read(String number, List<String> cells, List<Remark> remarks) {
        String code = text(ColumnRole.BATCH, cells);
        String amount = text(ColumnRole.AMOUNT, cells);
        String purity = text(ColumnRole.PURITY, cells);
        String salt = text(ColumnRole.SALT, cells);
        if (code.isEmpty()) {
            if (!amount.isEmpty() || !purity.isEmpty() || !salt.isEmpty()) {
                remarks.add(Remark.onRow(Kind.BATCH_WITHOUT_CODE,
                        "The row describes a batch but gives it no code; the description stays with the row"));
            }
            return null;
        }
        try {
            return new NewBatch(number, code, amount, purity, salt, text(ColumnRole.SUPPLIER, cells), null,
                    TypedDays.read(columns.get(ColumnRole.MADE_ON), text(ColumnRole.MADE_ON, cells), remarks)
                            .orElse(null),
                    text(ColumnRole.BATCH_REMARK, cells));
        } catch (InvalidInputException e) {
            remarks.add(Remark.onRow(Kind.NAME_NOT_KEPT, "The batch was not kept: " + e.getMessage()));
            return null;
        }
    }

    private String text(ColumnRole role, List<String> cells) {
        return RowReader.text(columns.get(role), cells);
    }
}
