package org.daybook.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of words that come with the program. Issue #10.
class WordListTest {

    private enum Colour {
        RED, BLUE
    }

    @Test
    @DisplayName("the words of a kind are alternatives of a pattern, in the order of the file")
    void alternatives() {
        WordList words = WordList.read("words.tsv", """
                # for people

                species\tPf|Pfal\tPlasmodium falciparum\tas papers shorten it
                strain\tDd2-2D4
                strain\tDd2
                """, "species", "strain");

        assertThat(words.alternatives("strain")).isEqualTo("Dd2-2D4|Dd2");
        assertThat(words.alternatives("species")).isEqualTo("Pf|Pfal");
    }

    @Test
    @DisplayName("what was found means what its line says, or itself")
    void meaning() {
        WordList words = WordList.read("words.tsv", """
                endpoint\tSol(?=\\s)\tSolubility
                endpoint\tIC(5|9)0
                """, "endpoint");
        Pattern endpoint = Pattern.compile(words.named("endpoint"));

        assertThat(found(words, endpoint, "Sol in water")).contains("Solubility");
        assertThat(found(words, endpoint, "the IC90 of it")).contains("IC90");
    }

    @Test
    @DisplayName("meanings are constants, in the order of the file")
    void constants() {
        WordList words = WordList.read("words.tsv", """
                colour\tcrimson\tRED
                colour\tnavy\tBLUE
                colour\trose\tRED
                """, "colour");

        assertThat(words.meanings("colour", Colour.class).values())
                .containsExactly(Colour.RED, Colour.BLUE, Colour.RED);
        assertThat(words.alternatives("colour", Colour.RED)).isEqualTo("crimson|rose");
    }

    @Test
    @DisplayName("a meaning that is none is refused with its line")
    void noConstant() {
        WordList words = WordList.read("words.tsv", "# colours\ncolour\tmoss\tGREEN", "colour");

        assertThatThrownBy(() -> words.meanings("colour", Colour.class))
                .hasMessage("words.tsv, line 2 has the meaning \"GREEN\", which is no Colour");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        strain                         | is not kind, words, meaning, remark, parted by tabs
        strain K1                      | is not kind, words, meaning, remark, parted by tabs
        strain<tab>K1<tab>a<tab>b<tab>c | is not kind, words, meaning, remark, parted by tabs
        strain<tab>K1 <tab>a           | has a blank beside a tab or at its end
        strian<tab>K1                  | has the kind "strian", which is none of strain
        strain<tab><tab>a              | has no words
        strain<tab>(K1                 | : "(K1" is no pattern
        strain<tab>3D7                 | says again what "3D7" means
        """)
    @DisplayName("a malformed line is refused with its number")
    void malformed(String line, String why) {
        String text = "# strains\nstrain\t3D7\n" + line.replace("<tab>", "\t") + "\n";

        assertThatThrownBy(() -> WordList.read("words.tsv", text, "strain"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("words.tsv, line 3" + (why.startsWith(":") ? why : " " + why));
    }

    @Test
    @DisplayName("a kind without a line is refused: as a pattern it would fit everything")
    void emptyKind() {
        assertThatThrownBy(() -> WordList.read("words.tsv", "strain\tK1", "strain", "species"))
                .hasMessage("words.tsv has no line of the kind \"species\"");
    }

    private static Optional<String> found(WordList words, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(words.meaning("endpoint", matcher)) : Optional.empty();
    }
}
