package org.daybook.exchange.table.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.daybook.quantities.Numbers;

/// What a person sees of a number in a cell, without losing a digit that is stored
/// (`docs/decisions/0057-what-a-person-sees-in-a-cell.md`).
///
/// Zeros in front, words and units of the format count (`XL-0042`, `07`, `0.8186 µM`), per cents too (`61.23%`), dates
/// are ISO dates, durations as shown (`25:30`). A format that only rounds, groups or uses an exponent counts nothing,
/// nor does one that is longer than any spreadsheet writes.
public final class ShownNumber {

    /// As many digits as a spreadsheet keeps of a number that is typed, and shows at most: what binary arithmetic
    /// leaves behind them (`0.30000000000000004`) nobody sees.
    private static final int DIGITS = 15;

    /// Excel takes 255. What reads formats takes the square of their length.
    private static final int LONGEST_FORMAT = 300;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    /// @param index number of the format in the workbook; formats without a code of their own are known by it
    /// @param code of the format, in Excel's language
    /// @param from1904 whether the days of the workbook count from 1904
    public String text(double value, int index, String code, boolean from1904) {
        String format = code.length() > LONGEST_FORMAT ? "General" : code;
        boolean isDate = DateUtil.isADateFormat(index, format);
        if (isDate && DateUtil.isValidExcelDate(value)) {
            return moment(value, index, format, from1904);
        }
        if (!isPlain(value)) {
            return String.valueOf(value);
        }
        return isDate ? plain(value) : NumberFormat.of(format, value)
                .map(shown -> shown.with(digits(value, shown))).orElseGet(() -> plain(value));
    }

    private static String plain(double value) {
        return Numbers.significant(value, DIGITS);
    }

    private static boolean isPlain(double value) {
        double size = Math.abs(value);
        return size <= 1e300 && (value == 0 || size >= 1e-300);
    }

    private static String digits(double value, NumberFormat shown) {
        String all = plain(Math.abs(value));
        return shown.isPercent() && !all.equals("0")
                ? new BigDecimal(all).movePointRight(2).stripTrailingZeros().toPlainString() : all;
    }

    private String moment(double value, int index, String format, boolean from1904) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
        if (bare.matches(".*\\[(h+|m+|s+)].*")) {
            return formatter.formatRawCellContents(value, index, format, from1904).strip();
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
        boolean isTimeOfDay = value < 1 && !bare.replaceAll("\\[[^]]*]", "").matches(".*[dy].*");
        return isTimeOfDay ? time(moment.toLocalTime()) : date(moment);
    }

    private static String time(LocalTime time) {
        return time.toString();
    }

    /// An ISO date; with the time where there is one.
    static String date(LocalDateTime moment) {
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }
}
