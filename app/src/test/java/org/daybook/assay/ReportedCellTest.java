package org.daybook.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.assay.ReportedValue.Effect;
import org.daybook.assay.ReportedValue.Fault;
import org.daybook.assay.ReportedValue.Point;
import org.daybook.assay.ReportedValue.Range;
import org.daybook.assay.ReportedValue.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedCellTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '^', textBlock = """
            0.146                                 ^ = 0.146
            >50                                   ^ > 50
            '>25 '                                ^ > 25
            >25.11                                ^ > 25.11
            < 3                                   ^ < 3
            <5.00                                 ^ < 5
            >=10                                  ^ >= 10
            ≥ 10                                  ^ >= 10
            ≤0.1                                  ^ <= 0.1
            ~3                                    ^ ~ 3
            ~3 uM                                 ^ ~ 3 uM
            0.66 ± 0.02                           ^ = 0.66 +- 0.02
            0.66 +/- 0.02 µM                      ^ = 0.66 +- 0.02 uM
            309 nM                                ^ = 309 nM
            10 μM                                 ^ = 10 uM
            8.186E-4                              ^ = 8.186E-4
            -1.6806890529163174                   ^ = -1.6806890529163174
            99%                                   ^ = 99 %
            0.036; 0.012                          ^ = 0.036 & = 0.012
            3.462, 3.665                          ^ = 3.462 & = 3.665
            0.251, 0.301, 0.534, 0.362, 0.341     ^ = 0.251 & = 0.301 & = 0.534 & = 0.362 & = 0.341
            24, 14                                ^ = 24 & = 14
            >5, >5, 4.191                         ^ > 5 & > 5 & = 4.191
            1.6-3.1                               ^ 1.6 to 3.1
            50–100                                ^ 50 to 100
            25-50, 6.3-12.5                       ^ 25 to 50 & 6.3 to 12.5
            0.0003379 to 0.001983                 ^ 3.379E-4 to 0.001983
            61% at 40 micromolar                  ^ = 61 % at 40 uM
            25-80% at 80 micromolar               ^ = 25 to 80 % at 80 uM
            >90% at 10 µM                         ^ > 90 % at 10 uM
            50% inhibition at 10 uM               ^ = 50 % at 10 uM
            nd                                    ^ NOT_DETERMINED
            N.D.                                  ^ NOT_DETERMINED
            n/a                                   ^ NOT_APPLICABLE
            low sol                               ^ NOT_SOLUBLE
            inactive                              ^ INACTIVE
            slow                                  ^ REMARK
            Moderate-slow                         ^ REMARK
            inadequate methods                    ^ REMARK
            variable                              ^ REMARK
            Yes                                   ^ REMARK
            A,B                                   ^ REMARK
            slow, but steady                      ^ REMARK
            0.5, slow                             ^ = 0.5 & REMARK
            'Low recovery,Unstable in plasma'     ^ REMARK
            OSM-S-106                             ^ REMARK
            12 Monkeys                            ^ REMARK
            >                                     ^ fault
            '#DIV/0!'                             ^ fault
            """, quoteCharacter = '\'')
    void readsWhatPeopleTypeIntoResults(String cell, String expected) {
        ReportedCell read = ReportedCell.read(cell);

        assertThat(read.text()).isEqualTo(cell);
        assertThat(read.values().stream().map(ReportedCellTest::understood).collect(Collectors.joining(" & "))).isEqualTo(expected);
    }

    @Test
    void aSpreadsheetErrorIsNoResult() {
        assertThat(ReportedCell.read("#DIV/0!").values()).singleElement().isInstanceOf(Fault.class);
        assertThat(ReportedCell.read("#N/A").values()).singleElement().isInstanceOf(Fault.class);
    }

    @Test
    void aBlankCellSaysNothing() {
        assertThat(List.of(ReportedCell.read(""), ReportedCell.read("  "), ReportedCell.read("\u00A0"))).allMatch(ReportedCell::isBlank);
    }

    @Test
    void eachValueKeepsWhatWasTypedForIt() {
        assertThat(ReportedCell.read("0.0130; >19 ").values()).extracting(ReportedValue::text).containsExactly("0.0130", ">19");
    }

    @Test
    void hugeCellsAreProse() {
        assertThat(ReportedCell.read("1,".repeat(50_000)).values()).singleElement().isInstanceOf(Word.class);
        assertThat(ReportedCell.read("9".repeat(10_000)).values()).singleElement().isInstanceOf(Word.class);
        assertThat(ReportedCell.read("1e999").values()).singleElement().isInstanceOf(Word.class);
    }

    private static String understood(ReportedValue value) {
        return switch (value) {
            case Point point -> point.relation() + " " + number(point.value()) + (point.uncertainty() == null ? "" : " +- " + point.uncertainty())
                    + point.statedUnit().map(unit -> " " + unit).orElse("");
            case Range range -> number(range.lower()) + " to " + number(range.upper());
            case Effect effect -> effect.relation() + " " + number(effect.percent())
                    + (effect.upperPercent() == null ? "" : " to " + number(effect.upperPercent())) + " % at " + number(effect.concentration()) + " " + effect.unit();
            case Word word -> word.meaning().toString();
            case Fault ignored -> "fault";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
