package org.daybook.exchange.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.SiteWords;
import org.daybook.exchange.column.heading.DataRows;
import org.daybook.exchange.column.heading.Heading.NumberedRow;
import org.daybook.exchange.column.heading.Heading;
import org.daybook.exchange.column.heading.ListWithoutHeadings;
import org.daybook.exchange.column.heading.PartedHeadings;
import org.daybook.exchange.column.recognise.Choice;
import org.daybook.exchange.column.recognise.Recognition;
import org.daybook.exchange.imports.ImportFiles.Openable;
import org.daybook.exchange.imports.Imports.Reading;
import org.daybook.exchange.row.RowWidth;
import org.daybook.exchange.table.MergedCells;
import org.daybook.exchange.table.RowWidths;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// What the first rows of a file say: where its headings are and what its columns are taken for.
///
/// @param sample the first rows below the headings
public record FirstLook(Said description, ImportLayout layout, Heading heading, RowWidth width, List<Column> columns,
        List<List<String>> sample) {

    /// Raised when headings or columns are found in other places than before: what was read by a lower number is read
    /// again before it is stored.
    static final int RULES = 3;

    /// How the note begins that another sheet than the first was taken.
    private static final String OTHER_SHEET = "said.exchange.this-is-not-the-first-sheet";
    private static final Set<String> ITS_NOTES = Set.of(OTHER_SHEET, PartedHeadings.NOTE, ListWithoutHeadings.NOTE);

    private static final int SAMPLE_ROWS = 2_000;
    private static final int MOST_SHEETS = 20;
    private static final int MOST_TITLES = 50;
    private static final int TITLE_CHARS = 300;

    /// Looks at the file on a site that has no words of its own.
    public static FirstLook at(Openable file, Reading reading, List<Choice> choices) throws IOException {
        return at(file, reading, choices, SiteWords.NONE);
    }

    /// Looks at the file. Where nobody chose a sheet, it is the first one that has a column which is understood, else
    /// the first one with rows.
    ///
    /// @param own what words in headings mean on this site
    /// @throws InvalidInputException for field `file`, `sheet`, `headingRows` or `mapping`, in words
    public static FirstLook at(Openable file, Reading reading, List<Choice> choices, SiteWords own)
            throws IOException {
        FirstLook first = at(file.table(reading.choice()), reading.choice(), reading, choices, own);
        List<String> sheets = first.layout.sheets();
        if (reading.choice().sheet() != null || sheets.size() < 2 || first.isUnderstood()) {
            return first.withRows();
        }
        Optional<FirstLook> better = Optional.empty();
        for (String sheet : sheets.subList(0, Math.min(sheets.size(), MOST_SHEETS))) {
            FirstLook look = at(file.table(reading.choice().ofSheet(sheet)), reading.choice().ofSheet(sheet), reading,
                    choices, own);
            if (look.isUnderstood()) {
                return look.insteadOf(first);
            }
            better = better.or(() -> Optional.of(look).filter(FirstLook::hasRows));
        }
        return first.hasRows() ? first : better.map(look -> look.insteadOf(first)).orElseGet(first::withRows);
    }

    private static FirstLook at(Table table, ReadingChoice choice, Reading reading, List<Choice> choices,
            SiteWords own) throws IOException {
        List<NumberedRow> rows = new ArrayList<>();
        table.read((row, cells) -> rows.add(new NumberedRow(row, cells)) && rows.size() < SAMPLE_ROWS);
        MergedCells merged = table.merged();
        Heading heading = heading(rows, merged, reading, table.impliedHeadings(), own);
        DataRows data = new DataRows(heading);
        List<List<String>> sample = rows.stream().filter(row -> data.take(row.row(), row.cells()))
                .map(NumberedRow::cells).toList();
        RowWidths widths = heading.firstRow() == 0 ? RowWidths.NONE
                : table.widths(heading.firstRow(), heading.lastRow());
        PartedHeadings parted = heading.firstRow() == heading.lastRow()
                ? PartedHeadings.of(heading.names(), widths, table.separator(), sample)
                : new PartedHeadings(heading.names(), null, false);
        int joined = heading.names().size() - parted.names().size();
        List<Column> recognised = Recognition.of(parted.names(), sample, own);
        List<Column> columns =
                Recognition.decided(parted.areUncertain() ? ofNoHeading(recognised) : recognised, choices);
        RowWidth width =
                new RowWidth(heading.firstRow() == 0 ? 0 : widths.headings() - joined, table.separator());
        ImportLayout layout = new ImportLayout(choice.ofSheet(table.sheet()), table.sheets(), titles(heading, rows),
                Stream.concat(Stream.ofNullable(parted.note()), ListWithoutHeadings.note(heading, rows).stream())
                        .toList());
        return new FirstLook(table.description(), layout,
                new Heading(heading.firstRow(), heading.lastRow(), parted.names()), width, columns, sample);
    }

    private static Heading heading(List<NumberedRow> rows, MergedCells merged, Reading reading, List<String> implied,
            SiteWords own) {
        if (reading.headingRows() == null) {
            return ListWithoutHeadings.heading(Heading.find(rows, merged, own), rows, implied);
        }
        Heading stated = Heading.at(reading.headingRows(), rows, merged);
        return stated.firstRow() == 0 ? ListWithoutHeadings.stated(rows, implied) : stated;
    }

    private static List<Column> ofNoHeading(List<Column> columns) {
        return columns.stream()
                .map(column -> column.role() == ColumnRole.EMPTY ? column : column.as(ColumnRole.KEPT, null, null, null,
                        Said.of("said.exchange.there-are-more-headings-than-cells")))
                .toList();
    }

    /// Whether a note was made by the first look, so that it stays when all rows are looked at.
    static boolean isItsNote(Said note) {
        return ITS_NOTES.contains(note.key());
    }

    private static List<ImportLayout.Title> titles(Heading heading, List<NumberedRow> rows) {
        return heading.titles(rows).stream().limit(MOST_TITLES).map(row -> {
            String text = String.join(" | ", row.cells().stream().map(cell -> cell.replaceAll("\\s+", " ").strip())
                    .filter(cell -> !cell.isEmpty()).toList());
            return new ImportLayout.Title(row.row(), text.length() > TITLE_CHARS ? text.substring(0, TITLE_CHARS) + "…"
                    : text);
        }).toList();
    }

    private boolean isUnderstood() {
        return hasRows() && columns.stream().anyMatch(column -> column.role().kind() == ColumnRole.Kind.COMPOUND);
    }

    private boolean hasRows() {
        return sample.stream().anyMatch(row -> !row.isEmpty());
    }

    private FirstLook withRows() {
        if (!hasRows()) {
            throw new InvalidInputException("file", layout.sheets().size() < 2
                    ? Said.of("said.exchange.the-file-has-no-rows", description)
                    : Said.of("said.exchange.the-file-has-no-rows-but-sheets", description, layout.sheets()));
        }
        return this;
    }

    private FirstLook insteadOf(FirstLook first) {
        Said note = Said.of(OTHER_SHEET, first.description);
        return new FirstLook(description, new ImportLayout(layout.choice(), layout.sheets(), layout.titles(),
                Stream.concat(Stream.of(note), layout.notes().stream()).toList()), heading, width, columns, sample);
    }
}
