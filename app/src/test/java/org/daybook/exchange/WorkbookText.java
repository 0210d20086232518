package org.daybook.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/// A workbook as it is written in the table: one line a row, cells parted by ` | `.
///
/// A cell is text; `=0.61 {0%}` is a number under a format, `fx 2/4` a formula, `fx? 2/4` one whose result is not
/// stored, `#N/A` an error, `TRUE` a truth value.
/// Lines that start with `!` say more: `!sheet Data`, `!hidden sheet`, `!hidden row 3`, `!hidden column B`,
/// `!merged A1:C1`, `!filter A1:C4`, `!comment B2 checked twice`.
final class WorkbookText {

    private static final Pattern NUMBER = Pattern.compile("=(-?[\\d.]+(?:[Ee][+-]?\\d+)?)(?: \\{(.+)\\})?");
    private static final Pattern TEXT = Pattern.compile("\"(.*)\"(?: \\{(.+)\\})?");

    private final Workbook book;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final Map<Cell, String> uncalculated = new LinkedHashMap<>();
    private Sheet sheet;
    private int row;

    private WorkbookText(Workbook book) {
        this.book = book;
        this.sheet = book.createSheet("Sheet1");
    }

    static byte[] bytes(List<String> lines, Workbook into) {
        try (Workbook book = into; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WorkbookText text = new WorkbookText(book);
            lines.forEach(text::line);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            text.uncalculated.forEach(Cell::setCellFormula);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.startsWith("!")) {
            direct(line.substring(1).split(" ", 2)[0], line.substring(1).split(" ", 2)[1]);
            return;
        }
        Row cells = sheet.createRow(row++);
        String[] texts = line.split(" ?\\| ?", -1);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isBlank()) {
                fill(cells.createCell(i), SheetText.marked(texts[i].strip()));
            }
        }
    }

    private void direct(String what, String rest) {
        switch (what) {
            case "sheet" -> next(rest);
            case "hidden" -> hide(rest);
            case "merged" -> sheet.addMergedRegion(CellRangeAddress.valueOf(rest));
            case "filter" -> sheet.setAutoFilter(CellRangeAddress.valueOf(rest));
            case "comment" -> comment(new CellReference(rest.split(" ", 2)[0]), rest.split(" ", 2)[1]);
            default -> throw new AssertionError("no such line of a workbook: !" + what);
        }
    }

    private void next(String name) {
        if (row == 0 && book.getNumberOfSheets() == 1) {
            book.setSheetName(0, name);
        } else {
            sheet = book.createSheet(name);
            row = 0;
        }
    }

    private void hide(String what) {
        if (what.equals("sheet")) {
            book.setSheetHidden(book.getSheetIndex(sheet), true);
        } else if (what.startsWith("row ")) {
            sheet.getRow(Integer.parseInt(what.substring(4)) - 1).setZeroHeight(true);
        } else {
            sheet.setColumnHidden(CellReference.convertColStringToIndex(what.substring(7)), true);
        }
    }

    private void comment(CellReference at, String words) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(book.getCreationHelper().createRichTextString(words));
        sheet.getRow(at.getRow()).getCell(at.getCol()).setCellComment(comment);
    }

    private void fill(Cell cell, String text) {
        Matcher number = NUMBER.matcher(text);
        Matcher quoted = TEXT.matcher(text);
        if (number.matches()) {
            cell.setCellValue(Double.parseDouble(number.group(1)));
            style(cell, number.group(2));
        } else if (quoted.matches()) {
            cell.setCellValue(quoted.group(1));
            style(cell, quoted.group(2));
        } else if (text.startsWith("fx? ")) {
            uncalculated.put(cell, text.substring(4));
        } else if (text.startsWith("fx ")) {
            Matcher formula = Pattern.compile("fx (.+?)(?: \\{(.+)\\})?").matcher(text);
            formula.matches();
            cell.setCellFormula(formula.group(1));
            style(cell, formula.group(2));
        } else if (text.startsWith("#") && text.matches("#[A-Z0-9/]+[!?]?") && text.length() > 3) {
            cell.setCellErrorValue(FormulaError.forString(text).getCode());
        } else if (text.equals("TRUE") || text.equals("FALSE")) {
            cell.setCellValue(text.equals("TRUE"));
        } else {
            cell.setCellValue(text.replace("⏎", "\n"));
        }
    }

    private void style(Cell cell, @Nullable String format) {
        if (format != null) {
            cell.setCellStyle(styles.computeIfAbsent(format, code -> {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(code));
                return style;
            }));
        }
    }
}
