package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportLayout;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.row.Trusted;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which sheet, which rows and which characters an import reads, and that it can be told otherwise.
class ReadingTest extends ImportingTest {

    @Test
    void theSheetWithCompoundsIsTakenAndAnyOtherCanBe() throws IOException {
        Import one = preview("notes-first.xlsx", book -> {
            fill(book.createSheet("Notes"), "Made in June", "For the meeting");
            fill(book.createSheet("Data"), "Compound number|SMILES", "RD-1|CCCCOCCCC", "RD-2|CCCCOCCCCC");
            fill(book.createSheet("More"), "Compound number|SMILES", "RD-3|CCCCOCCCCCC");
        });

        assertThat(one.layout().choice().sheet()).isEqualTo("Data");
        assertThat(one.layout().sheets()).containsExactly("Notes", "Data", "More");
        assertThat(one.layout().notes()).singleElement().asString().contains("not the first sheet", "Notes");
        assertThat(one.rowsRead()).isEqualTo(2);

        imports.reread(one.id(), new Imports.Reading(ReadingChoice.NONE.ofSheet("More"), null), importer.curator());
        assertThat(importer.rows(importer.await(one.id()))).extracting(ImportedRow::number).containsExactly("RD-3");
        assertThatThrownBy(() -> imports.reread(one.id(), new Imports.Reading(ReadingChoice.NONE.ofSheet("data"), null),
                importer.curator()))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("Notes, Data, More");
    }

    @Test
    void rowsAboveTheHeadingsAreListedAndEveryRowBelowIsCounted() {
        Import one = importer.preview(
                "titled.csv",
                "Series 9,measured in May\n\n"
                        + "Compound number,SMILES,IC50 (uM)\n"
                        + "RD-11,CCCCSCCC,0.5\n"
                        + ",,\n"
                        + "RD-12,CCCCSCCCC,0.7\n"
                        + "no compound,,\n");

        assertThat(one.layout().titles()).containsExactly(new ImportLayout.Title(1, "Series 9 | measured in May"));
        assertThat(one.headingRow()).isEqualTo(3);
        assertThat(one.rowsRead()).isEqualTo(3);
        assertThat(one.counts().total()).isEqualTo(3);
    }

    /// Tiny molecules look like words; a list of them behind their names is one as much as a list before them.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            behind.csv  | ethanol CCO;methane C;acetic acid CC(=O)O;water O
            behind.smi  | ethanol CCO;methane C;acetic acid CC(=O)O;water O
            behind2.csv | ethanol,CCO;methane,C;acetic acid,CC(=O)O;water,O
            before.csv  | CCO ethanol;C methane;CC(=O)O acetic acid;O water
            before2.csv | CCO,ethanol;C,methane;CC(=O)O,acetic acid;O,water
            head.smi    | name SMILES;ethanol CCO;methane C;acetic acid CC(=O)O;water O
            """)
    void aListOfTinyMoleculesWithNamesIsReadWhicheverComesFirst(String file, String lines) {
        Import one = importer.preview(file, lines.replace(';', '\n') + "\n");

        assertThat(one.rowsRead()).isEqualTo(4);
        assertThat(one.counts().rejected()).isZero();
        assertThat(imports.columns(one.id(), importer.curator())).extracting(Column::role)
                .containsExactlyInAnyOrder(ColumnRole.SMILES, ColumnRole.NAME);
    }

    @Test
    void aTextWhoseLinesEndInALetterIsNoListOfMolecules() {
        Import one = importer.preview("vitamins.csv", "Compound,Vitamin\nAB-1,vitamin C\nAB-2,vitamin B\n");

        assertThat(imports.columns(one.id(), importer.curator())).extracting(Column::role)
                .doesNotContain(ColumnRole.SMILES);
    }

    @Test
    void aListWithoutHeadingsLosesNoRow() {
        Import one = importer.preview("list.smi", "CCCCSCCSCC sulfide one\nCCCCSCCSCCC sulfide two\n");

        assertThat(one.headingRow()).isZero();
        assertThat(one.rowsRead()).isEqualTo(2);
        assertThat(imports.columns(one.id(), importer.curator())).extracting(Column::role).first()
                .isEqualTo(ColumnRole.SMILES);
        assertThat(importer.rows(one)).extracting(ImportedRow::row).containsExactly(1, 2);
    }

    @Test
    void theRowsOfTheHeadingsCanBeSaid() throws IOException {
        Import one = importer.preview("heads.csv", "Compound number,SMILES\nRD-21,CCCCNCCSC\n");
        imports.reread(one.id(), new Imports.Reading(ReadingChoice.NONE, "0"), importer.curator());
        Import without = importer.await(one.id());

        assertThat(without.headingRow()).isZero();
        assertThat(without.rowsRead()).isEqualTo(2);
        assertThatThrownBy(() -> imports.reread(one.id(), new Imports.Reading(ReadingChoice.NONE, "seven"),
                importer.curator()))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("seven");
    }

    @Test
    void theEncodingCanBeSaid() throws IOException {
        byte[] text = "Compound number,SMILES,Name\nRD-31,CCCCNCCCCN,\u7684\n".getBytes(Charset.forName("GB18030"));
        Imports.Reading reading = new Imports.Reading(new ReadingChoice(null, "windows-1252", null), null);
        Import one = importer.await(imports.upload("chosen.csv", new ByteArrayInputStream(text),
                new Imports.Options(reading, List.of(), null, Trusted.NOTHING, true), importer.curator()).id());

        assertThat(one.description().english()).contains("Windows Latin-1, as you chose");
        imports.reread(one.id(), Imports.Reading.BY_EVIDENCE, importer.curator());
        assertThat(importer.rows(importer.await(one.id())).getFirst().cells().getLast()).isEqualTo("\u7684");
    }

    @Test
    void aMergedNumberStandsForEachOfItsRowsAndAMergedResultForOne() throws IOException {
        Import one = preview("merged.xlsx", book -> {
            XSSFSheet sheet = book.createSheet("S");
            fill(sheet, "Compound number|SMILES|IC50 (uM)", "RD-41|CCCCNCCCCNC|0.5", "||", "RD-42|CCCCNCCCCNCC|0.7");
            sheet.getRow(2).getCell(0).setBlank();
            sheet.createRow(4).createCell(4).setCellValue("last");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            sheet.getRow(2).createCell(4).setCellValue("second plate");
        });

        assertThat(importer.rows(one).get(1).cells()).containsExactly("RD-41", "", "", "", "second plate");
        assertThat(one.layout().notes()).extracting(Said::english)
                .contains("Merged cells say which compound their rows are and were read for each of them: A2:A3");
    }

    @Test
    void oneBadCellCostsNoOtherRow() {
        Import one = importer.store(
                "bad-cell.csv",
                "Compound number,SMILES,Note\n"
                        + "RD-51,CCCCNCCCOC,\"never closed\n"
                        + "RD-52,CCCCNCCCOCC,x\u0000y\n"
                        + "RD-53,CCCCNCCCOCCC,"
                        + "z".repeat(200_001) + "\n");

        assertThat(one.counts()).isEqualTo(new Import.Counts(3, 0, 0, 0));
        assertThat(one.layout().notes()).hasSize(3);
    }

    private Import preview(String name, Consumer<XSSFWorkbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            content.accept(book);
            book.write(bytes);
        }
        return importer.await(imports.upload(name, new ByteArrayInputStream(bytes.toByteArray()),
                Imports.Options.previewOnly(), importer.curator()).id());
    }

    private static void fill(XSSFSheet sheet, String... lines) {
        for (int row = 0; row < lines.length; row++) {
            String[] cells = lines[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                (column == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(column).setCellValue(cells[column]);
            }
        }
    }
}
