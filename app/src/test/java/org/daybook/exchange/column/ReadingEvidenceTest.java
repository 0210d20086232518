package org.daybook.exchange.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.daybook.exchange.column.recognise.Choice;
import org.daybook.exchange.column.recognise.Recognition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the numbers and dates of a column are written, by the column, the other columns and the file. Issue #9.
class ReadingEvidenceTest {

    private static final String RESULT = "Pfal IC50 (uM)";

    /// Cells are parted by blanks here; `B` are those of a second column of results.
    @ParameterizedTest(name = "{0} beside {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        0,146 >25,5 12,5    |             | semicolons | COMMA | 2 of 3 cells read only so
        0,146 1,234         |             | commas     | COMMA | 1 of 2 cells reads only so
        0.146 1,234         |             | commas     | POINT | 1 of 2 cells reads only so
        1.234,5 1.234       |             | semicolons | COMMA | reads only so
        12,5 1,234          |             | semicolons | COMMA | semicolons part the cells
        12,5 1,234          |             | commas     | null  | nothing in the file decides
        1,234               | 0,45        | commas     | COMMA | the other columns
        1,234               | 0.45        | commas     | POINT | the other columns
        1,234               | 0.45 0,45   | commas     | null  | nothing in the file decides
        0.45 0,45 1,234     |             | semicolons | null  | a cell that reads both ways is asked about
        1.234 2.345         |             | commas     | POINT | commas part the cells
        1.234 2.345         |             | semicolons | null  | nothing in the file decides
        100 >50 nd          |             | commas     | null  | ''
        12.5 1,234          |             | workbook   | null  | nothing in the file decides
        12.5 >0,45 1,234    |             | workbook   | COMMA | reads only so
        12.5 >12.5 1,234    |             | workbook   | POINT | reads only so
        """)
    void decidesHowNumbersAreWritten(String cells, String others, String file, String style, String because) {
        List<Column> columns = Recognition.of(
                List.of("Compound number", RESULT, "HepG2 CC50 (uM)"), List.of(List.of("XY-1", "2", "2")));
        ReadingEvidence evidence = new ReadingEvidence(columns, file.equals("workbook"),
                file.equals("semicolons") ? ';' : file.equals("commas") ? ',' : 0);
        String[] second = Objects.toString(others, "").split(" ");
        String[] first = cells.split(" ");
        for (int row = 0; row < Math.max(first.length, second.length); row++) {
            evidence.take(
                    List.of("XY-" + row, row < first.length ? first[row] : "", row < second.length ? second[row] : ""));
        }

        CellReading reading = evidence.decided().get(1).reading();

        assertThat(String.valueOf(reading.numbers())).isEqualTo(style);
        assertThat(String.valueOf(reading.because())).contains(because);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        03/04/2026 13/04/2026            | DAY_FIRST
        03/04/2026 04/13/2026            | MONTH_FIRST
        03/04/2026 13/04/2026 04/13/2026 | null
        03/04/2026 05/06/2026            | null
        2026-04-03                       | null
        """)
    void decidesTheOrderOfDayAndMonth(String cells, String order) {
        List<Column> columns = Recognition.of(
                List.of("Compound number", "Batch", "Date made"), List.of(List.of("XY-1", "1", "2026-01-01")));
        ReadingEvidence evidence = new ReadingEvidence(columns, false, ',');
        Arrays.stream(cells.split(" ")).forEach(cell -> evidence.take(List.of("XY-1", "1", cell)));

        assertThat(String.valueOf(evidence.decided().get(2).reading().days())).isEqualTo(order);
    }

    @Test
    void whatAPersonSaidStays() {
        List<Column> columns = Recognition.of(List.of("Compound number", RESULT), List.of(List.of("XY-1", "2")));
        List<Column> said = Recognition.decided(
                columns,
                List.of(new Choice(
                        Choice.WHOLE_FILE,
                        null,
                        "",
                        "",
                        new CellReading.Answers(
                                new CellReading.Answer<>(org.daybook.quantities.NumberStyle.COMMA), null, null))));
        ReadingEvidence evidence = new ReadingEvidence(said, false, ',');
        evidence.take(List.of("XY-1", "0.45"));

        assertThat(evidence.decided().get(1).reading().numbers()).isEqualTo(org.daybook.quantities.NumberStyle.COMMA);
        assertThat(evidence.decided().get(1).reading().because()).hasToString("you said so");
    }

    @Test
    void knowsTheValueThatStandsOnEachRawRowOfItsCurve() {
        List<Column> columns = Recognition.of(
                List.of("Compound number", "Concentration (uM)", "Signal (RFU)", RESULT, "Single Shot Inhibition %"),
                List.of(List.of("XY-1", "1", "2", "3", "4")));
        ReadingEvidence evidence = new ReadingEvidence(columns, false, ',');
        for (int i = 0; i < 10; i++) {
            evidence.take(List.of("XY-1", "" + i, "" + i * 100, "3.41", "" + i * 10));
            evidence.take(List.of("XY-2", "" + i, "" + i * 100, i < 5 ? "0.2" : "0.3", "7"));
        }

        assertThat(evidence.decided())
                .extracting(column -> column.reading().repeats())
                .containsExactly(false, false, false, true, false);
    }

    @Test
    void repeatedMeasurementsWithoutRawRowsAreResultsEach() {
        List<Column> columns = Recognition.of(List.of("Compound number", RESULT), List.of(List.of("XY-1", "3")));
        ReadingEvidence evidence = new ReadingEvidence(columns, false, ',');
        evidence.take(List.of("XY-1", "3.41"));
        evidence.take(List.of("XY-1", "3.41"));

        assertThat(evidence.decided().get(1).reading().repeats()).isFalse();
    }
}
