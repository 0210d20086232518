package org.daybook.exchange.table.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.exchange.table.Cells;
import org.daybook.exchange.table.Notes;
import org.daybook.exchange.table.RowSink;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableFormat;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// A structure file (SDF) as a table: column 1 is the molfile, column 2 its title, then one column a data field.
///
/// Row 1 is made up: it holds the headings. Record n is row n + 1. The structures are not parsed here.
public final class SdfTable implements Table {

    /// Heading of the column that holds the molfiles.
    static final String MOLFILE = "Molfile";
    /// Heading of the column that holds the titles of the molfiles.
    static final String TITLE = "Title";

    private static final String END_OF_RECORD = "$$$$";
    private static final String END_OF_MOLFILE = "M  END";

    private final Path file;
    private final TextEncoding encoding;
    private final TableLimits limits;
    private final Notes notes = new Notes();

    /// Opens nothing: the file is read anew each time the table is.
    public SdfTable(Path file, TextEncoding encoding, TableLimits limits) {
        this.file = file;
        this.encoding = encoding;
        this.limits = limits;
    }

    @Override
    public TableFormat format() {
        return TableFormat.SDF;
    }

    @Override
    public Said description() {
        return Said.of("said.exchange.structures-with-data-fields-sdf-in", encoding.label());
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public List<Said> notes() {
        return notes.sentences();
    }

    /// Reads the file twice: the names of all data fields are known only at its end.
    @Override
    public void read(RowSink sink) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        columns.put(MOLFILE, 0);
        columns.put(TITLE, 1);
        eachRecord((row, fields) -> {
            fields.keySet().forEach(name -> columns.putIfAbsent(name, columns.size()));
            return columns.size() <= limits.columns();
        });
        if (columns.size() > limits.columns()) {
            throw UnreadableTable.because("said.exchange.the-records-have-more-than-different", limits.columns());
        }
        if (!sink.accept(1, List.copyOf(columns.keySet()))) {
            return;
        }
        notes.restart();
        Cells rules = new Cells(limits, notes);
        eachRecord((row, fields) -> {
            List<String> cells = new ArrayList<>();
            columns.keySet().forEach(name -> cells.add(fields.getOrDefault(name, "")));
            return sink.accept(row, rules.kept(cells, row));
        });
    }

    private void eachRecord(RecordSink sink) throws IOException {
        try (BufferedReader lines = new BufferedReader(encoding.open(file))) {
            int row = 1;
            for (List<String> record = next(lines, row + 1); record != null; record = next(lines, row + 1)) {
                row++;
                if (record.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (row > limits.rows()) {
                    throw UnreadableTable.because(
                            "said.exchange.the-file-has-more-than-records", limits.rows());
                }
                if (!sink.accept(row, fields(record))) {
                    return;
                }
            }
        }
    }

    /// The lines of the next record; null at the end. One that is too long is cut.
    private @Nullable List<String> next(BufferedReader lines, int row) throws IOException {
        List<String> record = new ArrayList<>();
        long size = 0;
        String line = lines.readLine();
        boolean isEnd = line == null;
        while (line != null && !line.startsWith(END_OF_RECORD)) {
            size += line.length() + 1;
            if (size <= limits.cellChars() * 2L) {
                record.add(line);
            }
            line = lines.readLine();
        }
        if (size > limits.cellChars() * 2L) {
            notes.meet(Said.of("said.exchange.records-are-longer-than-the-limit"),
                    Said.of("said.exchange.record", row - 1));
        }
        return isEnd || line == null && record.stream().allMatch(String::isBlank) ? null : record;
    }

    private static Map<String, String> fields(List<String> record) {
        int end = record.indexOf(END_OF_MOLFILE);
        int molfileLines = end < 0 ? firstField(record) : end + 1;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(MOLFILE, String.join("\n", record.subList(0, molfileLines)));
        fields.put(TITLE, record.getFirst().strip());
        String name = null;
        boolean afterBlank = true;
        for (String line : record.subList(molfileLines, record.size())) {
            if (afterBlank && line.startsWith(">") && line.contains("<")) {
                name = name(line);
                fields.putIfAbsent(name, "");
            } else if (name != null && !line.isBlank()) {
                fields.merge(name, line, (before, more) -> before.isEmpty() ? more : before + "\n" + more);
            }
            afterBlank = line.isBlank();
        }
        return fields;
    }

    private static int firstField(List<String> record) {
        for (int i = 0; i < record.size(); i++) {
            if (record.get(i).startsWith(">") && record.get(i).contains("<")) {
                return i;
            }
        }
        return record.size();
    }

    private static String name(String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>', Math.max(open, 1));
        String name = open >= 0 && close > open ? line.substring(open + 1, close).strip() : line.substring(1).strip();
        return name.equals(MOLFILE) || name.equals(TITLE) ? name + " (field)" : name;
    }

    /// Takes the fields of one record by name.
    @FunctionalInterface
    private interface RecordSink {

        boolean accept(int row, Map<String, String> fields);
    }
}
