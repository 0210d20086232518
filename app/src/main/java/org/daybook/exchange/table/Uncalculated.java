package org.daybook.exchange.table;

import java.util.regex.Pattern;

/// A cell with a formula whose result is not in the file: programs that write workbooks without being a spreadsheet
/// leave it out. Nobody can say what a person would see there, so it is neither empty nor a value.
public final class Uncalculated {

    /// What stands in such a cell of a workbook, before the formula if that is known.
    private static final String MARK = "#NOT CALCULATED!";
    private static final int MOST_CHARS = 500;
    /// What only a formula has behind `=`: a place in a sheet, a function, a sum. `=0.5` is a relation and its number.
    private static final Pattern FORMULA = Pattern.compile(
            "=\\s*[-+(]*(?:\\$?[A-Z]{1,3}\\$?\\d{1,7}(?![\\p{L}\\d-])|[A-Z][A-Z\\d.]*\\("
                    + "|(?:'[^']+'|\\w+)!\\$?[A-Z]|\\[\\d+]|#REF!|[\\d.]+\\s*[-+*/^]\\s*[\\d.($A-Z]|\"[^\"]*\"\\s*&).*",
            Pattern.DOTALL);

    private Uncalculated() {
    }

    /// The text for such a cell.
    ///
    /// @param formula without its equals sign; empty if it is not known
    public static String of(String formula) {
        String shown = formula.length() > MOST_CHARS ? formula.substring(0, MOST_CHARS) + "…" : formula;
        return shown.isBlank() ? MARK : MARK + " =" + shown.strip();
    }

    /// Whether a cell of a workbook has a formula without a result. In a text file the formula is what was typed.
    public static boolean isResultMissing(String cell) {
        return cell.startsWith(MARK);
    }

    /// Whether a cell of any file has a formula instead of its result.
    public static boolean is(String cell) {
        return isResultMissing(cell)
                || cell.startsWith("=") && cell.length() <= MOST_CHARS && FORMULA.matcher(cell).matches();
    }
}
