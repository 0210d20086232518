package org.daybook.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.chem.worker.InProcess;
import org.daybook.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final TableLimits LIMITS = new TableLimits(1_000, 100, 20_000, 10_000_000);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsEveryUsualEncoding(String charset) throws IOException {
        assertThat(rows("names.csv", "Name,Unit\nméthanol,µM\n".getBytes(Charset.forName(charset))))
                .containsExactly(List.of("Name", "Unit"), List.of("méthanol", "µM"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"number\": \"A-1\"}]", "{\n  \"a\": 1}"})
    void jsonIsCalledByItsName(String json) {
        assertThatThrownBy(() -> rows("compounds.csv", json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("This is JSON");
    }

    @Test
    void aColumnOfSmilesIsNoJson() throws IOException {
        assertThat(rows("salts.csv", "[Na+].[Cl-]\n[K+].[Cl-]\n".getBytes(StandardCharsets.UTF_8))).hasSize(2);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
        assertThat(rows("bom.csv", "\uFEFFSMILES,Name\nCCO,a\n".getBytes(StandardCharsets.UTF_8)).getFirst()).containsExactly("SMILES", "Name");
        assertThat(rows("bom16.csv", "\uFEFFSMILES\tName\nCCO\ta\n".getBytes(StandardCharsets.UTF_16LE)).getFirst()).containsExactly("SMILES", "Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) throws IOException {
        String text = "Number,SMILES,Remark\nA-1,CC(=O)O,\"x, y; z\"\n".replace("\"x, y; z\"", "\u0001").replace(",", separator).replace("\u0001", "\"x, y; z\"");

        assertThat(rows("table.txt", text.getBytes(StandardCharsets.UTF_8)).getLast()).containsExactly("A-1", "CC(=O)O", "x, y; z");
    }

    @Test
    void aDoubledCarriageReturnIsOneLineEnd() throws IOException {
        assertThat(rows("crcrlf.csv", "A,B\r\r\n1,2\r\r\n3,4\r\r\n".getBytes(StandardCharsets.UTF_8))).hasSize(3);
    }

    @Test
    void aHeadingMayHoldALineBreak() throws IOException {
        assertThat(rows("lf.csv", "A,\"CLint\n app\"\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("A", "CLint\n app"), List.of("1", "2"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsRefusedWithItsRow() {
        assertThatThrownBy(() -> rows("quote.csv", "SMILES,Name\nCCO,\"ethanol\nCC,ethane\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("Row 2").hasMessageContaining("never closed");
    }

    @Test
    void limitsAreSaidInWords() {
        assertThatThrownBy(() -> rows("rows.csv", "a\n".repeat(1_001).getBytes(StandardCharsets.UTF_8))).hasMessageContaining("1000 rows");
        assertThatThrownBy(() -> rows("wide.csv", "a,".repeat(101).concat("a").getBytes(StandardCharsets.UTF_8))).hasMessageContaining("102 columns");
    }

    @Test
    void whatIsTooLongOrCannotBeKeptCostsItsCellAndNotTheFile() throws IOException {
        byte[] text = ("a,b\n" + "x".repeat(20_001) + ",y\u0000z\n").getBytes(StandardCharsets.UTF_8);
        Table table = Tables.open(Files.write(folder.resolve("long.csv"), text), "long.csv", null, LIMITS, new InProcess());

        assertThat(rows(table).getLast()).containsExactly("x".repeat(20_000), "yz");
        assertThat(table.notes()).containsExactly("Cells have more than 20000 characters and were cut there: A2",
                "Cells hold the character NUL, which was left out: B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "<html><table>", "\u001F\u008B\u0008", "\u00D0\u00CF\u0011\u00E0\u00A1", "abc\u0000\u0001def", ""})
    void otherFilesAreRefusedInWords(String start) {
        assertThatThrownBy(() -> rows("file.csv", start.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void readsTheFirstVisibleSheetAsPeopleSeeIt() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file); XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Hidden").createRow(0).createCell(0).setCellValue("secret");
            XSSFSheet sheet = book.createSheet("Results");
            XSSFRow headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("OSM Number");
            headings.createCell(1).setCellValue("IC50 (uM)");
            XSSFRow values = sheet.createRow(1);
            values.createCell(0).setCellValue("OSM-S-1");
            values.createCell(1).setCellValue(8.1859999999999995E-4);
            XSSFRow bound = sheet.createRow(2);
            bound.createCell(0).setCellValue(">50");
            bound.createCell(1).setCellValue(50);
            XSSFCell day = sheet.createRow(3).createCell(0);
            day.setCellValue(java.time.LocalDate.of(2021, 12, 16));
            XSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            day.setCellStyle(style);
            book.setSheetHidden(0, true);
            book.write(out);
        }
        Table table = Tables.open(file, "book.xlsx", null, LIMITS, new InProcess());

        assertThat(table.sheets()).containsExactly("Hidden", "Results");
        assertThat(rows(table)).containsExactly(List.of("OSM Number", "IC50 (uM)"), List.of("OSM-S-1", "0.0008186"), List.of(">50", "50"), List.of("2021-12-16"));
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 20; i++) {
                zip.write(new byte[1_000_000]);
            }
        }

        assertThatThrownBy(() -> Tables.open(file, "bomb.xlsx", null, LIMITS, new InProcess())).hasMessageContaining("unpacks to more");
    }

    @Test
    void aWorkbookThatDeclaresEntitiesIsRefused() throws IOException {
        Path file = folder.resolve("xxe.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> Tables.open(file, "xxe.xlsx", null, LIMITS, new InProcess())).hasMessageContaining("entities");
    }

    @Test
    void aStructureFileIsATableOfItsFields() throws IOException {
        String record = "ethanol\n  test\n\n  0  0  0  0  0  0  0  0  0  0999 V2000\nM  END\n";
        String sdf = record + "> <ID>\nA-1\n\n> 25 <IC50>\n>5\n\n$$$$\n" + record + "> <ID>\nA-2\n\n> <Note>\ntwo\nlines\n\n$$$$\n";

        List<List<String>> rows = rows("two.sdf", sdf.getBytes(StandardCharsets.UTF_8));

        assertThat(rows.getFirst()).containsExactly("Molfile", "Title", "ID", "IC50", "Note");
        assertThat(rows.get(1).subList(1, 3)).containsExactly("ethanol", "A-1");
        assertThat(rows.get(2).getLast()).isEqualTo("two\nlines");
    }

    /// Cut off or changed anywhere, a workbook is read or refused in words; what a library says of it is not shown.
    @Test
    void aWorkbookDamagedAnywhereIsReadOrRefusedInWords() throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("One");
            sheet.createRow(0).createCell(0).setCellValue("Name");
            sheet.createRow(1).createCell(0).setCellValue("aspirin");
            workbook.write(made);
        }
        byte[] good = made.toByteArray();
        Random random = new Random(8);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(good, 4 + random.nextInt(good.length - 4)) : good.clone();
            for (int changes = i % 2 * (1 + random.nextInt(8)); changes > 0; changes--) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            isReadOrRefused(Files.write(folder.resolve("damaged.xlsx"), damaged));
        }
    }

    @Test
    void hostileFilesAreReadOrRefusedInWords() throws IOException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: it names the folder of real and hostile files");
        List<Path> files = new ArrayList<>();
        for (String part : List.of("bad/office", "bad/csv", "bad/zip")) {
            try (var found = Files.walk(Path.of(corpus, part))) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        assertThat(files).isNotEmpty().allSatisfy(TablesTest::isReadOrRefused);
    }

    private static void isReadOrRefused(Path file) {
        try {
            Tables.open(file, file.getFileName().toString(), null, LIMITS, new InProcess()).read((row, cells) -> true);
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).hasSizeGreaterThan(10).doesNotContain("Exception", "java.", "org.");
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private List<List<String>> rows(String name, byte[] bytes) throws IOException {
        return rows(Tables.open(Files.write(folder.resolve(name), bytes), name, null, LIMITS, new InProcess()));
    }

    private static List<List<String>> rows(Table table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.read((row, cells) -> rows.add(cells));
        return rows;
    }
}
