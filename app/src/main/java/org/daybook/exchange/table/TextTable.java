package org.daybook.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.exchange.sheet.FormulaGuard;

/// A text file with one row a line and a separator between the cells, with cells in quotes where they need it (RFC 4180).
final class TextTable implements Table {

    private static final Map<Character, String> SEPARATORS = Map.of(',', "commas", '\t', "tabulators", ';', "semicolons", '|', "vertical bars");
    private static final int SAMPLE_ROWS = 30;

    private final Path file;
    private final TextEncoding encoding;
    private final char separator;
    private final TableLimits limits;
    private final Notes notes = new Notes();

    private TextTable(Path file, TextEncoding encoding, char separator, TableLimits limits) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
        this.limits = limits;
    }

    static Table open(Path file, TextEncoding encoding, String start, TableLimits limits) {
        return new TextTable(file, encoding, separator(start), limits);
    }

    @Override
    public TableFormat format() {
        return TableFormat.TEXT;
    }

    @Override
    public String description() {
        return "text in " + encoding.label() + ", separated by " + SEPARATORS.get(separator);
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public List<String> notes() {
        return notes.sentences();
    }

    @Override
    public void read(RowSink sink) throws IOException {
        int row = 0;
        notes.restart();
        Cells rules = new Cells(limits, notes);
        try (Reader reader = encoding.open(file); CsvReader<CsvRecord> records = reader(separator).ofCsvRecord(reader)) {
            for (CsvRecord record : records) {
                row++;
                if (row > limits.rows()) {
                    throw Tables.unreadable("The file has more than " + limits.rows() + " rows, the limit of this site; split it");
                }
                List<String> cells = rules.kept(record.getFields().stream().map(FormulaGuard::unguarded).toList(), row);
                if (!sink.accept(row, cells)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw Tables.unreadable(words(e, row + 1));
        }
    }

    private CsvReader.CsvReaderBuilder reader(char fieldSeparator) {
        return builder(fieldSeparator).maxBufferSize(Math.max(limits.cellChars() * 2, 1 << 17));
    }

    private static CsvReader.CsvReaderBuilder builder(char fieldSeparator) {
        return CsvReader.builder().fieldSeparator(fieldSeparator).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true).allowUnclosedQuote(false);
    }

    private static String words(CsvParseException fault, int row) {
        String why = String.valueOf(fault.getMessage()) + (fault.getCause() == null ? "" : " " + fault.getCause().getMessage());
        if (why.toLowerCase(java.util.Locale.ROOT).contains("quote")) {
            return "Row " + row + ": a quotation mark opens a cell and is never closed, so the rest of the file would be one cell. Nothing was read";
        }
        if (why.contains("buffer")) {
            return "Row " + row + ": a cell or line is longer than the limit of this site; is a quotation mark missing?";
        }
        return "Row " + row + " cannot be read; save the table again as .csv in a spreadsheet program";
    }

    /// The separator that splits most rows of the start into the same number of cells, and into more than one.
    private static char separator(String start) {
        char best = ',';
        int bestScore = 0;
        for (char candidate : new char[] {'\t', ',', ';', '|'}) {
            int score = score(start, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String start, char candidate) {
        Map<Integer, Integer> rowsOfWidth = new HashMap<>();
        try (CsvReader<CsvRecord> records = builder(candidate).allowUnclosedQuote(true).ofCsvRecord(start)) {
            records.stream().limit(SAMPLE_ROWS).filter(record -> record.getFieldCount() > 1)
                    .forEach(record -> rowsOfWidth.merge(record.getFieldCount(), 1, Integer::sum));
        } catch (CsvParseException | java.io.UncheckedIOException | IOException e) {
            return 0;
        }
        return rowsOfWidth.entrySet().stream().mapToInt(width -> Math.min(width.getKey(), 50) * Objects.requireNonNull(width.getValue()) * width.getValue()).max().orElse(0);
    }
}
