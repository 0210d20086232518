package org.daybook.stoichiometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.stoichiometry.Stoichiometry.Line;
import org.daybook.stoichiometry.Stoichiometry.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tables of amounts are right to the last digit; `worked-examples.md` has each with its derivation.
class WorkedExamplesTest {

    private static final int AT_LEAST = 30;

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isRightToTheLastDigit(Example example) {
        Stoichiometry calculated = Calculator.of(example.table());

        assertThat(calculated.remarks().stream().filter(Remark::isProblem)).isEmpty();
        assertThat(example.expected()).isNotEmpty().allSatisfy(
                expected -> assertThat(shown(calculated, expected)).as(expected).isEqualTo(value(expected)));
    }

    @Test
    void thereAreThirtyAtLeast() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    private static String shown(Stoichiometry calculated, String expected) {
        String[] words = expected.split(" ");
        if (words[0].equals("step")) {
            Step step = calculated.steps().get(Integer.parseInt(words[1]) - 1);
            return words[2].equals("atom") ? Written.percent(Objects.requireNonNull(step.atomEconomy()))
                    : Written.number(Objects.requireNonNull(step.eFactor()));
        }
        Line line = calculated.lines().get(Integer.parseInt(words[0]) - 1);
        return switch (words[1]) {
            case "limiting" -> line.limiting() ? "yes" : "no";
            case "theory" -> Written.mass(Objects.requireNonNull(line.theory()));
            default -> line.value(Column.valueOf(words[1].toUpperCase(Locale.ROOT)))
                    .map(Stoichiometry.Value::written).orElse("-");
        };
    }

    private static String value(String expected) {
        return expected.replaceFirst("^step 1 (?:atom economy|E factor) |^\\d+ \\w+ ", "");
    }

    static List<Example> examples() {
        try (InputStream text = WorkedExamplesTest.class.getResourceAsStream("worked-examples.md")) {
            String all = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n## ")).skip(1).map(Example::of).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// @param expected lines of row, column and text
    record Example(String title, String table, List<String> expected) {

        static Example of(String section) {
            List<String> lines = section.lines().toList();
            Stream<String> table = lines.stream().filter(line -> line.startsWith("|"));
            int end = lines.lastIndexOf(lines.stream().filter(line -> line.startsWith("|")).reduce((a, b) -> b)
                    .orElseThrow());
            return new Example(lines.getFirst(), String.join("\n", table.toList()),
                    lines.subList(end + 1, lines.size()).stream().filter(line -> !line.isBlank()).toList());
        }

        @Override
        public String toString() {
            return title;
        }
    }
}
