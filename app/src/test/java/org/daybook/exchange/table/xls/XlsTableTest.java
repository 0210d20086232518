package org.daybook.exchange.table.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.daybook.chem.worker.WorkerPool;
import org.daybook.chem.worker.WorkerSettings;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.exchange.table.file.Tables;
import org.daybook.shared.InvalidInputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks of Excel 97 to 2003 are read as those of today, in a process that may end over them.
class XlsTableTest {

    private static final TableLimits LIMITS = new TableLimits(1_000, 100, 20_000, 10_000_000);
    private static final WorkerPool WORKERS = new WorkerPool(
            new WorkerSettings("workbooks", 1, 64L << 20, Duration.ofSeconds(20), WorkerSettings.classPath()));

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void cellsSayWhatTheySayInAWorkbookOfToday() throws IOException {
        Path file = save(book -> {
            HSSFSheet sheet = book.createSheet("Results");
            row(sheet, 0, "OSM Number", "IC50 (uM)", "", "Made on");
            HSSFRow values = row(sheet, 1, "OSM-S-1");
            values.createCell(1).setCellValue(8.1859999999999995E-4);
            values.createCell(2).setCellValue(true);
            dated(book, values.createCell(3), LocalDate.of(2021, 12, 16));
            row(sheet, 4, ">50", "méthanol, µM");
        });

        List<List<String>> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        open(file, null).read((row, cells) -> numbers.add(row) && rows.add(cells));

        assertThat(rows).containsExactly(List.of("OSM Number", "IC50 (uM)", "", "Made on"),
                List.of("OSM-S-1", "0.0008186", "TRUE", "2021-12-16"), List.of(">50", "méthanol, µM"));
        assertThat(numbers).containsExactly(1, 2, 5);
    }

    @Test
    void aFormulaThatNothingCalculatedIsNotEmptyAndNotZero() throws IOException {
        Path file = save(book -> {
            HSSFRow row = book.createSheet("Results").createRow(0);
            row.createCell(0).setCellValue(2);
            row.createCell(1).setCellFormula("A1*3");
            asXlwtWrites(row.createCell(2), "A1*3");
            asXlwtWrites(row.createCell(3), "AVERAGE(A1:B1)");
            asXlwtWrites(row.createCell(4), "IF(A1>1,\"\",A1)");
            row.createCell(5).setCellValue("end");
        });
        Table table = open(file, null);

        List<List<String>> rows = new ArrayList<>();
        table.read((row, cells) -> rows.add(cells));

        assertThat(rows).containsExactly(List.of("2", "#NOT CALCULATED!", "#NOT CALCULATED!", "#NOT CALCULATED!", "",
                "end"));
        assertThat(table.notes()).singleElement().asString().endsWith("import it again: B1, C1, D1");
    }

    /// An empty text as the result of every formula.
    private static void asXlwtWrites(HSSFCell cell, String formula) {
        cell.setCellFormula(formula);
        cell.setCellValue("");
    }

    @Test
    void formulasGiveTheResultThatWasStored() throws IOException {
        Path file = save(book -> {
            HSSFRow row = book.createSheet("Results").createRow(0);
            row.createCell(0).setCellValue(2);
            row.createCell(1).setCellFormula("A1*3");
            row.createCell(2).setCellFormula("\"OSM-\"&A1");
            row.createCell(3).setCellFormula("1/0");
            row.createCell(4).setCellFormula("A1>1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(rows(open(file, null))).containsExactly(List.of("2", "6", "OSM-2", "#DIV/0!", "TRUE"));
    }

    @Test
    void theFirstSheetThatIsShownIsReadAndAnyCanBeChosen() throws IOException {
        Path file = save(book -> {
            row(book.createSheet("Hidden"), 0, "secret");
            HSSFSheet shown = book.createSheet("Results");
            row(shown, 0, "shown");
            row(book.createSheet("More"), 0, "other");
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
        });

        assertThat(open(file, null).sheets()).containsExactly("Hidden", "Results", "More");
        assertThat(rows(open(file, null))).containsExactly(List.of("shown"));
        assertThat(rows(open(file, "More"))).containsExactly(List.of("other"));
        assertThatThrownBy(() -> open(file, "Nope")).hasMessageContaining("no sheet \"Nope\"");
    }

    @Test
    void whoWantsNoMoreRowsIsGivenNoMore() throws IOException {
        Path file = save(book -> {
            HSSFSheet sheet = book.createSheet();
            for (int i = 0; i < 5_000; i++) {
                row(sheet, i, "row " + i, "CC(=O)Oc1ccccc1C(=O)O");
            }
        });
        List<String> seen = new ArrayList<>();

        open(file, null).read((row, cells) -> seen.add(cells.getFirst()) && seen.size() < 3);

        assertThat(seen).containsExactly("row 0", "row 1", "row 2");
        assertThatThrownBy(() -> rows(open(file, null))).hasMessageContaining("more than 1000 rows");
    }

    @Test
    void aPasswordIsSaidInWords() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        Path file;
        try {
            file = save(book -> row(book.createSheet(), 0, "x"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThatThrownBy(() -> open(file, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("password");
    }

    @Test
    void anotherOfficeDocumentIsNamed() throws IOException {
        Path file = folder.resolve("letter.xls");
        try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "WordDocument");
            container.writeFilesystem(out);
        }

        assertThatThrownBy(() -> open(file, null)).hasMessageContaining("no workbook");
    }

    @Test
    void aDamagedWorkbookIsRefusedInWords() throws IOException {
        Path file = save(book -> {
            for (int i = 0; i < 200; i++) {
                row(i == 0 ? book.createSheet() : book.getSheetAt(0), i, "row " + i);
            }
        });
        byte[] bytes = Files.readAllBytes(file);

        for (int length = 512; length < bytes.length; length += 1_111) {
            Path cut = Files.write(folder.resolve("cut.xls"), java.util.Arrays.copyOf(bytes, length));
            readOrRefused(cut);
        }
        for (int place = 0; place < bytes.length; place += 97) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= 0x5A;
            readOrRefused(Files.write(folder.resolve("flipped.xls"), flipped));
        }
    }

    @Test
    void hostileWorkbooksAreReadOrRefused() throws IOException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: it names the folder of real and hostile files");
        try (var files = Files.walk(Path.of(corpus, "bad/office"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".xls")))
                    .isNotEmpty()
                    .allSatisfy(this::readOrRefused);
        }
    }

    private void readOrRefused(Path file) {
        try {
            open(file, null).read((row, cells) -> true);
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).hasSizeGreaterThan(10);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file.toString(), e);
        }
    }

    private static Table open(Path file, String sheet) throws IOException {
        return Tables.open(file, file.getFileName().toString(), ReadingChoice.NONE.ofSheet(sheet), LIMITS, WORKERS);
    }

    private static List<List<String>> rows(Table table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.read((row, cells) -> rows.add(cells));
        return rows;
    }

    private Path save(java.util.function.Consumer<HSSFWorkbook> content) throws IOException {
        Path file = folder.resolve("book.xls");
        try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        }
        return file;
    }

    private static HSSFRow row(HSSFSheet sheet, int index, String... texts) {
        HSSFRow row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    private static void dated(HSSFWorkbook book, HSSFCell cell, LocalDate day) {
        HSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        cell.setCellStyle(style);
        cell.setCellValue(day);
    }
}
