package org.daybook.exchange.table.xls;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.worker.TaskRunner;
import org.daybook.chem.worker.WorkerException;
import org.daybook.chem.worker.protocol.AnswerReader;
import org.daybook.exchange.table.Cells;
import org.daybook.exchange.table.Notes;
import org.daybook.exchange.table.RowSink;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableFormat;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// A sheet of a workbook of Excel 97 to 2003 (.xls), read in a worker process and streamed from there ([XlsTask]).
public final class XlsTable implements Table {

    private static final int MOST_SHEETS = 1_000;

    private final Path file;
    private final List<String> sheets;
    private final String sheet;
    private final TableLimits limits;
    private final TaskRunner workers;
    private final Notes notes = new Notes();

    private XlsTable(Path file, List<String> sheets, String sheet, TableLimits limits, TaskRunner workers) {
        this.file = file;
        this.sheets = sheets;
        this.sheet = sheet;
        this.limits = limits;
        this.workers = workers;
    }

    /// A sheet and whether it is shown.
    private record SheetName(String name, boolean isVisible) {
    }

    /// @param wanted name of the sheet; null takes the first one that is not hidden
    public static Table open(Path file, @Nullable String wanted, TableLimits limits, TaskRunner workers) {
        List<SheetName> all = asked(workers, file, XlsTask.NAMES, XlsTable::names);
        if (all.isEmpty()) {
            throw UnreadableTable.because("said.exchange.the-workbook-has-no-sheet-2");
        }
        List<String> names = all.stream().map(SheetName::name).toList();
        if (wanted != null && !names.contains(wanted)) {
            throw UnreadableTable.noSheet(wanted, names);
        }
        String first = all.stream().filter(SheetName::isVisible).findFirst().orElse(all.getFirst()).name();
        return new XlsTable(file, names, wanted == null ? first : wanted, limits, workers);
    }

    @Override
    public TableFormat format() {
        return TableFormat.XLS;
    }

    @Override
    public Said description() {
        return Said.of("said.exchange.sheet-of-a-workbook-xls", sheet);
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public List<Said> notes() {
        return notes.sentences();
    }

    @Override
    public void read(RowSink sink) {
        notes.restart();
        Cells rules = new Cells(limits, notes);
        asked(workers, file, sheets.indexOf(sheet), rows -> {
            for (int row = rows.readInt(); row > 0; row = rows.readInt()) {
                if (row > limits.rows()) {
                    throw UnreadableTable.because(
                            "said.exchange.the-sheet-has-more-than-rows", limits.rows());
                }
                if (!sink.accept(row, rules.kept(cells(rows), row))) {
                    return false;
                }
            }
            return true;
        });
    }

    private static <T> T asked(TaskRunner workers, Path file, int sheet, AnswerReader<T> reader) {
        try {
            return workers.run(XlsTask.class, request(file, sheet), reader);
        } catch (WorkerException e) {
            throw switch (e.kind()) {
                case FAULT -> UnreadableTable.because("said.exchange.the-workbook-is-damaged-and-cannot");
                case TIME, STANDSTILL, MEMORY, DEATH, REPEATED -> UnreadableTable.because(
                        "said.exchange.the-workbook-was-not-understood-reading", e.reason());
            };
        }
    }

    private static byte[] request(Path file, int sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(file.toAbsolutePath().toString());
            out.writeInt(sheet);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<SheetName> names(DataInputStream in) throws IOException {
        String problem = in.readUTF();
        if (!problem.isEmpty()) {
            throw UnreadableTable.because(problem);
        }
        int count = in.readInt();
        if (count > MOST_SHEETS) {
            throw UnreadableTable.because("said.exchange.the-workbook-has-more-than-sheets", MOST_SHEETS);
        }
        List<SheetName> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(new SheetName(in.readUTF(), in.readBoolean()));
        }
        return names;
    }

    private List<String> cells(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return cells;
    }
}
