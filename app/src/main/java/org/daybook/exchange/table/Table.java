package org.daybook.exchange.table;

import java.io.IOException;
import java.util.List;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// A file of rows, opened: what it is, and its rows as often as they are asked for.
public interface Table {

    /// What the file was found to be, whatever its name says.
    TableFormat format();

    /// What the file was taken for, in words: `text in UTF-8, separated by commas`.
    Said description();

    /// The names of the sheets that can be chosen; empty unless it is a workbook.
    List<String> sheets();

    /// The name of the sheet that is read; null unless it is a workbook.
    default @Nullable String sheet() {
        return null;
    }

    /// What the first columns are where the table has no headings: a list of SMILES has a structure and a name a line.
    default List<String> impliedHeadings() {
        return List.of();
    }

    /// The merged cells of the sheet.
    default MergedCells merged() {
        return MergedCells.NONE;
    }

    /// What a person should know about how the file was read, in sentences; complete once all rows are read.
    List<Said> notes();

    /// How wide the headings and the rows below them are.
    ///
    /// @param first number of the first row of the headings, from 1
    default RowWidths widths(int first, int last) throws IOException {
        return RowWidths.NONE;
    }

    /// What parts the cells of a text file; 0 for other files.
    default char separator() {
        return 0;
    }

    /// Gives the rows to the sink until it wants no more; each call starts from the first row.
    ///
    /// @throws org.daybook.shared.InvalidInputException for field `file` if the file is broken or over a limit, in
    ///     words
    void read(RowSink sink) throws IOException;
}
