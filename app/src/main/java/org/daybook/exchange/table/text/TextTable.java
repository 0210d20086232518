package org.daybook.exchange.table.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.exchange.sheet.FormulaGuard;
import org.daybook.exchange.table.Cells;
import org.daybook.exchange.table.Notes;
import org.daybook.exchange.table.PartedName;
import org.daybook.exchange.table.PartedNumber;
import org.daybook.exchange.table.RowSink;
import org.daybook.exchange.table.RowWidths;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableFormat;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.Said;

/// A text file with one row a line and a delimiter between the cells, or a list of SMILES.
public final class TextTable implements Table {

    private static final int SAMPLE_ROWS = 30;
    private static final int MOST_CELLS = 50;
    /// Lines from which on a text that nothing calls a list of SMILES may be one behind names.
    private static final int FEWEST_NAMED = 3;
    /// Rows below the headings whose width is looked at.
    private static final int ROWS_BELOW = 2_000;
    /// A first line by which Excel is told the delimiter.
    private static final Pattern STATED = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SMILES_FILE = Pattern.compile(".*\\.(smi|smiles|cxsmi|cxsmiles|ism|can)");

    private final Path file;
    private final TextEncoding encoding;
    private final Delimiter delimiter;
    private final int width;
    private final int narrow;
    private final boolean isStated;
    private final List<String> implied;
    private final TableLimits limits;
    private final Notes notes = new Notes();

    private TextTable(Path file, TextEncoding encoding, Delimiter delimiter, List<List<String>> sample,
            boolean isStated, boolean isSmiles, TableLimits limits) {
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.width = usualWidth(sample);
        this.narrow = sample.isEmpty() ? width : Math.min(width, sample.getFirst().size());
        this.isStated = isStated;
        this.implied = isSmiles ? SmilesLines.headings(sample, width) : List.of();
        this.limits = limits;
    }

    /// @param start the first characters of the file
    /// @param chosen the delimiter that somebody chose; empty leaves it to the evidence
    public static Table open(Path file, String name, TextEncoding encoding, String start, Optional<Delimiter> chosen,
            TableLimits limits) {
        Optional<Delimiter> stated = stated(start);
        Delimiter delimiter = chosen.or(() -> stated).orElseGet(() -> delimiter(start, name));
        return new TextTable(file, encoding, delimiter, sample(start, delimiter), stated.isPresent(),
                delimiter == Delimiter.BLANK || delimiter == Delimiter.LAST_BLANK || isSmilesFile(name), limits);
    }

    @Override
    public TableFormat format() {
        return TableFormat.TEXT;
    }

    @Override
    public Said description() {
        return Said.of("said.exchange.text-in-separated-by", encoding.label(), delimiter.words());
    }

    @Override
    public char separator() {
        return delimiter.sign();
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public List<String> impliedHeadings() {
        return implied;
    }

    @Override
    public List<Said> notes() {
        return notes.sentences();
    }

    @Override
    public void read(RowSink sink) throws IOException {
        notes.restart();
        Cells rules = new Cells(limits, notes);
        try (Reader reader = encoding.open(file)) {
            Lines lines = new Lines(reader, limits.cellChars() * 2);
            DelimitedRows rows = new DelimitedRows(lines, delimiter, width);
            int row = isStated && lines.next().isPresent() ? 1 : 0;
            for (Optional<List<String>> cells = rows.next(); cells.isPresent(); cells = rows.next()) {
                row++;
                if (row > limits.rows()) {
                    throw UnreadableTable.because(
                            "said.exchange.the-file-has-more-than-rows", limits.rows());
                }
                if (rows.hasStrayQuote()) {
                    notes.meet(Said.of("said.exchange.a-quotation-mark-opens-a-cell"),
                            Said.of("said.exchange.row", row));
                }
                List<Integer> cut = lines.takeCut();
                cut.forEach(line -> notes.meet(
                        Said.of("said.exchange.lines-have-more-than-characters-what", 2 * limits.cellChars()),
                        Said.of("said.exchange.line", line)));
                List<String> kept = rules.kept(cells.get().stream().map(TextTable::typed).toList(), row,
                        cut.isEmpty());
                if (!sink.accept(row, parted(cells.get().size(), kept))) {
                    return;
                }
            }
        }
    }

    @Override
    public RowWidths widths(int first, int last) throws IOException {
        try (Reader reader = encoding.open(file)) {
            Lines lines = new Lines(reader, limits.cellChars() * 2);
            DelimitedRows rows = new DelimitedRows(lines, delimiter, width);
            int headings = 0;
            Map<Integer, Integer> below = new HashMap<>();
            int row = isStated && lines.next().isPresent() ? 1 : 0;
            for (Optional<List<String>> cells = rows.next(); cells.isPresent()
                    && ++row <= last + ROWS_BELOW; cells = rows.next()) {
                int cellCount = cells.get().size();
                if (row >= first && row <= last) {
                    headings = Math.max(headings, cellCount);
                } else if (row > last && cells.get().stream().anyMatch(cell -> !cell.isBlank())) {
                    below.merge(cellCount, 1, Integer::sum);
                }
            }
            int all = below.values().stream().mapToInt(Integer::intValue).sum();
            int usual = below.entrySet().stream().filter(width -> width.getValue() * 5 >= all * 4)
                    .mapToInt(Map.Entry::getKey).findFirst().orElse(0);
            return new RowWidths(headings, usual, below.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
        }
    }

    /// A text that was kept from a spreadsheet: `'=CO`, and `="0010"`, which shows the zeros.
    private static String typed(String cell) {
        return cell.startsWith("=\"") && cell.endsWith("\"") && cell.indexOf('"', 2) == cell.length() - 1
                ? cell.substring(2, cell.length() - 1) : FormulaGuard.unguarded(cell);
    }

    /// The cells with the empty ones at their end, where a comma inside a number or name may have made them one more
    /// than the row should have.
    private List<String> parted(int count, List<String> kept) {
        if (delimiter != Delimiter.COMMA || count <= narrow || count == kept.size()
                || PartedNumber.in(kept).isEmpty() && PartedName.in(kept).isEmpty()) {
            return kept;
        }
        List<String> all = new ArrayList<>(kept);
        all.addAll(Collections.nCopies(Math.min(count, limits.columns()) - kept.size(), ""));
        return all;
    }

    private static Optional<Delimiter> stated(String start) {
        Matcher matcher = STATED.matcher(start.lines().findFirst().orElse(""));
        return matcher.matches() ? Arrays.stream(Delimiter.values()).filter(one -> one.sign() == matcher.group(1)
                .charAt(0)).findFirst()
                : Optional.empty();
    }

    /// The delimiter that splits most rows of the start into the same number of cells, and into more than one. Lists of
    /// SMILES have blanks before anything else.
    private static Delimiter delimiter(String start, String name) {
        if (isSmilesFile(name) ? !SmilesLines.haveDelimiters(start) : SmilesLines.are(start)) {
            return isSmilesFile(name) && SmilesLines.areBehindNames(start, 1)
                    ? Delimiter.LAST_BLANK : Delimiter.BLANK;
        }
        if (SmilesLines.areBehindNames(start, FEWEST_NAMED)) {
            return Delimiter.LAST_BLANK;
        }
        Delimiter best = Delimiter.COMMA;
        int bestScore = 0;
        for (Delimiter candidate : List.of(Delimiter.TAB, Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.BAR)) {
            int score = widths(sample(start, candidate)).entrySet().stream().filter(width -> width.getKey() > 1)
                    .mapToInt(width -> Math.min(width.getKey(), MOST_CELLS) * width.getValue() * width.getValue()).max()
                    .orElse(0);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean isSmilesFile(String name) {
        return SMILES_FILE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static int usualWidth(List<List<String>> sample) {
        return widths(sample).entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0);
    }

    /// How many of the first rows have how many cells.
    private static Map<Integer, Integer> widths(List<List<String>> sample) {
        Map<Integer, Integer> rowsOfWidth = new HashMap<>();
        for (List<String> row : sample) {
            rowsOfWidth.merge(row.size(), 1, Integer::sum);
        }
        return rowsOfWidth;
    }

    private static List<List<String>> sample(String start, Delimiter delimiter) {
        List<List<String>> sample = new ArrayList<>();
        try {
            DelimitedRows rows = new DelimitedRows(new Lines(new StringReader(start), start.length()), delimiter, 0);
            for (Optional<List<String>> row = rows.next(); row.isPresent()
                    && sample.size() < SAMPLE_ROWS; row = rows.next()) {
                sample.add(row.get());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sample;
    }
}
