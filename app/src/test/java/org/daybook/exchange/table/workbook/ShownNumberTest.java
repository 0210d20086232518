package org.daybook.exchange.table.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A number of a workbook is read as a person sees it, and with every digit that is stored.
class ShownNumberTest {

    private final ShownNumber numbers = new ShownNumber();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        // formats that only round, group or use an exponent
        "8.1859999999999995E-4 | General | 0.0008186", "0.8186 | 0.00 | 0.8186", "1234.5 | #,##0 | 1234.5",
                "12345678 | 0.00E+00 | 12345678",
        "-5.25 | #,##0.00_);[Red](#,##0.00) | -5.25", "0.5 | # ?/? | 0.5", "42 | @ | 42", "7 | ;;; | 7",
                "0 | 0.00;-0.00;\"-\" | 0",
        "1E-320 | General | 1.0E-320", "5 | [<1]0.00;0 | 5",
        // per cent
        "0.61 | 0% | 61%", "0.6123 | 0% | 61.23%", "0.07 | 0.0% | 7%", "-0.5 | 0% | -50%", "0 | 0% | 0%",
                "1 | 0.00% | 100%",
        // zeros and words
        "42 | \"XL-\"0000 | XL-0042", "7 | 00 | 07", "12345 | \"XL-\"0000 | XL-12345", "42.4 | \"XL-\"0000 | XL-0042.4",
                "17 | \\O\\S\\M\\-000 | OSM-017",
        "0.8186 | '0.00\" µM\"' | 0.8186 µM", "3 | \"> \"0 | > 3", "12.5 | [$€-407] #,##0.00 | € 12.5",
                "12.5 | $#,##0.00 | $12.5", "2 | 0\" h\" | 2 h",
        "64175 | 0\\-00\\-0 | 64-17-5", "64175 | 00000\\-00\\-0 | 00064-17-5", "3 | 000\\-00\\-0 | 000-00-3",
                "1 | \"yes\";;\"no\" | yes", "0 | \"yes\";;\"no\" | no",
        // days, times, durations
        "44546 | yyyy-mm-dd | 2021-12-16", "44546 | d.m.yy | 2021-12-16", "44546.75 | m/d/yy h:mm | 2021-12-16T18:00",
                "0.3541666667 | h:mm | 08:30",
        "0.75 | h:mm AM/PM | 18:00", "1.0625 | [h]:mm | 25:30", "0.00104166666666667 | [mm]:ss | 01:30",
                "44546 | [$-409]d-mmm-yy;@ | 2021-12-16", "44546 | mmm\\-yy | 2021-12-16",
        "-1 | yyyy-mm-dd | -1"})
    void aNumberIsReadAsItIsSeen(double value, String format, String read) {
        assertThat(numbers.text(value, 164, format, false)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"14, m/d/yy, 44546, false, 2021-12-16", "14, m/d/yy, 43084, true, 2021-12-16",
            "9, 0%, 0.61, false, 61%", "0, General, 60, false, 60",
        "14, m/d/yy, 1, false, 1900-01-01", "14, m/d/yy, 61, false, 1900-03-01", "21, h:mm:ss, 0.5, true, 12:00"})
    void formatsThatEveryProgramKnowsAndDaysThatCountFrom1904(int index, String format, double value, boolean from1904,
            String read) {
        assertThat(numbers.text(value, index, format, from1904)).isEqualTo(read);
    }

    /// Read in full, `[h` ten thousand times took half a minute for each number of a sheet.
    @ParameterizedTest
    @CsvSource({"[h, 0.5", "[h]:, 0.5", "yyyy, 44546", "\"a\", 12", "'0,', 12", "\\-, 12"})
    void aFormatLongerThanAnyThatASpreadsheetWritesSaysNothing(String piece, String value) {
        String format = piece.repeat(100_000 / piece.length());

        String read = assertTimeoutPreemptively(Duration.ofSeconds(5), () ->
                numbers.text(Double.parseDouble(value), 164, format, false));

        assertThat(read).isEqualTo(value);
    }
}
