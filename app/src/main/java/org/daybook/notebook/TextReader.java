package org.daybook.notebook;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads what a text says besides its words.
@Component
class TextReader {

    private static final int MAX_EXCERPT = 300;

    TextFacts read(String markdown) {
        Set<String> mentions = new LinkedHashSet<>();
        return new TextFacts(markdown, mentions, Set.of());
    }

    String excerpt(String markdown) {
        return PlainWords.shorten(PlainWords.line(read(markdown).plainText()), MAX_EXCERPT);
    }
}
