package org.daybook.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.quantities.Numbers;
import org.jspecify.annotations.Nullable;

/// One line a row: SMILES, tabulator, first column. A table whose first column is the SMILES is written whole, with
/// tabulators between its cells. Rows without a structure are left out.
final class SmilesSheet implements SheetWriter {

    private final Writer text;
    private final int smiles;

    SmilesSheet(List<String> columns, OutputStream out) {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.smiles = columns.indexOf("SMILES");
        if (smiles < 0) {
            throw new IllegalArgumentException("No column SMILES among " + columns);
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells, @Nullable String molfile) throws IOException {
        Object structure = cells.get(smiles);
        if (structure != null) {
            text.write(smiles > 0 ? structure + "\t" + cells.getFirst() + "\n"
                    : cells.stream().map(SmilesSheet::cell).collect(Collectors.joining("\t", "", "\n")));
        }
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> Numbers.plain(number);
            default -> cell.toString().replaceAll("[\\t\\r\\n]+", " ");
        };
    }

    @Override
    public void close() throws IOException {
        text.flush();
    }
}
