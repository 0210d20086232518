package org.daybook.exchange.table.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of a text with delimiters, cells in quotes where they need it (RFC 4180).
///
/// A quotation mark that opens a cell and is never closed, or closed only so that it would swallow rows, is taken for a
/// character of its cell; no other row is lost by it.
final class DelimitedRows {

    private static final int MOST_LINES = 300;
    private static final int BROKEN = -2;

    private final Lines lines;
    private final Delimiter kind;
    private final char delimiter;
    private final int width;
    private boolean hasStrayQuote;

    /// @param width how many cells a row of this text usually has; 0: not known
    DelimitedRows(Lines lines, Delimiter delimiter, int width) {
        this.lines = lines;
        this.kind = delimiter;
        this.delimiter = delimiter.sign();
        this.width = width;
    }

    /// The cells of the next row; empty at the end.
    Optional<List<String>> next() throws IOException {
        Optional<String> line = lines.next();
        hasStrayQuote = false;
        if (line.isEmpty()) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        switch (kind) {
            case BLANK -> smiles(line.get().strip(), cells);
            case LAST_BLANK -> named(line.get().strip(), cells);
            default -> row(line.get(), cells);
        }
        return Optional.of(cells);
    }

    /// Whether the last row had a quotation mark that opens a cell and does not close it.
    boolean hasStrayQuote() {
        return hasStrayQuote;
    }

    private void row(String line, List<String> cells) throws IOException {
        String rest = line;
        int at = 0;
        while (at <= rest.length()) {
            if (at < rest.length() && rest.charAt(at) == '"') {
                Optional<Quoted> quoted = quoted(rest, at + 1, cells.size());
                if (quoted.isPresent()) {
                    cells.add(quoted.get().text);
                    rest = quoted.get().line;
                    at = quoted.get().end + 1;
                    continue;
                }
                hasStrayQuote = true;
            }
            int end = rest.indexOf(delimiter, at);
            int to = end < 0 ? rest.length() : end;
            cells.add(rest.substring(at, to));
            at = to + 1;
        }
    }

    /// A cell in quotes.
    ///
    /// @param line the line that it ends on
    /// @param end where the delimiter behind it is, or the end of that line
    private record Quoted(String text, String line, int end) {
    }

    private Optional<Quoted> quoted(String first, int from, int cellsBefore) throws IOException {
        StringBuilder text = new StringBuilder();
        String line = first;
        int at = from;
        for (int more = 0; ; more++) {
            int close = copyToClose(line, at, text, more > 0);
            if (close == BROKEN) {
                return Optional.empty();
            }
            if (close >= 0) {
                int end = line.indexOf(delimiter, close + 1) < 0 ? line.length() : line.indexOf(delimiter, close + 1);
                text.append(line, close + 1, end);
                if (more > 0 && swallowsRows(first, line, end, more, cellsBefore)) {
                    return Optional.empty();
                }
                lines.skip(more);
                return Optional.of(new Quoted(text.toString(), line, end));
            }
            Optional<String> below = more < MOST_LINES ? lines.peek(more) : Optional.empty();
            if (below.isEmpty()) {
                return Optional.empty();
            }
            text.append('\n');
            line = below.get();
            at = 0;
        }
    }

    /// Copies a cell up to the quotation mark that closes it and gives its place, -1 if it goes on below. One that
    /// closes
    /// a cell of several lines must stand before a delimiter or the end of its line; any other that is not doubled
    /// opens the cell of another row.
    private int copyToClose(String line, int from, StringBuilder text, boolean isStrict) {
        for (int at = from; at < line.length(); at++) {
            char one = line.charAt(at);
            boolean isDoubled = one == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"';
            if (isDoubled) {
                at++;
            } else if (one == '"') {
                return !isStrict || at + 1 == line.length() || line.charAt(at + 1) == delimiter ? at : BROKEN;
            }
            text.append(one);
        }
        return -1;
    }

    /// Whether a cell over several lines is rather rows of the table: those between its first and last line have as
    /// many cells as rows have, or its row would have another number of cells and its first line alone would not.
    private boolean swallowsRows(String first, String last, int end, int more, int cellsBefore) throws IOException {
        if (width < 2) {
            return false;
        }
        int rows = 0;
        for (int i = 0; i < more - 1; i++) {
            rows += count(lines.peek(i).orElse(""), 0) == width ? 1 : 0;
        }
        int whole = cellsBefore + (end < last.length() ? 1 + count(last, end + 1) : 1);
        boolean isFirstARow = count(first, 0) == width;
        return isFirstARow && (whole != width || rows * 2 > more - 1 && more > 1);
    }

    private int count(String line, int from) {
        int cells = 1;
        for (int at = line.indexOf(delimiter, from); at >= 0; at = line.indexOf(delimiter, at + 1)) {
            cells++;
        }
        return cells;
    }

    /// `CCO |$a$| ethanol, pure`: a SMILES with its extension is one cell, all behind it another, or several between
    /// tabulators.
    private static void smiles(String line, List<String> cells) {
        int blank = blank(line, 0);
        if (blank < line.length() && line.startsWith("|", blank + 1) && line.indexOf('|', blank + 2) > 0) {
            blank = blank(line, line.indexOf('|', blank + 2));
        }
        cells.add(line.substring(0, blank));
        String rest = line.substring(blank).strip();
        if (!rest.isEmpty()) {
            cells.addAll(List.of(rest.split("\t", -1)));
        }
    }

    /// `acetic acid CC(=O)O`: what stands behind the last blank is one cell, all before it another.
    private static void named(String line, List<String> cells) {
        String name = SmilesLines.name(line);
        cells.add(name.isEmpty() ? line : name);
        if (!name.isEmpty()) {
            cells.add(SmilesLines.lastWord(line));
        }
    }

    /// The first blank, or the end. A link that an e-mail program made of an atom is no end of a SMILES.
    private static int blank(String line, int from) {
        for (int at = from; at < line.length(); at++) {
            if (Character.isWhitespace(line.charAt(at)) && !line.startsWith("<", at + 1)) {
                return at;
            }
        }
        return line.length();
    }
}
