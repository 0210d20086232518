package org.daybook.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot invoke \"org.openscience.cdk.X.y()\"",
                "Cannot deserialize value of type MappingForm$JsonChoice",
                "java.lang.String",
                "a NullPointerException",
                "x\n\tat a.b.C(D.java:1)",
                "could not execute [insert into person values]",
                "file /tmp/daybook/import.csv"
            })
    void thatTheInsidesAreShownIsSeen(String body) {
        assertThat(Inspection.fault(422, false, body, "CCO")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/compounds/OSM-S-1",
                "Select a compound from the list",
                "With the exception of salts",
                "costs $5, or $X",
                "href=\"/docs/api\""
            })
    void usualWordsAreInOrder(String body) {
        assertThat(Inspection.fault(200, false, body, "CCO")).isEmpty();
    }

    @Test
    void whatTheQuestionSaidIsNotTheInside() {
        assertThat(Inspection.fault(422, false, "No structure: Ab$Cd", "Ab$Cd")).isEmpty();
    }

    @Test
    void aBusyProgramSaysWhenToComeAgain() {
        assertThat(Inspection.fault(503, true, "busy", "CCO")).isEmpty();
        assertThat(Inspection.fault(507, false, "full", "CCO")).isEmpty();
        assertThat(Inspection.fault(503, false, "busy", "CCO")).isPresent();
        assertThat(Inspection.fault(500, false, "", "CCO")).isPresent();
    }
}
