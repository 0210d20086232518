package org.daybook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.MissingResourceException;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.column.ColumnRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences to whoever asked stand in a bundle, and are English where nobody asks for another language. Issue #10.
class SaidTest {

    @Test
    void theEnglishSentenceHasItsArguments() {
        assertThat(Said.of("said.shared.too-many-characters", "title", 1234, 200).english())
                .isEqualTo("\"title\" has 1234 characters; 200 is the limit.");
    }

    @Test
    void anExceptionSaysItInEnglishAndKeepsTheKey() {
        InvalidInputException refused =
                new InvalidInputException("date", Said.of("said.shared.is-not-a-day-write", "x"));

        assertThat(refused).hasMessage("\"x\" is not a day; write it as 2026-03-02");
        assertThat(refused.said()).map(Said::key).contains("said.shared.is-not-a-day-write");
    }

    @Test
    void whatIsTypedIsNoPattern() {
        assertThat(Said.of("said.shared.is-not-a-day-write", "{1} it's").english()).startsWith("\"{1} it's\" is");
    }

    @Test
    void aSentenceThatNobodyWroteIsAFault() {
        assertThatThrownBy(() -> Said.of("said.shared.nothing").english())
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aSentenceMayHaveSentencesAndListsInIt() {
        Said said = Said.of("said.exchange.the-row-cannot-be-taken",
                Said.of("said.exchange.ids-in-one-cell-the-compound", 2, List.of("A-1", "B-2")));

        assertThat(said.english()).isEqualTo(
                "The row cannot be taken: 2 ids in one cell; the compound gets each of them: A-1, B-2");
    }

    @Test
    void whatIsStoredIsReadAgain() {
        Said said = Said.of("said.exchange.the-row-cannot-be-taken",
                Said.of("said.exchange.ids-in-one-cell-the-compound", 2, List.of("\"A\"", "{0}")));

        assertThat(said.stored()).startsWith("{\"said\":\"said.exchange.the-row-cannot-be-taken\",\"of\":");
        assertThat(Said.stored(said.stored())).isEqualTo(said);
    }

    @Test
    void aTextThatAnEarlierVersionStoredStandsAsItIs() {
        Said said = Said.stored("The row has no structure, and {0} \"it's\" none");

        assertThat(said.isPlain()).isTrue();
        assertThat(said.english()).isEqualTo("The row has no structure, and {0} \"it's\" none");
        assertThat(said.stored()).isEqualTo("The row has no structure, and {0} \"it's\" none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"said\":", "{\"said\":\"said.shared.nothing\"}", "{\"said\":7}", "{\"said\":\"word.x\"}",
        "{\"said\":[{\"said\":\"\"}]}"})
    void aTextThatOnlyBeginsLikeASentenceStandsAsItIs(String text) {
        assertThat(Said.stored(text).english()).isEqualTo(text);
        assertThat(Said.stored(Said.stored(text).stored())).isEqualTo(Said.stored(text));
    }

    @Test
    void aWordHasItsEnglishWithIt() {
        Said said = Said.word("column-role", ColumnRole.NUMBER, "Compound number");

        assertThat(said.english()).isEqualTo("Compound number");
        assertThat(Said.stored(said.stored())).isEqualTo(said);
    }

    @Test
    void whatIsTooLongForItsColumnIsCutInItsTexts() {
        Said said = Said.of("said.registry.batch-2", "N".repeat(300), "B".repeat(300));

        assertThat(said.stored(200)).hasSizeLessThanOrEqualTo(200).startsWith("{\"said\":");
        assertThat(Said.stored(said.stored(200)).english()).startsWith("NNN").contains("…, batch BBB");
    }

    @Test
    void whatIsToldOfAStructureIsASentenceToo() {
        assertThatThrownBy(() -> StructureReader.read("C1CC", Format.SMILES))
                .isInstanceOfSatisfying(UnreadableStructureException.class, fault -> {
                    assertThat(Said.by(fault).key()).isEqualTo("structure.the-ring-that-opens-here-is");
                    assertThat(Said.by(fault).english()).isEqualTo(fault.reason());
                });
    }
}
