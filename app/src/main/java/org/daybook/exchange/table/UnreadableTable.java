package org.daybook.exchange.table;

import java.util.List;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// Says why a file cannot be read as a table, in words for the person who sent it.
public final class UnreadableTable {

    private UnreadableTable() {
    }

    /// The fault of the file as a whole.
    public static InvalidInputException because(String key, Object... arguments) {
        return new InvalidInputException("file", Said.of(key, arguments));
    }

    /// A file that is something else than a table.
    ///
    /// @param what the sentence that says what it is, and nothing of what to do
    public static InvalidInputException noTable(Said what) {
        return because("said.exchange.tables-are-read-from-csv-tsv", what);
    }

    /// A sheet that was asked for and is not there.
    public static InvalidInputException noSheet(String wanted, List<String> names) {
        return new InvalidInputException("sheet",
                Said.of("said.exchange.the-workbook-has-no-sheet", wanted, names));
    }
}
