package org.daybook.writing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubMarksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Made it :tada:              | <p>Made it 🎉</p>
            :+1: :-1: (:smile:)         | <p>👍 👎 (😄)</p>
            no :emojiofnobody: at 12:30 | <p>no :emojiofnobody: at 12:30</p>
            hexane 1:100:1 and a:100:b  | <p>hexane 1:100:1 and a:100:b</p>
            `:tada:`                    | <p><code>:tada:</code></p>
            """)
    void shortNamesAreEmojiOutsideCode(String markdown, String html) {
        assertThat(shown(markdown)).isEqualToIgnoringNewLines(html);
    }

    @ParameterizedTest
    @CsvSource({"NOTE, info", "TIP, good", "IMPORTANT, info", "WARNING, warn", "CAUTION, bad"})
    void aQuotationThatBeginsWithItsKindIsAnAlert(String kind, String style) {
        assertThat(shown("> [!" + kind + "]\n> Azide: *no* metal spatula."))
                .contains("<div class=\"notice notice-" + style + "\"><p><strong>")
                .contains("<p>Azide: <em>no</em> metal spatula.</p>")
                .doesNotContain("[!");
    }

    @Test
    void anAlertIsNothingElse() {
        assertThat(shown("> [!NOTE]\n>\n> - one")).contains("<strong>Note</strong>").contains("<li>one</li>");
        assertThat(shown("> a [!NOTE] in a sentence")).contains("<blockquote>").contains("[!NOTE]");
        assertThat(shown("[!NOTE] without a quotation")).contains("<p>[!NOTE] without a quotation</p>");
    }

    @Test
    void otherTextsKeepWhatWasTyped() {
        assertThat(SafeDocument.of(":tada:\n\n> [!NOTE]\n> x").html()).contains(":tada:").contains("[!NOTE]");
    }

    private static String shown(String markdown) {
        SafeDocument document = SafeDocument.of(markdown);
        document.showGitHubMarks();
        return document.html();
    }
}
