package org.daybook.search.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.quantities.TypedNumber;
import org.daybook.search.Expression;
import org.daybook.search.Measure;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The text of joined conditions, as an address has it (#15).
class ExpressionGrammarTest {

    /// A site whose only numbers are `mass` and `ic50`.
    private final ExpressionGrammar grammar = new ExpressionGrammar(name -> name.equals("mass") || name.equals("ic50")
            ? Optional.of(new Measure(name, "field." + name, typed -> TypedNumber.of("query", typed.split(" ")[0])))
            : Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            mass<500                                    | mass < 500
            MASS >= 500 AND ic50 < 1 uM                 | mass >= 500 and ic50 < 1 uM
            (((mass = 500)))                            | mass = 500
            mass < 1 or mass > 2 and ic50 < 3           | mass < 1 or mass > 2 and ic50 < 3
            (mass < 1 or mass > 2) and ic50 < 3         | (mass < 1 or mass > 2) and ic50 < 3
            not (mass < 1 or mass > 2)                  | not (mass < 1 or mass > 2)
            not not mass<1                              | not not mass < 1
            not mass < 1 and ic50 < 2                   | not mass < 1 and ic50 < 2
            substructure "c1ccsc1" and not substructure "C(=O)O" | substructure "c1ccsc1" and not substructure "C(=O)O"
            similarity 0.7 stereo "C[C@H](F)Cl"         | similarity 0.7 stereo "C[C@H](F)Cl"
            similarity "CCO"                            | similarity 0.6 "CCO"
            substructure tautomers "Oc1ccccn1"          | substructure tautomers "Oc1ccccn1"
            smarts "[#6]S(=O)(=O)[NX3]"                 | smarts "[#6]S(=O)(=O)[NX3]"
            words "suzuki ""dry THF""\"                  | words "suzuki ""dry THF""\"
            words suzuki                                | words "suzuki"
            stage = made or campaign="series 4"         | stage = "made" or campaign = "series 4"
            day >= 2014-01-31                           | day >= 2014-01-31""")
    void isWrittenAsItIsRead(String text, String written) {
        Expression read = grammar.read(text);

        assertThat(read.written()).isEqualTo(written);
        assertThat(grammar.read(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ''                        | 1  | a condition is missing
            mass                      | 5  | one of <, <=, =, >=, > is missing
            mass <                    | 7  | a number is missing
            mass < "500"              | 8  | a number is missing
            mass < 500 ic50 < 1       | 17 | before it "and" or "or" is missing
            mass < 500 and            | 15 | a condition is missing
            and mass < 500            | 1  | a condition is missing
            (mass < 500               | 1  | parenthesis is not closed
            mass < 500)               | 11 | before it "and" or "or" is missing
            mass < heavy              | 8  | "heavy" is not a number
            wings > 3                 | 1  | there is no "wings"
            words "suzuki             | 7  | quotation mark is not closed
            stage < made              | 1  | compared by = alone
            stage =                   | 8  | a value is missing
            stage = and               | 9  | a value is missing
            substructure c1ccccc1     | 14 | structure in quotation marks is missing
            substructure ""           | 14 | structure in quotation marks is missing
            similarity 7 "CCO"        | 12 | not a similarity
            smarts tautomers "CCO"    | 8  | tautomers are looked for with substructure
            day > yesterday           | 7  | not a day
            exact_then_substructure "C" | 1 | there is no "exact_then_substructure\"""")
    void whatCannotBeReadIsNamedWithItsPlace(String text, int place, String words) {
        assertThatThrownBy(() -> grammar.read(text)).isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("Character " + place + " of the query").hasMessageContaining(words);
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThatThrownBy(() -> grammar.read(repeated("mass < 1", 33))).isInstanceOf(OverLimitException.class);
        assertThatThrownBy(() -> grammar.read(repeated("exact \"C\"", 9))).isInstanceOf(OverLimitException.class);
        assertThatThrownBy(() -> grammar.read("(".repeat(60_000))).isInstanceOf(OverLimitException.class);
        assertThatThrownBy(() -> grammar.read("(".repeat(17) + "mass < 1" + ")".repeat(17)))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("more than 16 parentheses");
        assertThatThrownBy(() -> grammar.read("not ".repeat(17) + "mass < 1"))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("more than 16 parentheses");
        assertThatThrownBy(() -> grammar.read("x".repeat(70_000))).isInstanceOf(OverLimitException.class);
    }

    private static String repeated(String condition, int times) {
        return IntStream.range(0, times).mapToObj(at -> condition).collect(Collectors.joining(" or "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "mass < 1 and ic50 < 2 or mass > 3", "(mass < 1 or ic50 < 2) and mass > 3", "not (mass < 1 and ic50 < 2)"})
    void eachConditionCanBeTakenAway(String text) {
        Expression whole = grammar.read(text);

        for (int place = 0; place < whole.conditions().size(); place++) {
            Expression gone = whole.conditions().get(place);
            assertThat(whole.without(place).orElseThrow().conditions())
                    .isEqualTo(whole.conditions().stream().filter(condition -> condition != gone).toList());
        }
        assertThat(grammar.read("not mass < 1").without(0)).isEmpty();
    }

    @Test
    void whatIsJoinedInTheSameWayStandsInOneRow() {
        Expression light = grammar.read("mass < 1");
        Expression potent = grammar.read("ic50 < 1");
        Expression both = Expression.and(light, potent);

        assertThat(Expression.and(both, light).parts()).hasSize(3);
        assertThat(Expression.or(both, light).written()).isEqualTo("mass < 1 and ic50 < 1 or mass < 1");
    }
}
