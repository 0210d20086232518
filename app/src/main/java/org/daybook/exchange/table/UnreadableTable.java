package org.daybook.exchange.table;

import java.util.List;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// Says why a file cannot be read as a table, in words for the person who sent it.
public final class UnreadableTable {

    /// What tables are read from, for messages.
    public static final String READ = "tables are read from .csv, .tsv, .txt, .smi, .xlsx, .xls and .sdf";

    private UnreadableTable() {
    }

    /// The fault of the file as a whole.
    public static InvalidInputException because(String words) {
        return new InvalidInputException("file", words);
    }

    /// A sheet that was asked for and is not there.
    public static InvalidInputException noSheet(String wanted, List<String> names) {
        return new InvalidInputException("sheet",
                Said.of("said.exchange.the-workbook-has-no-sheet", wanted, String.join(", ", names)));
    }
}
