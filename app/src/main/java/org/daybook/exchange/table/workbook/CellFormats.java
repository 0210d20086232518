package org.daybook.exchange.table.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.daybook.exchange.table.CellTexts;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The number formats of an .xlsx workbook by the style of a cell; nothing else of its styles is kept.
final class CellFormats {

    private static final String GENERAL = "General";

    private final Map<Integer, String> codes = new HashMap<>();
    private int[] formatOfStyle = new int[64];
    private int styles;

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats of(PackagePart part) throws IOException {
        CellFormats formats = new CellFormats();
        WorkbookParts.parse(part, formats.new Reader());
        return formats;
    }

    /// The number of the format of a style; 0, General, for styles that are not there.
    int index(int style) {
        return style < 0 || style >= styles ? 0 : formatOfStyle[style];
    }

    /// The code of a format, in Excel's language.
    String code(int index) {
        String own = codes.get(index);
        return own == null ? Objects.requireNonNullElse(BuiltinFormats.getBuiltinFormat(index), GENERAL) : own;
    }

    private void add(int format) {
        if (styles == formatOfStyle.length) {
            formatOfStyle = Arrays.copyOf(formatOfStyle, styles * 2);
        }
        formatOfStyle[styles++] = format;
    }

    private final class Reader extends DefaultHandler {

        private boolean inStylesOfCells;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "numFmt" -> codes.put(number(attributes),
                        Objects.requireNonNullElse(attributes.getValue("formatCode"), GENERAL));
                case "cellXfs" -> inStylesOfCells = true;
                case "xf" -> {
                    if (inStylesOfCells) {
                        add(number(attributes));
                    }
                }
                default -> { }
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            inStylesOfCells &= !name.equals("cellXfs");
        }

        private static int number(Attributes attributes) {
            return Math.max(0, CellTexts.whole(attributes.getValue("numFmtId")));
        }
    }
}
