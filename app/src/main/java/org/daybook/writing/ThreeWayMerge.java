package org.daybook.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// Two changes of one text put together, line by line.
///
/// @param text the merged text; where both changed the same lines, both versions between marks
/// @param conflicts how many such places there are
public record ThreeWayMerge(String text, int conflicts) {

    static final String YOURS = "<<<<<<< yours\n";
    static final String BETWEEN = "=======\n";
    static final String THEIRS = ">>>>>>> theirs\n";

    /// The text, if it holds no place of a merge where nobody has chosen yet. Marks of other programs, and lines that
    /// merely look like one of ours, are text like any other.
    ///
    /// @throws InvalidInputException for field `text`, naming the lines
    public static String requireSettled(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        int yours = -1;
        int between = -1;
        for (int line = 0; line < lines.size(); line++) {
            String mark = lines.get(line) + "\n";
            if (mark.equals(YOURS)) {
                yours = line;
                between = -1;
            } else if (mark.equals(BETWEEN) && yours >= 0) {
                between = line;
            } else if (mark.equals(THEIRS) && between >= 0) {
                throw new InvalidInputException("text",
                        Said.of("said.writing.lines-to-still-hold-both", (yours + 1), (line + 1), YOURS.strip(),
                                THEIRS.strip()));
            }
        }
        return text;
    }

    public boolean isClean() {
        return conflicts == 0;
    }

    /// Merges two texts that were both made from `base`; with an empty base whatever differs is a conflict.
    public static ThreeWayMerge of(String base, String yours, String theirs) {
        List<String> baseLines = TextComparison.lines(base);
        List<String> yourLines = TextComparison.lines(yours);
        List<String> theirLines = TextComparison.lines(theirs);
        Map<Integer, Integer> inYours = matches(baseLines, yourLines);
        Map<Integer, Integer> inTheirs = matches(baseLines, theirLines);
        Merging merging = new Merging(baseLines, yourLines, theirLines);
        for (int line = 0; line < baseLines.size(); line++) {
            if (inYours.containsKey(line) && inTheirs.containsKey(line)) {
                merging.upTo(line, inYours.get(line), inTheirs.get(line));
                merging.keep();
            }
        }
        merging.upTo(baseLines.size(), yourLines.size(), theirLines.size());
        return new ThreeWayMerge(merging.text.toString(), merging.conflicts);
    }

    private static Map<Integer, Integer> matches(List<String> base, List<String> other) {
        Map<Integer, Integer> matches = new HashMap<>();
        Alignment.of(base, other).forEach(match -> matches.put(match.before(), match.after()));
        return matches;
    }

    /// Walks the three texts side by side from one common line to the next.
    private static final class Merging {

        private final List<String> base;
        private final List<String> yours;
        private final List<String> theirs;
        private final StringBuilder text = new StringBuilder();
        private int baseAt;
        private int yoursAt;
        private int theirsAt;
        private int conflicts;

        Merging(List<String> base, List<String> yours, List<String> theirs) {
            this.base = base;
            this.yours = yours;
            this.theirs = theirs;
        }

        void upTo(int baseLine, int yourLine, int theirLine) {
            List<String> before = base.subList(baseAt, baseLine);
            List<String> mine = yours.subList(yoursAt, yourLine);
            List<String> other = theirs.subList(theirsAt, theirLine);
            if (mine.equals(other) || other.equals(before)) {
                mine.forEach(text::append);
            } else if (mine.equals(before)) {
                other.forEach(text::append);
            } else {
                conflict(mine, other);
            }
            baseAt = baseLine;
            yoursAt = yourLine;
            theirsAt = theirLine;
        }

        void keep() {
            text.append(base.get(baseAt));
            baseAt++;
            yoursAt++;
            theirsAt++;
        }

        private void conflict(List<String> mine, List<String> other) {
            conflicts++;
            text.append(YOURS);
            mine.forEach(this::line);
            text.append(BETWEEN);
            other.forEach(this::line);
            text.append(THEIRS);
        }

        private void line(String line) {
            text.append(line).append(line.endsWith("\n") ? "" : "\n");
        }
    }
}
