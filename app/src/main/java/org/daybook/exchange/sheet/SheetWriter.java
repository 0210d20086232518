package org.daybook.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a table row by row; rows are not kept.
///
/// Cells are texts, numbers, days or null for a blank one. Closing ends the document and leaves the stream open.
public interface SheetWriter extends AutoCloseable {

    /// Writes one row, with as many cells as there are columns.
    ///
    /// @param molfile structure of the row for formats that draw one; null: none
    void row(List<? extends @Nullable Object> cells, @Nullable String molfile) throws IOException;

    /// Writes one row without a structure.
    default void row(List<? extends @Nullable Object> cells) throws IOException {
        row(cells, null);
    }

    @Override
    void close() throws IOException;

    /// Starts a table.
    ///
    /// @param name name of the sheet of a workbook
    /// @param columns headings; for `SMI` only the columns `SMILES` and the first one are written, unless that is
    ///     the first
    /// @param raw whether texts that a spreadsheet program would take for a formula are left as they are
    static SheetWriter open(SheetFormat format, String name, List<String> columns, boolean raw, OutputStream out)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(columns, raw, out);
            case XLSX -> new WorkbookSheet(name, columns, out);
            case JSON -> new JsonSheet(columns, out);
            case SDF -> new SdfSheet(columns, out);
            case SMI -> new SmilesSheet(columns, out);
        };
    }
}
