package org.daybook.exchange.row;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.registry.name.CasNumber;
import org.daybook.shared.Said;

/// A cell in which a spreadsheet program made a date or a time of day of a number or code: `1975-09-02` of the CAS
/// number 75-09-2.
///
/// @param guess what may have been typed, or nothing
record SpreadsheetDate(Optional<String> guess) {

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]m)?Z?)?";
    private static final Pattern ISO =
            Pattern.compile("((?:18|19|20)\\d\\d)-(\\d\\d)-(\\d\\d)" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHES =
            Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\2((?:18|19|20)\\d\\d)" + TIME, Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> WITH_MONTH = List.of(
            Pattern.compile("(\\d{1,2})[- ]" + MONTH + "(?:[- ](?:\\d\\d|\\d{4}))?", Pattern.CASE_INSENSITIVE),
            Pattern.compile(MONTH + "[- ]\\d{1,4}", Pattern.CASE_INSENSITIVE));
    private static final Pattern SERIES = Pattern.compile("[A-Z]{3,}[- ]\\d+");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");

    /// What a cell of ids looks like, if it is a date.
    static Optional<SpreadsheetDate> read(String cell) {
        String text = cell.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(new SpreadsheetDate(cas(iso.group(1), iso.group(2), iso.group(3))));
        }
        Matcher slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            return Optional.of(new SpreadsheetDate(cas(slashes.group(4), slashes.group(1), slashes.group(3))
                    .or(() -> cas(slashes.group(4), slashes.group(3), slashes.group(1)))));
        }
        return TIME_OF_DAY.matcher(text).matches()
                        || WITH_MONTH.stream()
                                .anyMatch(shape -> shape.matcher(text).matches())
                ? Optional.of(new SpreadsheetDate(Optional.empty()))
                : Optional.empty();
    }

    /// What a cell of compound numbers looks like, if it is a date. `MAR-12` in capitals is a number of a series.
    static Optional<SpreadsheetDate> ofNumber(String cell) {
        return SERIES.matcher(cell).matches() ? Optional.empty() : read(cell);
    }

    /// Years are taken for two or four digits, months for two, days for one: only what passes the check digit is
    /// guessed.
    private static Optional<String> cas(String year, String month, String day) {
        String rest = "-" + "0".repeat(2 - month.length()) + month + "-" + day.replaceFirst("^0", "");
        return List.of(year.substring(2), year).stream()
                .map(first -> first + rest)
                .filter(text -> CasNumber.read(text).isPresent())
                .findFirst();
    }

    /// Why it is not stored, for a person.
    Said message(String cell) {
        return guess.map(text -> Said.of("said.exchange.a-spreadsheet-made-a-date-of", cell, text))
                .orElseGet(() -> Said.of("said.exchange.a-spreadsheet-made-a-date-of-2", cell));
    }
}
