package org.daybook.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// One sheet of an .xlsx workbook. Texts are string cells, which no program calculates; numbers are numbers.
final class WorkbookSheet implements SheetWriter {

    private static final int FLUSH_ROWS = 500;
    private static final int MAX_CELL_CHARS = 32_767;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    WorkbookSheet(String name, List<String> columns, OutputStream out) throws IOException {
        this.out = out;
        this.workbook = new Workbook(new Unclosed(out), "Daybook", "1.0");
        this.sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        row(columns, null);
        sheet.range(0, 0, 0, Math.max(0, columns.size() - 1)).style().bold().set();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells, @Nullable String molfile) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % FLUSH_ROWS == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> { }
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> {
                String text = withoutControls(cell.toString());
                sheet.inlineString(
                        row, column, text.length() > MAX_CELL_CHARS ? text.substring(0, MAX_CELL_CHARS) : text);
            }
        }
    }

    /// XML has no way to write them.
    private static String withoutControls(String text) {
        return text.replaceAll(
                "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]",
                "");
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        out.flush();
    }

    /// The workbook closes what it writes to, the caller decides about its own stream.
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
