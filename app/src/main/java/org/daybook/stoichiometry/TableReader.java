package org.daybook.stoichiometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.quantities.LabUnit;
import org.daybook.shared.PlainWords;

/// Reads a table of amounts: a head that names the columns in any order, and rows, cells parted by `|`.
///
/// A bar within a cell is written `\|`. The line of dashes below the head, and bars at both ends, may be left out. A
/// head may carry the unit of its cells: `mass (mg)`, `mass, mg` or only `mg`. Nothing in a text makes it fail; the
/// time is proportional to the length.
public final class TableReader {

    /// Characters of a table.
    public static final int MAX_CHARS = 40_000;
    /// Rows below the head.
    public static final int MAX_ROWS = 100;
    /// Columns of the head.
    public static final int MAX_COLUMNS = 30;
    /// Characters of a cell.
    public static final int MAX_CELL = 2_000;

    private static final int MAX_NAME = 60;
    private static final Pattern HEAD =
            Pattern.compile("(?<name>[^(,/\\[]+?)\\s*(?:[,/]\\s*|\\(|\\[)(?<unit>[^)\\]]+)[)\\]]?");
    private static final Set<String> NOTHING = Set.of("-", "–", "—", "n/a", "N/A");

    private final List<Remark> remarks = new ArrayList<>();
    private final Map<Integer, Column> places = new HashMap<>();
    private final Map<Column, LabUnit> units = new EnumMap<>(Column.class);

    private TableReader() {
    }

    /// Reads the text of a block.
    public static Typed read(String text) {
        return new TableReader().table(text);
    }

    private Typed table(String text) {
        if (text.length() > MAX_CHARS) {
            remarks.add(Remark.problem(0, null, "said.stoichiometry.table-is-too-long", MAX_CHARS));
            return new Typed(List.of(), units, List.of(), remarks);
        }
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            remarks.add(Remark.problem(0, null, "said.stoichiometry.table-is-empty"));
            return new Typed(List.of(), units, List.of(), remarks);
        }
        List<Column> columns = head(cells(lines.getFirst()));
        if (!columns.contains(Column.COMPOUND) && !columns.contains(Column.SMILES)) {
            remarks.add(Remark.problem(0, null, "said.stoichiometry.no-column-says-the-compound"));
            return new Typed(columns, units, List.of(), remarks);
        }
        List<Typed.Row> rows = rows(lines.stream().skip(1).filter(line -> !isRule(line)).toList());
        return new Typed(columns, units, rows, remarks);
    }

    private List<Column> head(List<String> names) {
        Set<Column> columns = new LinkedHashSet<>();
        if (names.size() > MAX_COLUMNS) {
            remarks.add(Remark.problem(0, null, "said.stoichiometry.too-many-columns", MAX_COLUMNS));
        }
        for (int place = 0; place < Math.min(names.size(), MAX_COLUMNS); place++) {
            String name = names.get(place);
            Optional<Column> column = column(name);
            if (column.isEmpty()) {
                if (!name.isEmpty()) {
                    remarks.add(Remark.problem(0, null, "said.stoichiometry.no-such-column", shown(name),
                            Arrays.stream(Column.values()).map(Column::label).toList()));
                }
            } else if (columns.add(column.get())) {
                places.put(place, column.get());
            } else {
                remarks.add(Remark.problem(0, column.get(), "said.stoichiometry.column-stands-twice", shown(name)));
            }
        }
        return List.copyOf(columns);
    }

    /// `mmol`, `mass`, `mass (mg)`; the unit is kept.
    private Optional<Column> column(String name) {
        Optional<Column> whole = Column.named(name);
        if (whole.isPresent()) {
            unit(whole.get(), name);
            return whole;
        }
        Matcher parts = HEAD.matcher(name.length() > MAX_NAME ? "" : name);
        Optional<Column> column = parts.matches() ? Column.named(parts.group("name").strip()) : Optional.empty();
        column.ifPresent(found -> {
            String unit = parts.group("unit").strip();
            if (!unit(found, unit)) {
                remarks.add(Remark.problem(0, found, "said.stoichiometry.no-unit-of-the-column", shown(unit)));
            }
        });
        return column;
    }

    private boolean unit(Column column, String typed) {
        Optional<LabUnit> unit = LabUnit.known(typed).filter(known -> fits(column, known));
        unit.ifPresent(known -> units.putIfAbsent(column, known));
        return unit.isPresent();
    }

    private static boolean fits(Column column, LabUnit unit) {
        return column.dimensions().contains(unit.dimension());
    }

    private static boolean isRule(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(letter -> "|:- \t".indexOf(letter) >= 0);
    }

    private List<Typed.Row> rows(List<String> lines) {
        if (lines.isEmpty()) {
            remarks.add(Remark.problem(0, null, "said.stoichiometry.table-has-no-rows"));
        }
        if (lines.size() > MAX_ROWS) {
            remarks.add(Remark.problem(0, null, "said.stoichiometry.too-many-rows", MAX_ROWS, lines.size()));
        }
        List<Typed.Row> rows = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(lines.size(), MAX_ROWS))) {
            rows.add(row(rows.size() + 1, cells(line)));
        }
        return rows;
    }

    private Typed.Row row(int number, List<String> cells) {
        Map<Column, String> kept = new EnumMap<>(Column.class);
        boolean tooMany = false;
        int last = places.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int place = 0; place < cells.size(); place++) {
            Column column = places.get(place);
            String text = cells.get(place);
            if (text.isEmpty() || NOTHING.contains(text)) {
                continue;
            }
            if (column == null) {
                tooMany |= place > last;
            } else if (text.length() > MAX_CELL) {
                remarks.add(Remark.problem(number, column, "said.stoichiometry.cell-is-too-long", MAX_CELL));
            } else {
                kept.put(column, text);
            }
        }
        if (tooMany) {
            remarks.add(Remark.problem(number, null, "said.stoichiometry.row-has-more-cells"));
        }
        return new Typed.Row(number, kept);
    }

    /// The cells of a line, without the bars at its ends.
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '\\' && at + 1 < line.length() && line.charAt(at + 1) == '|') {
                cell.append('|');
                at++;
            } else if (letter == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        boolean opens = line.strip().startsWith("|");
        boolean closes = cells.size() > 1 && cells.getLast().isEmpty();
        return List.copyOf(cells.subList(opens ? 1 : 0, closes ? cells.size() - 1 : cells.size()));
    }

    /// What was typed, short enough for a sentence.
    static String shown(String typed) {
        return PlainWords.shorten(typed, MAX_NAME);
    }
}
