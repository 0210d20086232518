package org.daybook.registry.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of the compounds of one key is meant, by what somebody stated and what a drawing says.
class IdentityTest {

    @ParameterizedTest(name = "{0}, stated: {1}, among {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            RACEMIC  | true  | ABSOLUTE                  | none     | a statement is never answered with another one
            ABSOLUTE | true  | RACEMIC                   | none     | nor the other way round
            RELATIVE | true  | ABSOLUTE RACEMIC UNKNOWN  | none     | none of them was stated relative
            RACEMIC  | true  | ABSOLUTE RACEMIC          | RACEMIC  | the one that was stated so
            ABSOLUTE | true  | UNKNOWN ABSOLUTE          | ABSOLUTE | the same statement before an older compound
            ABSOLUTE | true  | UNKNOWN                   | none     | what was stated must be met
            ABSOLUTE | false | UNKNOWN                   | UNKNOWN  | two drawings of one key may say different things
            UNKNOWN  | false | ACHIRAL ABSOLUTE          | ACHIRAL  | of several drawings the oldest
            UNKNOWN  | false | ABSOLUTE UNKNOWN          | UNKNOWN  | what the drawing says before what it agrees with
            ABSOLUTE | false | RACEMIC                   | none     | a drawn hand is no racemate
            RACEMIC  | false | ABSOLUTE UNKNOWN          | none     | a drawn racemate is no hand
            RELATIVE | false | RELATIVE                  | RELATIVE | drawn relative
            """)
    void meansTheCompoundWhoseStatementAgrees(
            StereoStatement stereo, boolean isStated, String sameKey, StereoStatement meant, String why) {
        List<StereoStatement> compounds =
                List.of(sameKey.split(" ")).stream().map(StereoStatement::valueOf).toList();

        assertThat(new Identity("KEY", stereo, isStated).among(compounds, Function.identity()).orElse(null))
                .as(why)
                .isEqualTo(meant);
    }
}
