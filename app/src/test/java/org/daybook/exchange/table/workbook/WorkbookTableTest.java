package org.daybook.exchange.table.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.worker.InProcess;
import org.daybook.exchange.table.MergedCells;
import org.daybook.exchange.table.RawWorkbook;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.exchange.table.file.Tables;
import org.daybook.shared.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What programs of all makers write into workbooks is read as a person sees it.
class WorkbookTableTest {

    private static final TableLimits LIMITS = new TableLimits(1_000, 100, 20_000, 10_000_000);

    @TempDir
    private Path folder;

    @Test
    void everyKindOfCell() throws IOException {
        RawWorkbook book = new RawWorkbook();
        int shared = book.text("<t>shared</t>");
        int day = book.style("yyyy-mm-dd");
        book.sheet(
                "S",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + shared
                        + "</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>in line</t></is></c><c r=\"C1\""
                        + " t=\"b\"><v>1</v></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c><c r=\"E1\""
                        + " t=\"str\"><f>A1&amp;\"x\"</f><v>sharedx</v></c><c r=\"F1\""
                        + " t=\"d\"><v>2021-12-16T00:00:00</v></c><c r=\"G1\" s=\"" + day
                        + "\"><f>TODAY()</f><v>44546</v></c>"
                        + "<c r=\"H1\"/><c r=\"I1\"><v>0.50000000000000011</v></c></row>");

        assertThat(rows(book)).containsExactly(List.of("shared", "in line", "TRUE", "#N/A", "sharedx", "2021-12-16",
                "2021-12-16", "", "0.5"));
    }

    @Test
    void aFormulaWithoutItsResultIsNotEmptyAndIsTold() throws IOException {
        RawWorkbook book = new RawWorkbook().sheet(
                "S",
                "<row r=\"1\"><c r=\"A1\"><v>2</v></c><c r=\"B1\"><f>A1*2</f></c>"
                        + "<c r=\"C1\"><f>[1]Data!$A$1</f><v></v></c><c r=\"D1\" t=\"e\"><f>#REF!</f></c>"
                        + "<c r=\"E1\"><f t=\"shared\" ref=\"E1:E2\" si=\"0\">A1+1</f></c>"
                        + "<c r=\"F1\" t=\"str\"><f>IF(A1&gt;1,\"\",1)</f><v></v></c></row>"
                        + "<row r=\"2\"><c r=\"E2\"><f t=\"shared\" si=\"0\"/><v/></c>"
                        + "<c r=\"F2\"><f>0*A1</f><v>0</v></c></row>");
        Table table = open(book, null);

        assertThat(rows(table)).containsExactly(
                List.of("2", "#NOT CALCULATED! =A1*2", "#NOT CALCULATED! =[1]Data!$A$1", "#NOT CALCULATED! =#REF!",
                        "#NOT CALCULATED! =A1+1"),
                List.of("", "", "", "", "#NOT CALCULATED!", "0"));
        assertThat(table.notes()).extracting(Said::english).containsExactly(
                "Cells hold a formula and not its result, and nothing is calculated"
                + " here; open the file in a spreadsheet program, save it and import it again: B1, C1, D1, E1, E2");
    }

    @Test
    void arraysAndDataTablesHaveTheirFormulaInTheFirstCellOnly() throws IOException {
        RawWorkbook book = new RawWorkbook().sheet(
                "S",
                "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A3\">B1:B3*2</f></c><c r=\"B1\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"B2\"><v>2</v></c>"
                        + "<c r=\"C2\"><f t=\"dataTable\" ref=\"C2:D3\" r1=\"B1\"/></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\"><v>3</v></c><c r=\"D3\"><v>7</v></c></row>"
                        + "<row r=\"4\"><c r=\"B4\"><v>4</v></c></row>");

        assertThat(rows(book)).containsExactly(
                List.of("#NOT CALCULATED! =B1:B3*2", "1"),
                List.of("#NOT CALCULATED! =B1:B3*2", "2", "#NOT CALCULATED!", "#NOT CALCULATED!"),
                List.of("#NOT CALCULATED! =B1:B3*2", "3", "#NOT CALCULATED!", "7"),
                List.of("", "4"));
    }

    @Test
    void aZeroThatWaitsForTheSpreadsheetIsNoResult() throws IOException {
        RawWorkbook book = new RawWorkbook().calculatedOnOpening().sheet(
                "S", "<row><c><f>1+1</f><v>0</v></c><c><f>1+2</f><v>3</v></c><c><v>0</v></c></row>");

        assertThat(rows(book)).containsExactly(List.of("#NOT CALCULATED! =1+1", "3", "0"));
    }

    @Test
    void formulasOverManyCellsWithoutResultsAreRefused() throws IOException {
        String array = "<row><c r=\"A1\"><f t=\"array\" ref=\"A1:CV9999\">1</f></c></row>";

        assertThat(rows(new RawWorkbook().sheet("S", array + "<row/>".repeat(900)))).hasSize(901);
        assertThatThrownBy(() -> rows(new RawWorkbook().sheet("S", array.repeat(3) + "<row/>".repeat(900))))
                .hasMessageStartingWith("The workbook was never calculated");
    }

    @Test
    void runsAreJoinedGuidesAreLeftOutAndEscapesAreUndone() throws IOException {
        RawWorkbook book = new RawWorkbook();
        int rich = book.text("<r><t xml:space=\"preserve\">IC</t></r><r><rPr><vertAlign"
                + " val=\"subscript\"/></rPr><t>50</t></r><r><t> (µM)</t></r>");
        int guided = book.text("<t>水杨酸</t><rPh sb=\"0\" eb=\"1\"><t>シ</t></rPh><phoneticPr fontId=\"1\"/>");
        int broken = book.text("<t>first_x000D_\nsecond</t>");
        int literal = book.text("<t>_x005F_x000D_</t>");
        book.sheet("S", "<row><c t=\"s\"><v>" + rich + "</v></c><c t=\"s\"><v>" + guided + "</v></c><c t=\"s\"><v>"
                + broken
                + "</v></c><c t=\"s\"><v>" + literal
                + "</v></c><c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>");

        assertThat(rows(book)).containsExactly(List.of("IC50 (µM)", "水杨酸", "first\r\nsecond", "_x000D_", "ab"));
    }

    @Test
    void rowsAndCellsWithoutTheirNumbersFollowOneAnother() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .sheet(
                        "S",
                        "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c"
                                + " r=\"C4\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>");

        List<Integer> numbers = new ArrayList<>();
        open(book, null).read((row, cells) -> numbers.add(row));

        assertThat(rows(book)).containsExactly(List.of("1", "2"), List.of("", "", "3", "4"), List.of("5"));
        assertThat(numbers).containsExactly(1, 4, 5);
    }

    @Test
    void strictOpenXmlIsOpenXml() throws IOException {
        RawWorkbook book = new RawWorkbook().strict();
        int text = book.text("<t>strict</t>");
        book.sheet("S", "<row><c t=\"s\"><v>" + text + "</v></c></row>");

        assertThat(rows(book)).containsExactly(List.of("strict"));
    }

    @Test
    void daysMayCountFrom1904() throws IOException {
        RawWorkbook book = new RawWorkbook().from1904();
        int day = book.style("dd/mm/yyyy");
        book.sheet("S", "<row><c s=\"" + day + "\"><v>43084</v></c></row>");

        assertThat(rows(book)).containsExactly(List.of("2021-12-16"));
    }

    @Test
    void anEscapedBoundStaysAsTypedAndIsTold() throws IOException {
        RawWorkbook book = new RawWorkbook();
        int bound = book.text("<t>&amp;gt;10</t>");
        int name = book.text("<t>R&amp;amp;D &amp;gt; all</t>");
        book.sheet("S", "<row><c t=\"s\"><v>" + bound + "</v></c><c t=\"s\"><v>" + name + "</v></c></row>");
        Table table = open(book, null);

        assertThat(rows(table)).containsExactly(List.of("&gt;10", "R&amp;D &gt; all"));
        assertThat(table.notes()).extracting(Said::english)
                .containsExactly(
                "Cells were escaped for a web page (&gt;10) and are read as they were meant (>10): A1");
    }

    @Test
    void whatIsHiddenIsReadAndTold() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .comment("B2", "measured twice")
                .sheet(
                        "S",
                        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row"
                                + " r=\"1\"><c><v>1</v></c></row><row r=\"2\""
                                + " hidden=\"1\"><c><v>2</v></c></row></sheetData><autoFilter ref=\"A1:A2\"/>");
        Table table = open(book, null);

        assertThat(rows(table)).hasSize(2);
        assertThat(table.notes()).extracting(Said::english)
                .containsExactly("1 row is hidden in the workbook, by a filter or by hand, and was read",
                "Hidden columns were read: B, C", "Comment in B2: measured twice");
    }

    @Test
    void mergedCellsAreKnown() throws IOException {
        RawWorkbook book = new RawWorkbook()
                .sheet(
                        "S",
                        "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>Pfal</t></is></c></row><row r=\"2\"><c"
                                + " r=\"A2\"><v>7</v></c><c r=\"B2\"><v>1</v></c></row><row r=\"3\"><c"
                                + " r=\"B3\"><v>2</v></c></row><row r=\"4\"><c"
                                + " r=\"B4\"><v>3</v></c></row></sheetData><mergeCells count=\"2\"><mergeCell"
                                + " ref=\"A2:A3\"/><mergeCell ref=\"A1:B1\"/></mergeCells>");
        MergedCells merged = open(book, null).merged();
        MergedCells.Filling filling = merged.filling();

        assertThat(merged.across(1, List.of("Pfal"))).containsExactly("Pfal", "Pfal");
        assertThat(filling.down(2, List.of("7", "1"), column -> true)).containsExactly("7", "1");
        assertThat(filling.down(3, List.of("", "2"), column -> true)).containsExactly("7", "2");
        assertThat(filling.down(4, List.of("", "3"), column -> true)).containsExactly("", "3");
        assertThat(filling.used()).extracting(MergedCells.Range::toString).containsExactly("A2:A3");
    }

    /// A heading merged over the whole row would be 16,384 headings, more than a file may have and a workbook can.
    @Test
    void cellsMergedBeyondTheColumnsThatAreReadEndThere() throws IOException {
        RawWorkbook book = new RawWorkbook().sheet("S", "<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>"
                + "<mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"B2:ZZZZZZ1048576\"/></mergeCells>");

        assertThat(open(book, null).merged().across(1, List.of("Number"))).hasSize(LIMITS.columns());
    }

    @Test
    void aSheetThatIsNotThereIsRefusedWithThoseThatAre() throws IOException {
        RawWorkbook book = new RawWorkbook().sheet("Notes", "<row><c><v>1</v></c></row>").sheet("Data",
                "<row><c><v>2</v></c></row>");

        assertThat(rows(open(book, "Data"))).containsExactly(List.of("2"));
        assertThatThrownBy(() -> open(book, "data")).hasMessage("The workbook has no sheet \"data\" but Notes, Data");
    }

    @Test
    void oneBadCellNeverFailsAFile() throws IOException {
        RawWorkbook book = new RawWorkbook().sheet("S",
                "<row><c t=\"s\"><v>99</v></c><c><v>7</v></c></row><row><c t=\"inlineStr\"><is><t>"
                + "x".repeat(20_001) + "</t></is></c></row>");
        Table table = open(book, null);

        assertThat(rows(table)).containsExactly(List.of("", "7"), List.of("x".repeat(20_000)));
        assertThat(table.notes()).extracting(Said::english)
                .containsExactly("The texts of cells are missing in the workbook, which is damaged: A1",
                "Cells have more than 20000 characters and were cut there: A2");
    }

    private Table open(RawWorkbook book, String sheet) throws IOException {
        return Tables.open(book.write(folder.resolve("book.xlsx")), "book.xlsx", ReadingChoice.NONE.ofSheet(sheet),
                LIMITS, new InProcess());
    }

    private List<List<String>> rows(RawWorkbook book) throws IOException {
        return rows(open(book, null));
    }

    private static List<List<String>> rows(Table table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.read((row, cells) -> rows.add(cells));
        return rows;
    }
}
