package org.daybook.exchange.imports;

import java.util.List;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.shared.Said;

/// How the file of an import is read: what was chosen, what else could be, and what a person should know.
///
/// @param choice sheet, encoding and delimiter, where somebody chose or the file has several
/// @param sheets names of the sheets that can be chosen; empty unless it is a workbook
/// @param titles the rows above the headings that are not empty; they are no data
/// @param notes sentences on how the file was read; complete once all rows were looked at
public record ImportLayout(ReadingChoice choice, List<String> sheets, List<Title> titles, List<Said> notes) {

    public ImportLayout {
        sheets = List.copyOf(sheets);
        titles = List.copyOf(titles);
        notes = List.copyOf(notes);
    }

    /// A row above the headings.
    ///
    /// @param row as a spreadsheet numbers it
    /// @param text its cells in one line, at most 300 characters
    public record Title(int row, String text) {
    }
}
