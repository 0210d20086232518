package org.daybook.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.daybook.search.Hit.Fragment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptsTest {

    private final Excerpts excerpts = new Excerpts(new WordAnalyzer());

    @ParameterizedTest
    @ValueSource(strings = {"a ", "a, b; ", "a\n", "aa a ", "a. "})
    void anExcerptIsShortHoweverLongTheLines(String unit) throws IOException {
        String text = unit.repeat(400_000 / unit.length());

        List<Fragment> excerpt = excerpts.of("text", text, new TermQuery(new Term("text", "a")));

        assertThat(words(excerpt)).hasSizeBetween(2, Excerpts.LONGEST);
        assertThat(excerpt).anyMatch(Fragment::marked);
    }

    @Test
    void aLongLineIsCutAroundTheWordFound() throws IOException {
        String text = "x ".repeat(20_000) + "needle " + "y ".repeat(20_000);

        List<Fragment> excerpt = excerpts.of("text", text, new TermQuery(new Term("text", "needle")));

        assertThat(words(excerpt)).hasSizeLessThan(Excerpts.LONGEST).contains("x needle y");
    }

    @Test
    void theBeginningOfALongTextIsShort() {
        assertThat(words(Excerpts.beginning(" ".repeat(1_000) + "a".repeat(500_000))))
                .hasSizeLessThan(Excerpts.LONGEST);
    }

    private static String words(List<Fragment> excerpt) {
        return excerpt.stream().map(Fragment::text).collect(Collectors.joining());
    }
}
