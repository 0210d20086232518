package org.daybook.exchange.table;

import java.time.LocalDateTime;
import org.daybook.assay.Numbers;
import org.jspecify.annotations.Nullable;

/// What a cell of a workbook says, as a person would type it, whatever the format of the workbook.
final class CellTexts {

    private CellTexts() {
    }

    /// All digits of a number, without an exponent but for the very large and small; `raw` where it is none.
    static String number(double value, String raw) {
        double size = Math.abs(value);
        boolean isPlain = Double.isFinite(value) && size <= 1e300 && (value == 0 || size >= 1e-300);
        return isPlain ? Numbers.plain(value) : raw;
    }

    /// An ISO date; with the time where there is one.
    static String date(LocalDateTime moment) {
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }

    /// Whether the format of a cell shows its number as a date.
    static boolean isDate(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.matches("(?i).*(d|y|mmm|h+:|:s).*") && !bare.matches("(?i).*[0#].*[e%].*");
    }
}
