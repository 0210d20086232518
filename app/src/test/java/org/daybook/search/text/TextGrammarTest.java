package org.daybook.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextGrammarTest {

    private final TextGrammar grammar = new TextGrammar(Set.of("title", "author"));

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            suzuki coupling       | [suzuki] [coupling…]
            suzuki OR heck ligand | [suzuki, heck] [ligand…]
            suzuki AND heck       | [suzuki] [heck…]
            suzuki -heck          | [suzuki] not heck…
            NOT heck              | not heck…
            "cross coupling" Pd   | ["cross coupling"] [Pd]
            title:"dry THF"       | [title:"dry THF"]
            author:ada yield      | [author:ada] [yield…]
            colour:red            | [colour:red…]
            title: yield          | [title:] [yield…]
            pyrid* ring           | [pyrid…] [ring…]
            *                     | ''
            *azole                | [azole…]
            "open                 | [open…]
            ((((a                 | [((((a…]
            /x.*/                 | [/x./…]
            a AND                 | [a]
            OR OR                 | ''
            -                     | [-]
            """)
    void readsWhatASearchBoxHolds(String text, String meaning) {
        assertThat(describe(grammar.read(text))).isEqualTo(meaning);
    }

    @Test
    void usesTheBeginningOfAnEndlessQueryAndSaysSo() {
        TextQuery query = grammar.read("word ".repeat(80));

        assertThat(query.groups()).hasSize(TextGrammar.MAX_CLAUSES);
        assertThat(query.remark().english()).contains("first 24 words");
        assertThat(grammar.read("(".repeat(5000)).remark().english()).contains("first 500 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"",
                "-\"",
                "--a",
                "-:",
                "a:",
                "title:-",
                "title:\"",
                "-title:x",
                "\u0000",
                "\ud800",
                "a\"b\"c"
            })
    void nothingThatIsTypedIsAnError(String text) {
        assertThatCode(() -> grammar.read(text)).doesNotThrowAnyException();
    }

    private static String describe(TextQuery query) {
        String wanted = query.groups().stream()
                .map(group -> group.stream().map(TextGrammarTest::describe).collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(" "));
        String excluded = query.excluded().stream()
                .map(clause -> "not " + describe(clause))
                .collect(Collectors.joining(" "));
        return (wanted + " " + excluded).strip();
    }

    private static String describe(Clause clause) {
        String quoted = clause.phrase() ? '"' + clause.text() + '"' : clause.text();
        return (clause.field().isEmpty() ? "" : clause.field() + ":") + quoted + (clause.open() ? "…" : "");
    }
}
