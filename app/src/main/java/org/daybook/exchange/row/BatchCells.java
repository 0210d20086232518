package org.daybook.exchange.row;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.registry.batch.NewBatch;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Reads the batch that a row describes.
///
/// @param columns the first column of each role
record BatchCells(Map<ColumnRole, Column> columns) {

    private static final Pattern NUMBER = Pattern.compile("[<>~]?\\s*\\d+(?:[.,]\\d+)?");
    private static final Pattern UNIT = Pattern.compile("(?<= )(?:[kmun\u00B5\u03BC]?g)$");

    /// @param number of the compound as typed; empty if there is none
    @Nullable NewBatch read(String number, List<String> cells, List<Remark> remarks) {
        String code = text(ColumnRole.BATCH, cells);
        String amount = amount(cells);
        String purity = text(ColumnRole.PURITY, cells);
        String salt = text(ColumnRole.SALT, cells);
        if (code.isEmpty()) {
            if (columns.values().stream().filter(column -> column.role().kind() == ColumnRole.Kind.BATCH)
                    .anyMatch(column -> !RowReader.text(column, cells).isEmpty())) {
                remarks.add(Remark.onRow(Kind.BATCH_WITHOUT_CODE,
                        Said.of("said.exchange.the-row-describes-a-batch-but")));
            }
            return null;
        }
        try {
            return new NewBatch(number, code, amount, purity, salt, text(ColumnRole.SUPPLIER, cells), null,
                    TypedDays.read(columns.get(ColumnRole.MADE_ON), text(ColumnRole.MADE_ON, cells), remarks)
                            .orElse(null),
                    text(ColumnRole.BATCH_REMARK, cells));
        } catch (InvalidInputException e) {
            remarks.add(Remark.onRow(Kind.NAME_NOT_KEPT, Said.of("said.exchange.the-batch-was-not-kept", Said.by(e))));
            return null;
        }
    }

    /// As typed; a number alone is in the unit of its heading.
    private String amount(List<String> cells) {
        String typed = text(ColumnRole.AMOUNT, cells);
        Matcher unit = UNIT.matcher(columns.containsKey(ColumnRole.AMOUNT)
                ? HeadingWords.words(columns.get(ColumnRole.AMOUNT).heading())
                : "");
        return NUMBER.matcher(typed).matches() && unit.find() ? typed + " " + unit.group() : typed;
    }

    private String text(ColumnRole role, List<String> cells) {
        return RowReader.text(columns.get(role), cells);
    }
}
