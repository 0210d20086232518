package org.daybook.exchange.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.shared.InvalidInputException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// A sheet of an .xlsx workbook, read as a stream. Formulas give the result that the workbook stored and are never calculated.
final class WorkbookTable implements Table {

    private final Path file;
    private final List<String> sheets;
    private final String sheet;
    private final TableLimits limits;

    private WorkbookTable(Path file, List<String> sheets, String sheet, TableLimits limits) {
        this.file = file;
        this.sheets = sheets;
        this.sheet = sheet;
        this.limits = limits;
    }

    /// @param wanted name of the sheet; null takes the first one that is not hidden
    static Table open(Path file, @Nullable String wanted, TableLimits limits) throws IOException {
        return Damage.refused(() -> opened(file, wanted, limits));
    }

    private static Table opened(Path file, @Nullable String wanted, TableLimits limits) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            List<Sheet> all = workbook.getSheets().toList();
            if (all.isEmpty()) {
                throw Tables.unreadable("The workbook has no sheet");
            }
            List<String> names = all.stream().map(Sheet::getName).toList();
            if (wanted != null && !names.contains(wanted)) {
                throw new InvalidInputException("sheet", "The workbook has no sheet \"" + wanted + "\" but " + String.join(", ", names));
            }
            String first = all.stream().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).findFirst().orElse(all.getFirst()).getName();
            return new WorkbookTable(file, names, wanted == null ? first : wanted, limits);
        }
    }

    @Override
    public TableFormat format() {
        return TableFormat.XLSX;
    }

    @Override
    public String description() {
        return "sheet \"" + sheet + "\" of a workbook";
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public void read(RowSink sink) throws IOException {
        try (ReadableWorkbook workbook = Damage.refused(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
                Stream<Row> rows = Damage.refused(() -> workbook.findSheet(sheet).orElseThrow().openStream())) {
            Iterator<Row> left = rows.iterator();
            while (Damage.refused(left::hasNext)) {
                Row row = Damage.refused(left::next);
                if (row.getRowNum() > limits.rows()) {
                    throw Tables.unreadable("The sheet has more than " + limits.rows() + " rows, the limit of this site; split it");
                }
                List<String> cells = Damage.refused(() -> Cells.trimmed(cells(row), row.getRowNum(), limits));
                if (!sink.accept(row.getRowNum(), cells)) {
                    return;
                }
            }
        }
    }

    private List<String> cells(Row row) {
        int width = row.getCellCount();
        if (width > limits.columns() * 4) {
            width = limits.columns() * 4;
        }
        List<String> cells = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            cells.add(row.getOptionalCell(column).map(WorkbookTable::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> Optional.ofNullable(cell.getText()).orElse(raw);
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
            case ERROR -> raw.startsWith("#") ? raw : "#ERROR!";
            case NUMBER, FORMULA -> number(cell, raw);
        };
    }

    /// A number as a person would type it; one that is shown as a date becomes an ISO date. A formula may hold text too.
    private static String number(Cell cell, String raw) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        boolean isDate = cell.getType() == CellType.NUMBER && CellTexts.isDate(cell.getDataFormatString());
        Optional<LocalDateTime> moment = isDate ? Optional.ofNullable(cell.asDate()) : Optional.empty();
        return moment.map(CellTexts::date).orElseGet(() -> CellTexts.number(value, raw));
    }
}
