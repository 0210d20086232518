package org.daybook.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.exchange.table.file.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=2+2",
                "+cmd",
                "-OH",
                "@x",
                "\t=2",
                "\r=2",
                "＝2",
                "'=2",
                "''-OH",
                "=HYPERLINK(\"http://127.0.0.1\")",
                "-2+3",
                "- 1"
            })
    void aTextThatLooksLikeAFormulaIsGuardedAndComesBack(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-78 °C", "-20 C", "-2", "+2.5", "-1.5E-3", "-50%", "CCO", "", "'quoted", "it's", "-78°C"})
    void numbersAndOtherTextsStayAsTheyAre(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
        assertThat(FormulaGuard.unguarded(text)).isEqualTo(text);
    }

    @Test
    void rawLeavesFormulasAlone() throws IOException {
        assertThat(text(SheetFormat.CSV, true, List.of("=2+2", 0.0008186))).isEqualTo("A,B\r\n=2+2,0.0008186\r\n");
        assertThat(text(SheetFormat.CSV, false, List.of("=2+2", 0.0008186))).isEqualTo("A,B\r\n'=2+2,0.0008186\r\n");
    }

    @Test
    void blankCellsAreLeftOutOfJson() throws IOException {
        assertThat(text(SheetFormat.JSON, false, Arrays.asList("x", null))).isEqualTo("[{\"a\":\"x\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "XLSX"})
    void whatIsWrittenIsReadAgainUnchanged(SheetFormat format) throws IOException {
        List<List<String>> hostile = List.of(
                List.of("=1+1", "-78 °C"),
                List.of("a,b;\"c\"", "two\nlines"),
                List.of("'x", ">50"),
                List.of("'=1+1", "''=1+1"),
                List.of("＝1+1", "'-78"),
                List.of("\uD83E\uDDEA µ", "0.25"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.open(format, "S", List.of("A", "B"), false, out)) {
            for (List<String> row : hostile) {
                sheet.row(row);
            }
        }

        assertThat(read(out.toByteArray())).isEqualTo(join(List.of(List.of("A", "B")), hostile));
    }

    @Test
    void numbersAndDaysKeepTheirKindInAWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, "S", List.of("A", "B", "C"), false, out)) {
            sheet.row(List.of(0.0008186, 7, LocalDate.of(2019, 8, 20)));
        }

        assertThat(read(out.toByteArray()).getLast()).containsExactly("0.0008186", "7", "2019-08-20");
    }

    @Test
    void hostileCellsSurviveTheRoundTrip() throws IOException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: it names the folder of hostile files");
        List<List<String>> rows = Files.readAllLines(Path.of(corpus, "bad/csv/payloadbox-csv.txt")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line, "x"))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.open(SheetFormat.CSV, "S", List.of("A", "B"), false, out)) {
            for (List<String> row : rows) {
                sheet.row(row);
            }
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .noneMatch(line -> "=+-@".indexOf(line.replaceFirst("^\"", "").charAt(0)) >= 0);
        assertThat(read(out.toByteArray())).isEqualTo(join(List.of(List.of("A", "B")), rows));
    }

    private List<List<String>> read(byte[] bytes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Tables.open(Files.write(folder.resolve("table"), bytes), "table", ReadingChoice.NONE, new TableLimits(1_000, 50,
                50_000, 50_000_000), new org.daybook.chem.worker.InProcess()).read((row, cells) -> rows.add(cells));
        return rows;
    }

    private static List<List<String>> join(List<List<String>> first, List<List<String>> second) {
        List<List<String>> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String text(SheetFormat format, boolean raw, List<?> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.open(format, "S", List.of("A", "B"), raw, out)) {
            sheet.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
