package org.daybook.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.exchange.column.recognise.Recognition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the preview says of a cell is all that is understood by it. Issue #9.
class CellMeaningTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        0,66 ± 0,02                  | 0.66 ± 0.02 µM
        0.66 ± 0.02 (SD, n = 3)      | 0.66 ± 0.02 µM (SD), n = 3
        0.5 (n=3)                    | 0.5 µM, n = 3
        1.2 (0.9-1.5)                | 1.2 µM (0.9–1.5)
        1.2 (95% CI 0.9 to 1.5)      | 1.2 µM (0.9–1.5, 95 % CI)
        1.2*                         | 1.2 µM, marked *
        >25,5                        | >25.5 µM
        1.6-3.1                      | 1.6–3.1 µM
        61% at 40 micromolar         | 61 % at 40 µM
        0.5 nM after 72 h            | 0.5 nM, after 72 h
        no inhibition at 25 uM       | inactive, at 25 µM
        nd                           | not determined
        """)
    void saysAllThatIsUnderstood(String cell, String meaning) {
        assertThat(CellMeaning.examples(Recognition.of(
                        List.of("Compound ID", "Pfal IC50 (uM)"), List.of(List.of("XY-1", cell))).get(1)))
                .singleElement()
                .returns(cell, CellMeaning::cell)
                .returns(meaning, CellMeaning::meaning);
    }
}
