package org.daybook.exchange.column.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.exchange.column.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// To which result a column of deviations, counts or intervals belongs. Issue #9.
class StatisticColumnsTest {

    /// Columns are parted by `;`; the roles are those of all columns after the number, with the position of the result
    /// they speak of.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Pfal IC50 (uM);SD;n                                            | RESULT, UNCERTAINTY 1, SAMPLE_SIZE 1
        Pfal IC50 (uM);± SEM;No. of replicates                         | RESULT, UNCERTAINTY 1, SAMPLE_SIZE 1
        Pfal IC50 (uM);Pfal IC50 (uM) SD                               | RESULT, UNCERTAINTY 1
        Pfal IC50 (uM);Owner;SD IC50                                   | RESULT, KEPT, UNCERTAINTY 1
        Pfal IC50 (uM);SD;HepG2 CC50 (uM);SD                           | RESULT, UNCERTAINTY 1, RESULT, UNCERTAINTY 3
        Pfal IC50 (uM);HepG2 CC50 (uM);SD                              | RESULT, RESULT, KEPT
        Pfal IC50 (uM);HepG2 CC50 (uM);IC50 std dev;CC50 std dev       | RESULT, RESULT, UNCERTAINTY 1, UNCERTAINTY 2
        Pfal IC50 (uM);Owner;n                                         | RESULT, KEPT, KEPT
        Pfal IC50 (uM);95% CI lower;95% CI upper                       | RESULT, INTERVAL_LOWER 1, INTERVAL_UPPER 1
        PbLuc IC50, uM;95% Confidence Intervals                        | RESULT, INTERVAL 1
        Pfal IC50 (uM);CV (%)                                          | RESULT, KEPT
        Mean IC50 (uM);SD;n                                            | RESULT, UNCERTAINTY 1, SAMPLE_SIZE 1
        Pfal EC50 (uM) mean;standard error                             | RESULT, UNCERTAINTY 1
        Pfal IC50 (A);Pfal IC50 (B);Pfal IC50 (Mean);SD                | RESULT, RESULT, DERIVED, KEPT
        Screen: Mean activity (%);Screen: Mean activity (%) Standard Deviation (±);Screen: Mean activity (%) Count | DERIVED, DERIVED, DERIVED
        IC50 SD                                                        | KEPT
        """)
    void belongsToTheResultThatIsCertain(String headings, String expected) {
        List<String> names = new ArrayList<>(List.of("Compound number"));
        names.addAll(Arrays.asList(headings.split(";")));

        List<Column> columns = Recognition.of(names, List.of(names.stream().map(name -> "2").toList()));

        assertThat(columns.stream()
                        .skip(1)
                        .map(column -> column.role() + column.of().stream().map(of -> " " + of)
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }
}
