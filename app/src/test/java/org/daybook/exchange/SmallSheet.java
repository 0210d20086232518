package org.daybook.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One small sheet of the table under `sheets/`, with the right answer for every cell.
///
/// `sheets/README.md` says how it is written.
///
/// @param book the file that it stands in, without its ending
/// @param name unique within the book
/// @param before what is imported first, so that something is here already
/// @param upload the sheet itself
/// @param notes what is said of the file as a whole: `open`, `refused`, `rows read`, `mapping`, `sheet`
/// @param lines the right answer
record SmallSheet(String book, String name, List<SheetText> before, SheetText upload, Map<String, String> notes,
        List<Line> lines) {

    /// One line of the right answer, by the headings of its columns; lines of one row of the sheet share its number.
    record Line(int row, Map<String, String> cells) {

        Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
        }

        boolean says(String column, String text) {
            return text.equals(cells.get(column));
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }
    }

    String title() {
        return book + ": " + name;
    }

    Optional<String> note(String key) {
        return Optional.ofNullable(notes.get(key));
    }

    List<Integer> rows() {
        return lines.stream().map(Line::row).distinct().toList();
    }

    List<Line> linesOf(int row) {
        return lines.stream().filter(line -> line.row() == row).toList();
    }

    /// All sheets, by book and in the order they are written.
    static List<SmallSheet> all() {
        URL folder = Objects.requireNonNull(SmallSheet.class.getResource("sheets"));
        try (Stream<Path> books = Files.list(Path.of(folder.toURI()))) {
            return books.filter(book -> !book.endsWith("README.md")).sorted()
                    .flatMap(book -> read(book).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<SmallSheet> read(Path file) {
        try {
            Reading reading = new Reading(file.getFileName().toString().replace(".md", ""));
            Files.readAllLines(file).forEach(reading::take);
            return reading.sheets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes a book line by line.
    private static final class Reading {

        private final String book;
        private final List<SmallSheet> sheets = new ArrayList<>();
        private final List<SheetText> texts = new ArrayList<>();
        private final Map<String, String> notes = new LinkedHashMap<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<String> fenced = new ArrayList<>();
        private List<String> headings = List.of();
        private String name = "";
        private String fence = "";

        Reading(String book) {
            this.book = book;
        }

        void take(String line) {
            if (!fence.isEmpty()) {
                takeFenced(line);
            } else if (line.startsWith("```")) {
                fence = line.substring(3);
            } else if (line.startsWith("## ")) {
                end();
                name = line.substring(3).strip();
            } else if (line.startsWith("- ") && line.contains(":")) {
                notes.put(line.substring(2, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            } else if (line.startsWith("|") && !line.startsWith("|-")) {
                answer(cells(line));
            }
        }

        private void takeFenced(String line) {
            if (line.startsWith("```")) {
                texts.add(new SheetText(fence, List.copyOf(fenced)));
                fence = "";
                fenced.clear();
            } else {
                fenced.add(line);
            }
        }

        private void answer(List<String> cells) {
            if (headings.isEmpty()) {
                headings = cells;
                return;
            }
            if (cells.size() != headings.size()) {
                throw new AssertionError(book + ": " + name + " has a line of " + cells.size() + " cells under "
                        + headings.size() + " headings: " + cells);
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                named.put(headings.get(i), cells.get(i));
            }
            String row = named.getOrDefault("row", "");
            lines.add(new Line(row.isEmpty() ? lines.getLast().row() : Integer.parseInt(row), named));
        }

        private static List<String> cells(String line) {
            return Stream.of(line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1))
                    .map(cell -> SheetText.marked(cell.strip().replace("\\|", "|"))).toList();
        }

        private void end() {
            if (!texts.isEmpty()) {
                sheets.add(new SmallSheet(book, name, List.copyOf(texts.subList(0, texts.size() - 1)), texts.getLast(),
                        Map.copyOf(notes), List.copyOf(lines)));
            }
            texts.clear();
            notes.clear();
            lines.clear();
            headings = List.of();
        }

        List<SmallSheet> sheets() {
            end();
            return sheets;
        }
    }
}
