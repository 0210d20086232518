package org.daybook.search.text;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.daybook.search.Hit.Fragment;

/// Cuts the passages out of a text that hold the words asked for.
///
/// An excerpt has at most [#LONGEST] characters, however long the lines of the text are.
public final class Excerpts {

    /// Characters of an excerpt, at most.
    public static final int LONGEST = 700;

    private static final int PASSAGES = 2;
    private static final int GOAL_CHARACTERS = 110;
    private static final int BEGINNING_CHARACTERS = 200;
    /// Characters of a text that are read for its passages.
    private static final int READ_CHARACTERS = 50_000;
    private static final int PASSAGE_CHARACTERS = 320;
    /// Characters before the first word found, where a passage has to be cut.
    private static final int LEAD_CHARACTERS = 100;
    private static final String GAP = " … ";

    private final UnifiedHighlighter highlighter;

    /// @param analyzer the one that the text was indexed with
    public Excerpts(Analyzer analyzer) {
        highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withMaxLength(READ_CHARACTERS)
                .withFieldMatcher(field -> true)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ENGLISH), GOAL_CHARACTERS, 0.5f))
                .withFormatter(new Fragments())
                .build();
    }

    /// The best passages in the order of the text; its beginning if none holds a word of the query.
    @SuppressWarnings("unchecked")
    public List<Fragment> of(String field, String text, Query words) throws IOException {
        Object found = text.isBlank() ? null : highlighter.highlightWithoutSearcher(field, words, text, PASSAGES);
        return found == null ? beginning(text) : (List<Fragment>) found;
    }

    /// Characters of `text` that [#of] reads.
    public static int work(String text) {
        return Math.min(READ_CHARACTERS, text.length());
    }

    /// At most 200 characters on one line, cut between words; empty for a blank text.
    public static List<Fragment> beginning(String text) {
        String start = text.substring(0, Math.min(text.length(), 10 * BEGINNING_CHARACTERS))
                .strip()
                .replaceAll("\\s+", " ");
        if (start.isEmpty()) {
            return List.of();
        }
        return List.of(new Fragment(start.length() <= BEGINNING_CHARACTERS ? start : cut(start), false));
    }

    private static String cut(String text) {
        int space = text.lastIndexOf(' ', BEGINNING_CHARACTERS);
        return text.substring(0, space > 0 ? space : BEGINNING_CHARACTERS) + " …";
    }

    private static final class Fragments extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            List<Fragment> fragments = new ArrayList<>();
            for (Passage passage : passages) {
                if (!fragments.isEmpty()) {
                    fragments.add(new Fragment(GAP, false));
                }
                add(passage, content, fragments);
            }
            return fragments;
        }

        private static void add(Passage passage, String content, List<Fragment> fragments) {
            int from = passage.getStartOffset();
            if (passage.getEndOffset() - from > PASSAGE_CHARACTERS) {
                from = Math.max(from, passage.getMatchStarts()[0] - LEAD_CHARACTERS);
            }
            int to = Math.min(passage.getEndOffset(), from + PASSAGE_CHARACTERS);
            int at = from;
            for (int match = 0; match < passage.getNumMatches() && at < to; match++) {
                int start = Math.clamp(passage.getMatchStarts()[match], at, to);
                int end = Math.clamp(passage.getMatchEnds()[match], start, to);
                plain(content.substring(at, start), fragments);
                if (end > start) {
                    fragments.add(new Fragment(content.substring(start, end), true));
                }
                at = end;
            }
            plain(content.substring(at, Math.max(at, to)), fragments);
        }

        private static void plain(String text, List<Fragment> fragments) {
            if (!text.isEmpty()) {
                fragments.add(new Fragment(text.replaceAll("\\s+", " "), false));
            }
        }
    }
}
