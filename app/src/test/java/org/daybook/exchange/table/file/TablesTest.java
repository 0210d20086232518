package org.daybook.exchange.table.file;

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
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.chem.worker.InProcess;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableLimits;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /// A line is not kept to its end only to count what nobody reads.
    @Test
    void theColumnsOfAnEndlessLineAreCountedAsFarAsItWasRead() {
        assertThatThrownBy(() -> rows("wide.csv", ("a," + "b,".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)))
                .hasMessage("Row 1 has more than 20000 columns; at most 100 are read");
    }

    @Test
    void whatIsLeftOutOfALongLineIsTold() throws IOException {
        String cell = "x".repeat(19_000);
        Table table = Tables.open(
                Files.writeString(folder.resolve("long.csv"), "A,B,C\n1,2,3\n" + String.join(",", cell, cell, cell)),
                "long.csv", ReadingChoice.NONE, LIMITS, new InProcess());

        table.read((row, cells) -> true);

        assertThat(table.notes()).extracting(Said::english).containsExactly(
                "Lines have more than 40000 characters; what stands behind them was left out: line 3");
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
        assertThat(rows("bom.csv", "\uFEFFSMILES,Name\nCCO,a\n".getBytes(StandardCharsets.UTF_8))
                        .getFirst())
                .containsExactly("SMILES", "Name");
        assertThat(rows("bom16.csv", "\uFEFFSMILES\tName\nCCO\ta\n".getBytes(StandardCharsets.UTF_16LE))
                        .getFirst())
                .containsExactly("SMILES", "Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) throws IOException {
        String text = "Number,SMILES,Remark\nA-1,CC(=O)O,\"x, y; z\"\n"
                .replace("\"x, y; z\"", "\u0001")
                .replace(",", separator)
                .replace("\u0001", "\"x, y; z\"");

        assertThat(rows("table.txt", text.getBytes(StandardCharsets.UTF_8)).getLast())
                .containsExactly("A-1", "CC(=O)O", "x, y; z");
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

    @ParameterizedTest
    @ValueSource(strings = {
        "SMILES,Name\nCCO,\"ethanol\nCC,ethane\nC,methane\n",
        "SMILES,Name\nCCO,\"ethanol\nCC,\"ethane\nC,methane\n",
        "SMILES,Name\nCCO,\"ethanol\nCC,\"ethane\"\nC,methane\n",
        "SMILES,Name,Note\nCCO,\"ethanol,a\nCC,ethane,b\nC,methane,c\""})
    void aStrayQuotationMarkCostsNoOtherRow(String text) throws IOException {
        Table table = Tables.open(Files.writeString(folder.resolve("quote.csv"), text), "quote.csv", ReadingChoice.NONE,
                LIMITS, new InProcess());

        List<List<String>> rows = rows(table);

        assertThat(rows).hasSize(4).allMatch(row -> row.size() == rows.getFirst().size());
        assertThat(rows.get(1).get(1)).isEqualTo("\"ethanol");
        assertThat(table.notes()).singleElement().asString()
                .startsWith("A quotation mark opens a cell and does not close it").contains("row 2");
    }

    @Test
    void cellsInQuotesMayHoldWhatTheyLike() throws IOException {
        String text = "Number,Name,Note\n"
                + "A-1,\"a \"\"b\"\", c\",\"one\n"
                + "two, and, three\n\n"
                + "four\"\n"
                + "A-2,5\" pipe,\"\"\n"
                + "A-3,\"x\"y,z";

        assertThat(rows("quoted.csv", text.getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("Number", "Name",
                "Note"),
                List.of("A-1", "a \"b\", c", "one\ntwo, and, three\n\nfour"), List.of("A-2", "5\" pipe"), List.of("A-3",
                        "xy", "z"));
    }

    @Test
    void aFirstLineForExcelSaysTheDelimiterAndIsNoRow() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        byte[] text = "sep=;\nNumber;Value, mean\nA-1;0,5\n".getBytes(StandardCharsets.UTF_8);
        Tables.open(Files.write(folder.resolve("sep.csv"), text), "sep.csv", ReadingChoice.NONE, LIMITS,
                new InProcess())
                .read((row, cells) -> numbers.add(row) && cells.size() == 2);

        assertThat(numbers).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCO ethanol\nCC(=O)O acetic acid\nc1ccccc1 benzene\n",
            "CCO   ethanol\r\nCC(=O)O\tacetic acid\r\nc1ccccc1 benzene"})
    void aListOfSmilesHasAStructureAndANameALine(String text) throws IOException {
        for (String name : List.of("list.smi", "list.txt")) {
            assertThat(rows(name, text.getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("CCO", "ethanol"),
                    List.of("CC(=O)O", "acetic acid"), List.of("c1ccccc1", "benzene"));
        }
    }

    @Test
    void theExtensionOfASmilesStaysWithItAndALinkOfAnEmailToo() throws IOException {
        assertThat(rows("list.cxsmi",
                "C[C@H](O)N |&1:1,o2:2| racemate, pure\nCC[C@@H <mailto:a@b>](O)C\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("C[C@H](O)N |&1:1,o2:2|", "racemate, pure"),
                List.of("CC[C@@H <mailto:a@b>](O)C"));
        assertThat(rows("list.cxsmi", "CC1(C)CCN1O |^1:4|\nCC1(C)CCN1O\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("CC1(C)CCN1O |^1:4|"), List.of("CC1(C)CCN1O"));
        assertThat(rows("list.smi", "CCO,CHEMBL1,8.2\nCCC,CHEMBL2,6.1\n".getBytes(StandardCharsets.UTF_8)).getFirst())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "windows-1252 | Windows Latin-1 | Compound,IC50 (µM)~méthanol,1.2 ± 0.3~Müller,5 °C",
        "windows-1252 | Windows Latin-1 | Name,IC50 (µM)~a,1",
        "x-MacRoman | Mac Roman | Compound,IC50 (µM)~méthanol,1.2~acide acétique,5 °C",
        "GB18030 | GB 18030 (Chinese) | Compound,SMILES,Name~ENC-5,CCCCCCI,水杨酸甲酯",
        "GB18030 | GB 18030 (Chinese) | 编号,名称~A-1,乙醇",
        "Shift_JIS | Shift JIS (Japanese) | Number,Name~A-1,サリチル酸メチル"})
    void olderEncodingsAreToldByWhatTheyWouldSay(String charset, String label, String text) throws IOException {
        String lines = text.replace('~', '\n');
        Path file = Files.write(folder.resolve("old.csv"), lines.getBytes(Charset.forName(charset)));
        Table table = Tables.open(file, "old.csv", ReadingChoice.NONE, LIMITS, new InProcess());

        assertThat(table.description().english()).contains(label);
        assertThat(rows(table)).containsExactlyElementsOf(lines.lines().map(line -> List.of(line.split(","))).toList());
    }

    @Test
    void oneBadByteDoesNotMakeAnotherEncoding() throws IOException {
        byte[] text = "Name,Unit\nméthanol,µM\nethanol,xM\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0xB5;
        Table table = Tables.open(Files.write(folder.resolve("one.csv"), text), "one.csv", ReadingChoice.NONE, LIMITS,
                new InProcess());

        assertThat(rows(table)).containsExactly(List.of("Name", "Unit"), List.of("méthanol", "µM"), List.of("ethanol",
                "\uFFFDM"));
        assertThat(table.notes()).singleElement().asString().contains("no characters in this encoding").endsWith("B3");
    }

    @Test
    void encodingAndDelimiterCanBeChosen() throws IOException {
        Path file = Files.write(folder.resolve("chosen.csv"),
                "Name;Unit,of\nméthanol;µM\n".getBytes(Charset.forName("x-MacRoman")));
        Table table = Tables.open(file, "chosen.csv", new ReadingChoice(null, "macintosh", "comma"), LIMITS,
                new InProcess());

        assertThat(rows(table)).containsExactly(List.of("Name;Unit", "of"), List.of("méthanol;µM"));
        assertThat(table.description().english()).isEqualTo("text in Mac Roman, as you chose, separated by commas");
        assertThatThrownBy(() -> new ReadingChoice(null, "ebcdic", null)).hasMessageContaining("none of utf-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "$RXN\\n\\n~This is a reaction (RXN)", "$RDFILE 1\\n~This is a file of reactions",
                "VjCD0100~This is a ChemDraw drawing (CDX)",
        "<?xml version=\"1.0\"?>\\n<!DOCTYPE CDXML SYSTEM \"x\">\\n<CDXML>~This is a ChemDraw drawing (CDXML)",
                "##TITLE= ethanol\\n~This is a spectrum (JCAMP-DX)",
        "<?xml version=\"1.0\"?><indexedmzML>~These are mass spectra", "<svg xmlns=\"x\">~This is a picture (SVG)",
                "GIF89a~This is a picture (GIF)",
        "@<TRIPOS>MOLECULE~These are structures in the format MOL2", "<?xml version=\"1.0\"?><a>~This is XML",
                "%PDF-1.7~This is a PDF",
        "HEADER    HYDROLASE              01-JAN-20   1ABC~This is the structure of a macromolecule"})
    void aFileAtTheWrongDoorIsToldWhatItIs(String start, String sentence) {
        assertThatThrownBy(() -> rows("file.csv", start.replace("\\n", "\n").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith(sentence).hasMessageContaining("; ");
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml,a text document (Word)", "xl/workbook.bin,a binary workbook (.xlsb)",
            "a/ro-crate-metadata.json,an electronic lab notebook",
        "data/results.csv,such as data/results.csv", "Index/Document.iwa,Apple's Numbers"})
    void anArchiveIsToldWhatItIs(String part, String words) throws IOException {
        Path file = folder.resolve("archive.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(1);
        }

        assertThatThrownBy(() -> Tables.open(file, "archive.xlsx", ReadingChoice.NONE, LIMITS, new InProcess()))
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "word/document.xml~This is a text document (Word), and it is damaged;",
        "ppt/presentation.xml~These are slides (PowerPoint), and it is damaged;",
        "OEBPS/content.opf~This is a book (EPUB), and it is damaged;",
        "xl/workbook.xml~The workbook is damaged and cannot be read;",
        "results.csv~This is a zip archive, and it is damaged;"})
    void aDamagedArchiveIsToldWhatItIsAndThatItIsDamaged(String part, String sentence) throws IOException {
        byte[] whole = archive(part, "x".repeat(300));

        assertThatThrownBy(() -> rows("file.zip", Arrays.copyOf(whole, whole.length - 60)))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @CsvSource({"application/vnd.oasis.opendocument.spreadsheet,a spreadsheet in the OpenDocument format (.ods)",
            "application/vnd.oasis.opendocument.text,a text document in the OpenDocument format (.odt)",
            "application/epub+zip,a book (EPUB)"})
    void whatSaysItsTypeIsBelieved(String type, String words) throws IOException {
        byte[] whole = archive("mimetype", type);

        assertThatThrownBy(() -> rows("file.csv", whole)).hasMessageContaining(words);
        assertThatThrownBy(() -> rows("file.csv", Arrays.copyOf(whole, whole.length - 60)))
                .hasMessageContaining(words).hasMessageContaining("damaged");
    }

    private static byte[] archive(String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(part);
            entry.setMethod(ZipEntry.STORED);
            byte[] stored = content.getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(stored);
            entry.setCrc(sum.getValue());
            entry.setSize(stored.length);
            zip.putNextEntry(entry);
            zip.write(stored);
        }
        return bytes.toByteArray();
    }

    @Test
    void aDocumentWithAPasswordIsNoWorkbookByItsName() {
        byte[] container = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThatThrownBy(() -> rows("report.docx", container)).hasMessageContaining("text document");
        assertThatThrownBy(() -> rows("talk.pptx", container)).hasMessageContaining("slides");
    }

    @Test
    void aBrokenRecordOfAStructureFileCostsNoOther() throws IOException {
        String good = "ethanol\n\n\n  0  0  0  0  0  0  0  0  0  0999 V2000\nM  END\n> <ID>\nA-1\n\n$$$$\n";
        String sdf = good + "$$$$\n" + "broken\n" + "x".repeat(30_000) + "\n" + "y".repeat(30_000) + "\n$$$$\n"
                + good.replace("A-1", "A-2");

        List<List<String>> rows = rows("broken.sdf", sdf.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).hasSize(4);
        assertThat(rows.getLast().getLast()).isEqualTo("A-2");
    }

    @Test
    void limitsAreSaidInWords() {
        assertThatThrownBy(() -> rows("rows.csv", "a\n".repeat(1_001).getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("1000 rows");
        assertThatThrownBy(() -> rows("wide.csv", "a,".repeat(101).concat("a").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("102 columns");
    }

    @Test
    void whatIsTooLongOrCannotBeKeptCostsItsCellAndNotTheFile() throws IOException {
        byte[] text = ("a,b\n" + "x".repeat(20_001) + ",y\u0000z\n").getBytes(StandardCharsets.UTF_8);
        Table table = Tables.open(Files.write(folder.resolve("long.csv"), text), "long.csv", ReadingChoice.NONE, LIMITS,
                new InProcess());

        assertThat(rows(table).getLast()).containsExactly("x".repeat(20_000), "yz");
        assertThat(table.notes()).extracting(Said::english).containsExactly(
                "Cells have more than 20000 characters and were cut there: A2",
                "Cells hold the character NUL, which was left out: B2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7",
                "<html><table>",
                "\u001F\u008B\u0008",
                "\u00D0\u00CF\u0011\u00E0\u00A1",
                "abc\u0000\u0001def",
                ""
            })
    void otherFilesAreRefusedInWords(String start) {
        assertThatThrownBy(() -> rows("file.csv", start.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidInputException.class);
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
        Table table = Tables.open(file, "book.xlsx", ReadingChoice.NONE, LIMITS, new InProcess());

        assertThat(table.sheets()).containsExactly("Hidden", "Results");
        assertThat(rows(table))
                .containsExactly(
                        List.of("OSM Number", "IC50 (uM)"),
                        List.of("OSM-S-1", "0.0008186"),
                        List.of(">50", "50"),
                        List.of("2021-12-16"));
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

        assertThatThrownBy(() -> Tables.open(file, "bomb.xlsx", ReadingChoice.NONE, LIMITS, new InProcess()))
                .hasMessageContaining("unpacks to more");
    }

    @Test
    void aWorkbookThatDeclaresEntitiesIsRefused() throws IOException {
        Path file = folder.resolve("xxe.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(
                    ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM "
                            + "\"file:///etc/passwd\">]><workbook>&e;</workbook>").getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> Tables.open(file, "xxe.xlsx", ReadingChoice.NONE, LIMITS, new InProcess()))
                .hasMessageContaining("entities");
    }

    @Test
    void aStructureFileIsATableOfItsFields() throws IOException {
        String record = "ethanol\n  test\n\n  0  0  0  0  0  0  0  0  0  0999 V2000\nM  END\n";
        String sdf = record + "> <ID>\nA-1\n\n> 25 <IC50>\n>5\n\n$$$$\n" + record
                + "> <ID>\nA-2\n\n> <Note>\ntwo\nlines\n\n$$$$\n";

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
            Tables.open(file, file.getFileName().toString(), ReadingChoice.NONE, LIMITS, new InProcess()).read((row,
                    cells) -> true);
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).hasSizeGreaterThan(10).doesNotContain("Exception", "java.", "org.");
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private List<List<String>> rows(String name, byte[] bytes) throws IOException {
        return rows(Tables.open(Files.write(folder.resolve(name), bytes), name, ReadingChoice.NONE, LIMITS,
                new InProcess()));
    }

    private static List<List<String>> rows(Table table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.read((row, cells) -> rows.add(cells));
        return rows;
    }
}
