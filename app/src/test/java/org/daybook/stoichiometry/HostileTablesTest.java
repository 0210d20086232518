package org.daybook.stoichiometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever stands in a block of amounts, it is told in words, the cell is named, and the other rows survive.
class HostileTablesTest {

    private static final long SEED = 17;
    private static final int TABLES = 400;

    /// The first row is what is tried; the second, of 100 mg and MW 100, is always right.
    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            0                ; mass          ; row 1, mass: "0" is no amount
            0.000 mg         ; mass          ; row 1, mass: "0.000 mg" is no amount
            -5 mg            ; mass          ; row 1, mass: "-5 mg" is below 0
            ~5 mg            ; mass          ; row 1, mass: "~5 mg" is no exact number; calculated with 5 mg
            ca. 5 mg         ; mass          ; row 1, mass: "ca. 5 mg" is no exact number; calculated with 5 mg
            5-10 mg          ; mass          ; row 1, mass: "5-10 mg" is a range
            5 – 10 mg        ; mass          ; row 1, mass: "5 – 10 mg" is a range
            5 to 10 mg       ; mass          ; row 1, mass: "5 to 10 mg" is a range
            > 5 mg           ; mass          ; row 1, mass: "> 5 mg" says a limit
            1,234 mg         ; mass          ; row 1, mass: "1,234" can be 1.234 or 1234
            1.2.3 mg         ; mass          ; row 1, mass: "1.2.3" is not a number
            5                ; mass          ; row 1, mass: "5" has no unit
            5 mL             ; mass          ; row 1, mass: "5 mL" is a volume, which does not stand under mass
            1 g              ; volume        ; row 1, volume: "1 g" is a mass, which does not stand under volume
            5 mmol           ; mass          ; row 1, mass: "5 mmol" is an amount of substance
            5 bananas        ; mass          ; row 1, mass: "bananas" is no unit that is known here
            5 mg or so       ; mass          ; row 1, mass: "mg or so" is no unit that is known here
            much             ; mass          ; row 1, mass: "much" is not a number
            =1+1             ; mass          ; row 1, mass: "=1+1" is not a number
            NaN              ; mass          ; row 1, mass: "NaN" is not a number
            1e999 mg         ; mass          ; row 1, mass: "1e999" is not a number
            1e50 mg          ; mass          ; row 1, mass: "1e50 mg" is beyond what anybody weighs
            1e-50 mg         ; mass          ; row 1, mass: "1e-50 mg" is beyond what anybody weighs
            ١٢ mg            ; mass          ; row 1, mass: "١٢ mg" is not a number
            0.98             ; purity        ; row 1, purity: "0.98" has no unit
            98               ; purity        ; row 1, purity: "98" has no unit
            105 %            ; purity        ; row 1, purity: "105 %" is over 100 %
            >95 %            ; purity        ; row 1, purity: ">95 %" is no exact number; calculated with 95 %
            5 %              ; equivalents   ; row 1, equivalents: "5 %" is a percentage
            0                ; equivalents   ; row 1, equivalents: "0" is no amount
            excess           ; equivalents   ; row 1, equivalents: "excess" is not a number
            10 %             ; concentration ; row 1, concentration: "10 %" is a percentage
            1 m              ; concentration ; row 1, concentration: "m" is no unit that is known here
            two              ; coefficient   ; row 1, coefficient: "two" is not a number
            -1               ; coefficient   ; row 1, coefficient: "-1" is below 0
            heavy            ; MW            ; row 1, MW: "heavy" is not a number
            wizard           ; role          ; row 1, role: "wizard" is no role
            solvent limiting ; role          ; row 1, role: Only a reactant limits, no solvent
            """)
    void tellsWhatCannotBeUsed(String cell, String column, String told) {
        boolean isMolarMass = column.equals("MW");
        Stoichiometry table = Calculator.of("""
                compound | amount | MW  %s
                x        |        | %s
                y        | 100 mg | 100 |
                """.formatted(isMolarMass ? "" : "|" + column, isMolarMass ? cell : "|" + cell));

        assertThat(table.remarks()).extracting(Remark::english).anyMatch(words -> words.startsWith(told));
        assertThat(table.lines().getLast().value(Column.AMOUNT).orElseThrow().written()).isEqualTo("1.00 mmol");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            ''                                               ; The table is empty
            compound                                         ; The table has no rows below its head
            mass|role\\n1 g|product                          ; No column names the compounds
            compound|colour\\nx|red                          ; There is no column "colour"
            compound|mass|weight\\nx|1 g|2 g                 ; mass: "weight" names a column that is there already
            compound|mass (mL)\\nx|1 g                       ; mass: "mL" is no unit of this column
            compound\\nx|y|z                                 ; row 1: The row has more cells
            compound|MW|mass|mmol\\nx|100|100 mg|2           ; row 1, amount: amount makes 2.00 mmol, mass makes 1.00
            compound|mass|amount\\nx|1 g|2 g                 ; row 1, amount: "2 g" says again what stands under mass
            compound|mass\\nx|1 g                            ; row 1, MW: There is no molecular weight
            compound|MW|volume\\nx|100|1 mL                  ; row 1, volume: A volume tells how much it is only
            compound|conc|mass\\nx|1 M|1 g                   ; row 1, density: A mass of a solution tells
            compound|eq\\nx|1                                ; row 1: Nothing follows in step 1
            compound|role|MW\\nx|product|100                 ; row 1: What there can be is not known
            compound|role|mmol\\nx||1\\ny|product|2          ; row 2, amount: How much product there can be follows
            compound|role|mmol\\nx||1\\ny|product|           ; row 2, MW: A yield needs the molecular weight
            compound|role|mmol\\nx|limiting|1\\ny|limiting|1 ; row 2, role: x is called limiting already
            compound|role|mmol\\nx|limiting|2\\ny||1         ; row 1, role: It is called limiting, but there is less
            compound|role|mmol\\nx||1\\ny||1                 ; row 1, role: There is as much of x, y
            compound|role|eq|mmol\\nx||1|1\\ny|solvent|2|   ; row 2, equivalents: Equivalents do not count for a solvent
            compound|mmol|yield\\nx|1|50 %                 ; row 1, yield: A yield does not count for a reactant
            compound|mmol|conc|purity\\nx|1|1 M|50 %       ; row 1, purity: Beside a concentration a purity does not
            compound|mmol\\nx|1\\ny|                         ; row 2: The row says neither how much nor how many
            compound|eq|mmol\\nx|1|1\\ny|2|3                 ; row 2, equivalents: "2" was typed
            '|compound|mmol|\\n| |1|'                         ; row 1, compound: The row names no compound
            compound|role|MW|mass\\nx||100|1 g\\ny|product|200|3 g ; row 2: The product is heavier than the reactants
            compound|role|MW|mass\\nx||200|1 g\\ny|product|100|1 g ; row 2, yield: A yield of 200 %
            compound|role|MW|mass|yield\\nx||200|1 g|\\ny|product|100|0.25 g|80 % ; row 2, yield: The mass obtained
            """)
    void tellsWhatIsWrongWithATable(String text, String told) {
        Stoichiometry table = Calculator.of(text.replace("\\n", "\n"));

        assertThat(table.remarks()).extracting(Remark::english).anyMatch(words -> words.startsWith(told));
    }

    @ParameterizedTest(name = "table {index}")
    @MethodSource("tables")
    void neverFails(String text) {
        assertThatCode(() -> {
            Stoichiometry table = Calculator.of(text);
            table.remarks().forEach(remark -> assertThat(remark.english()).isNotBlank());
            table.lines().forEach(line -> assertThat(line.values().values()).allSatisfy(
                    value -> assertThat(value.written()).hasSizeLessThan(TableReader.MAX_CELL + 20)));
        }).doesNotThrowAnyException();
    }

    /// Heads and cells thrown together, with the same numbers on every run.
    static List<String> tables() {
        Random random = new Random(SEED);
        List<String> heads = List.of("compound", "role", "eq", "mmol", "mass", "mass (g)", "volume", "density", "conc",
                "purity", "MW", "yield", "step", "batch", "coefficient", "smiles", "amount", "", "mass (", "λ", "-");
        List<String> cells = List.of("", "1", "0", "1 g", "1 mL", "2 mmol", "~1 g", "1-2", "1,234", "98 %", "1e12 kg",
                "1e-9 nL", "product", "limiting", "solvent", "-", "\\|", "a", "\u0000", "\uD83E\uDDEA", "9".repeat(40),
                "x".repeat(3_000), "0.5 M", "10 mg/mL", "1e-9", "100000000000 mol", "±1", "1\t2", "''''", "<b>&amp;");
        return IntStream.range(0, TABLES).mapToObj(n -> {
            StringBuilder text = new StringBuilder("compound");
            int columns = random.nextInt(8);
            for (int column = 0; column < columns; column++) {
                text.append('|').append(heads.get(random.nextInt(heads.size())));
            }
            int rows = random.nextInt(n % 50 == 0 ? 200 : 6);
            for (int row = 0; row < rows; row++) {
                text.append('\n').append(cells.get(random.nextInt(cells.size())));
                for (int cell = 0; cell < columns + random.nextInt(2); cell++) {
                    text.append('|').append(cells.get(random.nextInt(cells.size())));
                }
            }
            return text.toString();
        }).toList();
    }

    @ParameterizedTest
    @CsvSource({"|, 50000", "-, 39000", "'| ', 15000", "'compound|', 3000", "'a (', 10000", "1, 39000"})
    void takesNoTimeForLongOnes(String part, int times) {
        assertThatCode(() -> Calculator.of("compound|" + part.repeat(times) + "\n" + part.repeat(100)))
                .doesNotThrowAnyException();
    }
}
