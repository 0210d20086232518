package org.daybook.writing.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/// Counts the marks of emphasis in one paragraph, heading or cell and stops the parser when there are too many, or when
/// nobody waits for it any more: it looks for the partner of a mark among all marks before it, so that `a**b_c*` again
/// and again takes four times as long for twice the length, and nothing else ends it.
final class MarkBudget implements InlineContentParser {

    static final int MAX_MARKS = 10_000;

    private int marks;

    /// Takes nothing for itself; what the mark means is found out by others.
    @Override
    public ParsedInline tryParse(InlineParserState state) {
        if (++marks > MAX_MARKS) {
            throw new UnrenderableTextException("One of its paragraphs has more than " + MAX_MARKS + " marks (* _ ~)");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new UnrenderableTextException("Rendering took too long");
        }
        return ParsedInline.none();
    }

    /// Gives every paragraph its own.
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('*', '_', '~');
        }

        @Override
        public InlineContentParser create() {
            return new MarkBudget();
        }
    }
}
