package org.daybook.assay.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.value.ReportedValue.Context;
import org.daybook.assay.value.ReportedValue.Effect;
import org.daybook.assay.value.ReportedValue.Fault;
import org.daybook.assay.value.ReportedValue.Point;
import org.daybook.assay.value.ReportedValue.Range;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.quantities.NumberStyle;
import org.daybook.quantities.NumberStyle.Evidence;
import org.daybook.quantities.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The right values of cells stand in `reported-cells.txt`: the cell, the styles under which it reads so, and what it
/// says.
class ReportedCellTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void readsWhatPeopleTypeIntoResults(Line line) {
        for (String style : line.styles()) {
            ReportedCell read = style.equals("none") ? ReportedCell.read(line.cell())
                    : ReportedCell.read(line.cell(), NumberStyle.valueOf(style.toUpperCase(java.util.Locale.ROOT)));

            assertThat(read.values().stream().map(ReportedCellTest::understood).collect(Collectors.joining(" & ")))
                    .as("%s under %s", line.cell(), style).isEqualTo(line.says());
            assertThat(read.text()).isEqualTo(line.cell());
        }
    }

    static List<Line> table() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(ReportedCellTest.class.getResourceAsStream("reported-cells.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# ")).map(Line::of).toList();
        }
    }

    /// @param styles `all`, or some of none (nobody stated it), point, comma, list
    record Line(String cell, List<String> styles, String says) {

        static Line of(String line) {
            String[] fields = line.split("\\s+\\^\\s+");
            List<String> styles =
                    fields[1].equals("all") ? List.of("none", "point", "comma", "list") : List.of(fields[1].split(" "));
            return new Line(
                    fields[0]
                            .replace("<NBSP>", "\u00A0")
                            .replace("<THIN>", "\u2009")
                            .replace("<LF>", "\n"),
                    styles,
                    fields[2]);
        }

        @Override
        public String toString() {
            return cell + " under " + styles;
        }
    }

    @Test
    void tellsWhatACellShowsOfTheStyleOfItsColumn() {
        assertThat(Stream.of("100", "nd", "24, 14", ">50", "1e3", "").map(ReportedCell::evidence))
                .containsOnly(Evidence.NONE);
        assertThat(Stream.of("0.146", "1,234.5", "3.462, 3.665", "12.5 uM", "1,000,000").map(ReportedCell::evidence))
                .containsOnly(Evidence.POINT);
        assertThat(Stream.of("0,146", ">25,5", "1.234,5", "0,5; 0,6", "1,2-3,4").map(ReportedCell::evidence))
                .containsOnly(Evidence.COMMA);
        assertThat(Stream.of("1,234", "1.234", "12,5", "1,234, 5,678").map(ReportedCell::evidence))
                .containsOnly(Evidence.UNDECIDED);
    }

    @Test
    void anInferredStyleLeavesOpenWhatMayBeAList() {
        assertThat(ReportedCell.readBeside("1,234", NumberStyle.POINT).waitsForStyle()).isTrue();
        assertThat(Stream.of("1.234", "1,234,567", "0,45")
                        .flatMap(cell -> ReportedCell.readBeside(cell, NumberStyle.POINT).values().stream())
                        .map(ReportedCellTest::understood))
                .containsExactly("= 1.234", "= 1234567.0", "= 0.45");
        assertThat(understood(ReportedCell.readBeside("1,234", NumberStyle.COMMA)
                        .values()
                        .getFirst()))
                .isEqualTo("= 1.234");
    }

    @Test
    void whatAPersonTypesIntoAFieldHasADecimalPoint() {
        assertThat(Stream.of("1.234", "12.345", "2.500", "1.234 uM", "1.234 and 2.345", "0,45", "1.234,5", "1,234.5")
                        .flatMap(text -> ReportedCell.readTyped(text).values().stream())
                        .map(ReportedCellTest::understood))
                .containsExactly("= 1.234", "= 12.345", "= 2.5", "= 1.234 uM", "= 1.234", "= 2.345", "= 0.45",
                        "= 1234.5", "= 1234.5");
        assertThat(ReportedCell.readTyped(">1.234").values()).singleElement()
                .isEqualTo(ReportedCell.read(">1.234", NumberStyle.POINT).values().getFirst());
        assertThat(Stream.of("1,234", ">1,234", "12,5", "1,234 uM").map(ReportedCell::readTyped))
                .as("a comma that reads two ways is asked about").allMatch(ReportedCell::waitsForStyle);
        assertThat(ReportedCell.readTyped("0.66 (3)").values()).singleElement().isInstanceOf(Undecided.class);
    }

    @Test
    void anUndecidedCellTellsItsReadings() {
        Undecided thousands = (Undecided) ReportedCell.read("1,234 uM").values().getFirst();
        Undecided brackets = (Undecided) ReportedCell.read("0.66 (3)").values().getFirst();

        assertThat(thousands.reason()).hasToString("reads several ways: 1.234 µM (decimal comma) or "
                + "1234 µM (decimal point) or 1 and 234 µM (decimal point, commas part values)");
        assertThat(thousands.isAboutStyle()).isTrue();
        assertThat(ReportedCell.read("1,234 uM").waitsForStyle()).isTrue();
        assertThat(brackets.reason())
                .hasToString("reads several ways: 0.66 ± 3 or 0.66, n = 3 or 0.66 and another value 3");
        assertThat(brackets.isAboutStyle()).isFalse();
    }

    @Test
    void aUnitBehindTheLastValueIsThatOfAllUnlessTheColumnSaysAnother() {
        List<ReportedValue> values = ReportedCell.read("500, 600 nM").values();

        assertThat(ReportedCell.inOneUnit(values, null)).map(ReportedCellTest::understood)
                .containsExactly("= 500.0 nM", "= 600.0 nM");
        assertThat(ReportedCell.inOneUnit(values, Unit.of("nM"))).map(ReportedCellTest::understood)
                .containsExactly("= 500.0 nM", "= 600.0 nM");
        assertThat(ReportedCell.inOneUnit(values, Unit.MICROMOLAR)).map(ReportedCellTest::understood)
                .containsExactly("undecided: 500 nM, as behind the last value or 500 µM, as the column says",
                        "= 600.0 nM");
        assertThat(ReportedCell.inOneUnit(ReportedCell.read("60, 70% at 10 uM").values(), Unit.MICROMOLAR))
                .map(ReportedCellTest::understood)
                .containsExactly("undecided: 60 %, as behind the last value or 60 µM, as the column says",
                        "effect = 70.0 %, at 10.0 uM");
        assertThat(ReportedCell.inOneUnit(ReportedCell.read("0.5 uM, 600 nM, 3 uM").values(), null))
                .map(ReportedCellTest::understood)
                .containsExactly("= 0.5 uM", "= 600.0 nM", "= 3.0 uM");
    }

    @Test
    void aBlankCellSaysNothing() {
        assertThat(List.of(ReportedCell.read(""), ReportedCell.read("  "), ReportedCell.read("\u00A0")))
                .allMatch(ReportedCell::isBlank);
    }

    @Test
    void eachValueKeepsWhatWasTypedForIt() {
        assertThat(ReportedCell.read("0.0130; >19 ").values())
                .extracting(ReportedValue::text)
                .containsExactly("0.0130", ">19");
        assertThat(ReportedCell.read("１２．５; 3 µM").values())
                .extracting(ReportedValue::text)
                .containsExactly("１２．５", "3 µM");
    }

    @Test
    void zeroIsKnownForNoPotency() {
        assertThat(ReportedCell.read("0.00").values())
                .allMatch(value -> value instanceof Point point && point.isZero());
    }

    @Test
    void hugeCellsAreProse() {
        assertThat(ReportedCell.read("1,".repeat(50_000)).values()).singleElement().isInstanceOf(Word.class);
        assertThat(ReportedCell.read("9".repeat(10_000)).values()).singleElement().isInstanceOf(Word.class);
        assertThat(ReportedCell.read("1e999").values()).singleElement().isInstanceOf(Word.class);
        assertThat(ReportedCell.read("(".repeat(190)).values()).singleElement().isInstanceOf(Word.class);
    }

    private static String understood(ReportedValue value) {
        return switch (value) {
            case Point point -> point.relation() + " " + point.value() + unit(point.unit()) + beside(point.context());
            case Range range ->
                "range " + range.lower() + " to " + range.upper() + unit(range.unit()) + beside(range.context());
            case Effect effect ->
                "effect " + effect.relation() + " " + effect.percent()
                        + (effect.upperPercent() == null ? "" : " to " + effect.upperPercent()) + " %"
                        + beside(effect.context());
            case Word word -> word.meaning() + beside(word.context());
            case Undecided undecided ->
                "undecided: "
                        + undecided.readings().stream()
                                .map(reading -> reading.says().english())
                                .collect(Collectors.joining(" or "));
            case Fault ignored -> "fault";
        };
    }

    private static String unit(@org.jspecify.annotations.Nullable Unit unit) {
        return unit == null ? "" : " " + unit;
    }

    private static String beside(Context context) {
        return context.statedUncertainty()
                        .map(one -> ", ± " + one.value() + (one.kind() == null ? "" : " " + one.kind()))
                        .orElse("")
                + context.statedInterval()
                        .map(one -> ", " + one.lower() + " .. " + one.upper()
                                + (one.confidence() == null ? "" : " (" + one.confidence() + " %)"))
                        .orElse("")
                + context.statedSampleSize().map(n -> ", n " + n).orElse("")
                + context.statedConcentration()
                        .map(one -> ", at " + one.value() + " " + one.unit())
                        .orElse("")
                + context.statedTime()
                        .map(one -> ", after " + one.value() + " " + one.unit())
                        .orElse("")
                + context.statedFootnote().map(", mark "::concat).orElse("")
                + context.statedNote().map(note -> ", note " + note).orElse("");
    }
}
