package org.daybook.exchange.column.heading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.exchange.column.heading.Heading.NumberedRow;
import org.daybook.exchange.table.MergedCells;
import org.daybook.exchange.table.MergedCells.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a table begins: no row of data is taken for a heading, and none above the headings is lost.
class HeadingTest {

    @Test
    void headingsUnderATitle() {
        Heading heading = find(MergedCells.NONE, "Results of January", "", "Plate 7|measured by A", "",
                "Compound|SMILES|IC50 (uM)", "A-1|CCO|0.5");

        assertThat(heading).isEqualTo(new Heading(5, 5, List.of("Compound", "SMILES", "IC50 (uM)")));
        assertThat(heading.titles(rows("Results of January", "", "Plate 7|measured by A", "",
                "Compound|SMILES|IC50 (uM)", "A-1|CCO|0.5")))
                .extracting(NumberedRow::row).containsExactly(1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O=C(O)c1ccccc1|CHEMBL3678307|8.275", "CCO|ethanol", "c1ccccc1", "N->B(F)(F)F",
            "CCN=C([C@@H <https://example.org/H>]1C)O",  "OSM-S-12|0.5|0.7", "InChI=1S/CH4/h1H4|methane"})
    void aTableWithoutHeadingsLosesNoRow(String line) {
        assertThat(find(MergedCells.NONE, line, line, line)).isEqualTo(new Heading(0, 0, List.of()));
    }

    @Test
    void wordsFurtherDownAreNoHeadingsOfDataAboveThem() {
        assertThat(find(MergedCells.NONE, "OSM-S-12|0.5|0.7", "OSM-S-13|0.2|0.1", "control|no data|none"))
                .isEqualTo(new Heading(0, 0, List.of()));
    }

    @Test
    void surelyHeadingsMayStandBelowNumbers() {
        assertThat(find(MergedCells.NONE, "7|12.5|3", "Compound|SMILES|IC50 (uM)", "A-1|CCO|0.5").firstRow())
                .isEqualTo(2);
    }

    @Test
    void headingsInTwoRowsUnderMergedGroups() {
        MergedCells merged = new MergedCells(List.of(new Range(1, 1, 0, 4), new Range(2, 2, 1, 2), new Range(2, 2, 3,
                4)));

        assertThat(find(merged, "All results", "Compound|Pfal||Hep G2", "|IC50 (uM)|n|CC50 (uM)|n", "A-1|0.5|3|>10|2"))
                .isEqualTo(new Heading(2, 3, List.of("Compound", "Pfal IC50 (uM)", "Pfal n", "Hep G2 CC50 (uM)",
                "Hep G2 n")));
    }

    @Test
    void anEndpointWithTheLettersOfASmilesIsAHeading() {
        MergedCells merged = new MergedCells(List.of(new Range(1, 1, 1, 2)));

        assertThat(find(merged, "Compound|Hep G2|", "|CC50|SD", "|uM|uM", "A-1|33|2"))
                .isEqualTo(new Heading(1, 3, List.of("Compound", "Hep G2 CC50 (uM)", "Hep G2 SD (uM)")));
    }

    @Test
    void aTitleMergedOverTheFirstOfTwoTablesNamesNoColumns() {
        MergedCells merged = new MergedCells(List.of(new Range(1, 1, 0, 4), new Range(2, 2, 2, 3)));

        assertThat(find(merged, "Results of May", "Compound|SMILES|Pfal IC50||Purity||Compound|CC50 (uM)",
                "||3D7 (uM)|Dd2 (uM)|%", "A-1|CCO|0.5|1|98%||B-1|33"))
                .isEqualTo(new Heading(2, 3, List.of("Compound", "SMILES", "Pfal IC50 3D7 (uM)", "Pfal IC50 Dd2 (uM)",
                        "Purity (%)", "", "Compound", "CC50 (uM)")));
    }

    @Test
    void headingsCanBeSaid() {
        List<NumberedRow> rows = rows("A|B", "C|D", "1|2");

        assertThat(Heading.at("2", rows, MergedCells.NONE)).isEqualTo(new Heading(2, 2, List.of("C", "D")));
        assertThat(Heading.at("1-2", rows, MergedCells.NONE)).isEqualTo(new Heading(1, 2, List.of("A C", "B D")));
        assertThat(Heading.at("0", rows, MergedCells.NONE)).isEqualTo(new Heading(0, 0, List.of()));
        for (String wrong : List.of("x", "2-1", "9", "0-2", "")) {
            assertThatThrownBy(() -> Heading.at(wrong, rows, MergedCells.NONE)).hasMessageContaining("\"" + wrong
                    + "\"");
        }
    }

    private static Heading find(MergedCells merged, String... lines) {
        return Heading.find(rows(lines), merged);
    }

    private static List<NumberedRow> rows(String... lines) {
        List<NumberedRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new NumberedRow(rows.size() + 1, Arrays.asList(line.split("\\|", -1))));
        }
        return rows;
    }
}
