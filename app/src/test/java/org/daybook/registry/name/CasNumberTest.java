package org.daybook.registry.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"75-09-2", "67-66-3", "7732-18-5", "50-78-2", " 64-17-5 ", "1000853-53-1"})
    void readsNumbersWhoseCheckDigitIsRight(String text) {
        assertThat(CasNumber.read(text)).contains(new CasNumber(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999-99-9", "75-09-3", "75-9-2", "1975-09-02", "7732185", "0075-09-3", ""})
    void refusesOthers(String text) {
        assertThat(CasNumber.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[75-09-2]", "(75-09-2)", "000075-09-2", "75\u201109\u20112", "75\u201309\u20132"})
    void readsTheSpellingsOfLists(String text) {
        assertThat(CasNumber.read(text)).contains(new CasNumber("75-09-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999-99-9", "75-09-3"})
    void knowsTheShapeOfAMistypedOne(String text) {
        assertThat(CasNumber.isShaped(text)).isTrue();
        assertThat(SynonymKind.guess(text)).isNotEqualTo(SynonymKind.CAS);
    }
}
