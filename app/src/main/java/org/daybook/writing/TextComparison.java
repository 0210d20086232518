package org.daybook.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What changed between two texts, word by word.
///
/// @param pieces the two texts woven into one, in reading order
public record TextComparison(List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    public TextComparison {
        pieces = List.copyOf(pieces);
    }

    /// Compares first by line, then the words of the lines that differ.
    public static TextComparison of(String before, String after) {
        Weaver weaver = new Weaver();
        weave(
                lines(before),
                lines(after),
                weaver,
                (gone, come) -> weave(words(gone), words(come), weaver, (fewer, more) -> {
                    weaver.add(Change.DELETED, fewer);
                    weaver.add(Change.INSERTED, more);
                }));
        return new TextComparison(weaver.pieces());
    }

    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.change() == Change.SAME);
    }

    private static void weave(List<String> before, List<String> after, Weaver weaver, Gap gap) {
        int x = 0;
        int y = 0;
        for (Alignment.Match match : Alignment.of(before, after)) {
            if (match.before() > x || match.after() > y) {
                gap.between(
                        String.join("", before.subList(x, match.before())),
                        String.join("", after.subList(y, match.after())));
            }
            weaver.add(Change.SAME, before.get(match.before()));
            x = match.before() + 1;
            y = match.after() + 1;
        }
        if (x < before.size() || y < after.size()) {
            gap.between(
                    String.join("", before.subList(x, before.size())), String.join("", after.subList(y, after.size())));
        }
    }

    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /// What happened to a piece of text.
    public enum Change {
        SAME, DELETED, INSERTED
    }

    /// A run of text with one fate; never empty.
    public record Piece(Change change, String text) {
    }

    private interface Gap {
        void between(String gone, String come);
    }

    /// Joins neighbours of one fate.
    private static final class Weaver {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();
        private Change current = Change.SAME;

        void add(Change change, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (change != current) {
                finish();
                current = change;
            }
            run.append(text);
        }

        private void finish() {
            if (!run.isEmpty()) {
                pieces.add(new Piece(current, run.toString()));
                run.setLength(0);
            }
        }

        List<Piece> pieces() {
            finish();
            return pieces;
        }
    }
}
