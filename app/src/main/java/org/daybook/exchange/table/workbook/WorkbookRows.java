package org.daybook.exchange.table.workbook;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.exchange.table.CellTexts;
import org.daybook.exchange.table.Cells;
import org.daybook.exchange.table.Notes;
import org.daybook.exchange.table.RowSink;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.exchange.table.workbook.WorkbookParts.EnoughException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/// Gives the rows of a sheet while its XML goes by. Formulas give the result that the workbook stored and are never
/// calculated; without one the cell says so ([Uncalculated]).
final class WorkbookRows extends RichText {

    private final TableLimits limits;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final SheetList workbook;
    private final FormulaCells formulas;
    private final Cells rules;
    private final Notes notes;
    private final RowSink sink;
    private final ShownNumber numbers = new ShownNumber();
    private final List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private int style;
    private String kind = "";
    private boolean isInline;
    private @Nullable String stored;

    @SuppressWarnings("ParameterNumber")
    WorkbookRows(TableLimits limits, SharedTexts texts, CellFormats formats, SheetList workbook, Cells rules,
            Notes notes, RowSink sink) {
        this.limits = limits;
        this.texts = texts;
        this.formats = formats;
        this.workbook = workbook;
        this.formulas = new FormulaCells(workbook.calculatesOnOpening());
        this.rules = rules;
        this.notes = notes;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        super.startElement(uri, name, qualified, attributes);
        switch (name) {
            case "row" -> begin(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "is" -> isInline = true;
            case "v" -> {
                taken();
                take();
            }
            case "f" -> {
                formulas.found(attributes);
                taken();
                take();
            }
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        super.endElement(uri, name, qualified);
        switch (name) {
            case "v" -> stored = taken();
            case "f" -> formulas.says(taken());
            case "c" -> put(formulas.text(row, column, kind, isInline ? "" : stored,
                    isInline ? CellTexts.unescaped(taken()) : text(Objects.requireNonNullElse(stored, ""))));
            case "row" -> end();
            case "sheetData" -> throw new EnoughException();
            default -> { }
        }
    }

    /// Numbers of rows may be missing; one that is not above the last is not believed.
    private void begin(@Nullable String number) {
        row = Math.max(CellTexts.whole(number), row + 1);
        if (row > limits.rows()) {
            throw UnreadableTable.because("said.exchange.the-sheet-has-more-than-rows", limits.rows());
        }
        cells.clear();
        column = -1;
    }

    private void beginCell(Attributes attributes) {
        column = Math.max(CellTexts.column(Objects.requireNonNullElse(attributes.getValue("r"), "")), column + 1);
        style = CellTexts.whole(attributes.getValue("s"));
        kind = Objects.requireNonNullElse(attributes.getValue("t"), "n");
        isInline = false;
        stored = null;
        formulas.begin();
        taken();
    }

    private String text(String value) {
        return switch (kind) {
            case "s" -> shared(value);
            case "b" -> value.isEmpty() ? "" : SheetList.isTrue(value.strip()) ? "TRUE" : "FALSE";
            case "str", "inlineStr" -> CellTexts.unescaped(value);
            case "e" -> value.strip();
            case "d" -> day(value);
            default -> number(value);
        };
    }

    private String shared(String value) {
        String place = value.strip();
        Optional<String> text = texts.get(CellTexts.whole(place));
        if (text.isEmpty() && !place.isEmpty()) {
            notes.meet(Said.of("said.exchange.the-texts-of-cells-are-missing"), CellTexts.letters(column)
                    + row);
        }
        return text.orElse("");
    }

    private static String day(String value) {
        try {
            String stated = value.strip().replaceFirst("Z$", "");
            return ShownNumber.date(LocalDateTime.parse(stated.length() <= 10 ? stated + "T00:00" : stated));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private String number(String value) {
        if (value.isBlank()) {
            return "";
        }
        try {
            int format = formats.index(style);
            return numbers.text(Double.parseDouble(value.strip()), format, formats.code(format), workbook.from1904());
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private void put(String text) {
        if (column > limits.columns() * 4 && !text.isBlank()) {
            column = limits.columns() * 4;
        }
        if (!text.isEmpty() && column <= limits.columns() * 4) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }
    }

    private void end() throws EnoughException {
        formulas.complete(row, cells, limits.columns() * 4);
        if (!cells.isEmpty() && !sink.accept(row, rules.kept(cells, row))) {
            throw new EnoughException();
        }
    }
}
