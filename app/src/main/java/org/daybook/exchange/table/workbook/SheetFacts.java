package org.daybook.exchange.table.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.daybook.exchange.table.CellTexts;
import org.daybook.exchange.table.MergedCells;
import org.daybook.exchange.table.Notes;
import org.daybook.shared.Said;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// What a sheet says beside its cells: merged ranges, what is hidden, comments.
///
/// @param hiddenRows how many rows with cells a person does not see
/// @param hiddenColumns letters of the columns that a person does not see, at most some
/// @param isFiltered whether a filter hides rows
/// @param comments as `C7: text`, at most some
record SheetFacts(MergedCells merged, int hiddenRows, List<String> hiddenColumns, boolean isFiltered,
        List<Said> comments) {

    private static final int MOST_RANGES = 50_000;
    private static final int MOST_COMMENTS = 100;
    private static final int MOST_COLUMNS = 200;
    private static final int COMMENT_CHARS = 300;

    /// @param columns most columns of a table: what is merged beyond them, up to a whole row of the sheet, is cut
    static SheetFacts of(PackagePart sheet, Optional<PackagePart> comments, int columns) throws IOException {
        Reader reader = new Reader(columns);
        WorkbookParts.parse(sheet, reader);
        CommentReader said = new CommentReader();
        if (comments.isPresent()) {
            WorkbookParts.parse(comments.get(), said);
        }
        return new SheetFacts(new MergedCells(reader.ranges), reader.hiddenRows, reader.hiddenColumns,
                reader.isFiltered, said.comments);
    }

    /// Tells what a person would not expect of a table.
    void tell(Notes notes) {
        if (hiddenRows > 0) {
            notes.tell(isFiltered
                    ? hiddenRows == 1 ? Said.of("said.exchange.1-row-is-hidden-in-the")
                            : Said.of("said.exchange.rows-are-hidden-in-the-workbook", hiddenRows)
                    : hiddenRows == 1 ? Said.of("said.exchange.1-row-is-hidden-in-the-2")
                            : Said.of("said.exchange.rows-are-hidden-in-the-workbook-2", hiddenRows));
        }
        if (!hiddenColumns.isEmpty()) {
            notes.tell(Said.of("said.exchange.hidden-columns-were-read", hiddenColumns));
        }
        comments.forEach(notes::tell);
    }

    private static final class Reader extends DefaultHandler {

        private final int columns;
        private final List<MergedCells.Range> ranges = new ArrayList<>();
        private final List<String> hiddenColumns = new ArrayList<>();
        private int hiddenRows;
        private boolean isFiltered;
        private boolean isHidden;

        Reader(int columns) {
            this.columns = columns;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "row" -> isHidden = SheetList.isTrue(attributes.getValue("hidden"));
                case "c" -> {
                    hiddenRows += isHidden ? 1 : 0;
                    isHidden = false;
                }
                case "col" -> column(attributes);
                case "autoFilter" -> isFiltered = true;
                case "mergeCell" -> range(Optional.ofNullable(attributes.getValue("ref")).orElse(""));
                default -> { }
            }
        }

        private void column(Attributes attributes) {
            if (SheetList.isTrue(attributes.getValue("hidden"))) {
                int last = CellTexts.whole(attributes.getValue("max"));
                for (int column = CellTexts.whole(attributes.getValue("min")); column > 0 && column <= last
                        && hiddenColumns.size() < MOST_COLUMNS; column++) {
                    hiddenColumns.add(CellTexts.letters(column - 1));
                }
            }
        }

        private void range(String ref) {
            String[] corners = ref.split(":", -1);
            if (corners.length == 2 && ranges.size() < MOST_RANGES) {
                int lastColumn = Math.min(CellTexts.column(corners[1]), columns - 1);
                MergedCells.Range range = new MergedCells.Range(CellTexts.row(corners[0]), CellTexts.row(corners[1]),
                        CellTexts.column(corners[0]), lastColumn);
                if (range.isRight()) {
                    ranges.add(range);
                }
            }
        }
    }

    private static final class CommentReader extends RichText {

        private final List<Said> comments = new ArrayList<>();
        private String place = "";

        @Override
        public void startElement(String uri, String name, String qualified,
                Attributes attributes) throws org.xml.sax.SAXException {
            super.startElement(uri, name, qualified, attributes);
            if (name.equals("comment")) {
                place = Optional.ofNullable(attributes.getValue("ref")).orElse("");
                taken();
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws org.xml.sax.SAXException {
            super.endElement(uri, name, qualified);
            if (name.equals("comment")) {
                String text = taken().replaceAll("\\s+", " ").strip();
                if (comments.size() == MOST_COMMENTS) {
                    comments.add(Said.of("said.exchange.comment-in-more-cells-is-not"));
                } else if (comments.size() < MOST_COMMENTS) {
                    comments.add(Said.of("said.exchange.comment-in", place,
                            text.length() > COMMENT_CHARS ? text.substring(0, COMMENT_CHARS) + "…" : text));
                }
            }
        }
    }
}
