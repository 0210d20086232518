package org.daybook.exchange.table.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The sheets of an .xlsx workbook in their order, and from when its days count.
///
/// @param from1904 whether day 0 is 1 January 1904
/// @param calculatesOnOpening whether a spreadsheet is to calculate all formulas anew: results may be placeholders
record SheetList(List<Entry> sheets, boolean from1904, boolean calculatesOnOpening) {

    /// One sheet.
    ///
    /// @param relation id under which its part is found
    /// @param isVisible whether a person sees it
    record Entry(String name, String relation, boolean isVisible) {
    }

    static SheetList of(PackagePart workbook) throws IOException {
        Reader reader = new Reader();
        WorkbookParts.parse(workbook, reader);
        return new SheetList(List.copyOf(reader.sheets), reader.from1904, reader.calculatesOnOpening);
    }

    Optional<Entry> named(String name) {
        return sheets.stream().filter(sheet -> sheet.name.equals(name)).findFirst();
    }

    private static final class Reader extends DefaultHandler {

        private final List<Entry> sheets = new ArrayList<>();
        private boolean from1904;
        private boolean calculatesOnOpening;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                from1904 = isTrue(attributes.getValue("date1904"));
            } else if (name.equals("calcPr")) {
                calculatesOnOpening = isTrue(attributes.getValue("fullCalcOnLoad"));
            } else if (name.equals("sheet") && attributes.getValue("name") != null) {
                String state = attributes.getValue("state");
                sheets.add(new Entry(attributes.getValue("name"), relation(attributes), state == null
                        || state.equals("visible")));
            }
        }

        /// Its namespace differs between the kinds of Open XML, its prefix between writers.
        private static String relation(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).endsWith("relationships")) {
                    return attributes.getValue(i);
                }
            }
            return "";
        }
    }

    /// Whether an attribute of Open XML says yes.
    static boolean isTrue(@org.jspecify.annotations.Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }
}
