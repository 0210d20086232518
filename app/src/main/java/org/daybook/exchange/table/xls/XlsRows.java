package org.daybook.exchange.table.xls;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.daybook.exchange.table.Uncalculated;
import org.daybook.exchange.table.workbook.ShownNumber;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one sheet while the records of the workbook go by; only the shared texts are kept.
///
/// Formulas give the result that the workbook stored and are never calculated ([UncalculatedFormulas]). Cells say the
/// same as those of an .xlsx workbook ([ShownNumber]).
final class XlsRows extends AbortableHSSFListener {

    private final int sheet;
    private final DataOutputStream answer;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> { });
    private final ShownNumber numbers = new ShownNumber();
    private final List<String> cells = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private @Nullable FormulaRecord formulaOfText;
    private final UncalculatedFormulas formulas = new UncalculatedFormulas();
    private boolean startsIn1904;
    private int at = -1;
    private int depth;
    private int row = -1;

    /// @param sheet index of the sheet in the order of the file
    XlsRows(int sheet, DataOutputStream answer) {
        this.sheet = sheet;
        this.answer = answer;
    }

    HSSFRequest request() {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(this);
        return request;
    }

    /// Writes the last row and the mark of the end.
    void end() throws IOException {
        flushRow();
        answer.writeInt(0);
    }

    @Override
    public short abortableProcessRecord(Record record) {
        formats.processRecord(record);
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case SSTRecord shared -> texts = shared;
            case DateWindow1904Record window -> startsIn1904 = window.getWindowing() == 1;
            case EOFRecord end -> depth--;
            default -> cell(record);
        }
        return (short) (depth == 0 && at == sheet ? 1 : 0);
    }

    /// A chart in a sheet begins and ends inside it.
    private void begin(BOFRecord record) {
        formulas.writtenBy(record);
        if (depth == 0 && record.getType() != BOFRecord.TYPE_WORKBOOK) {
            at++;
        }
        depth++;
    }

    private void cell(Record record) {
        if (at != sheet || depth != 1) {
            return;
        }
        if (record instanceof StringRecord result && formulaOfText != null) {
            put(formulaOfText, result.getString());
            formulaOfText = null;
            return;
        }
        switch (record) {
            case LabelSSTRecord label -> put(label, shared(label.getSSTIndex()));
            case LabelRecord label -> put(label, label.getValue());
            case NumberRecord number -> put(number, number(number, number.getValue()));
            case BoolErrRecord value when value.isBoolean() -> put(value, bool(value.getBooleanValue()));
            case BoolErrRecord value -> put(value, error(value.getErrorValue()));
            case FormulaRecord formula -> formula(formula);
            default -> { }
        }
    }

    private void formula(FormulaRecord formula) {
        if (formulas.has(formula)) {
            put(formula, Uncalculated.of(""));
            return;
        }
        CellType kind = formula.getCachedResultTypeEnum();
        switch (kind) {
            case STRING -> formulaOfText = formula.hasCachedResultString() ? formula : null; // in the next record
            case BOOLEAN -> put(formula, bool(formula.getCachedBooleanValue()));
            case ERROR -> put(formula, error(formula.getCachedErrorValue()));
            default -> put(formula, number(formula, formula.getValue()));
        }
    }

    private String number(CellValueRecordInterface cell, double value) {
        String format = formats.getFormatString(cell);
        return numbers.text(value, formats.getFormatIndex(cell), format == null ? "" : format, startsIn1904);
    }

    private String shared(int index) {
        return texts == null ? "" : texts.getString(index).getString();
    }

    private static String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
    }

    private void put(CellValueRecordInterface cell, String text) {
        if (cell.getRow() != row) {
            try {
                flushRow();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            row = cell.getRow();
        }
        while (cells.size() <= cell.getColumn()) {
            cells.add("");
        }
        cells.set(cell.getColumn(), text);
    }

    private void flushRow() throws IOException {
        if (!cells.isEmpty()) {
            answer.writeInt(row + 1);
            answer.writeInt(cells.size());
            for (String cell : cells) {
                byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                answer.writeInt(bytes.length);
                answer.write(bytes);
            }
            cells.clear();
        }
    }
}
