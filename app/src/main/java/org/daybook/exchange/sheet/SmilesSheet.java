package org.daybook.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line a row: SMILES, tabulator, first column. Rows without a structure are left out.
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
            text.write(structure + "\t" + cells.getFirst() + "\n");
        }
    }

    @Override
    public void close() throws IOException {
        text.flush();
    }
}
