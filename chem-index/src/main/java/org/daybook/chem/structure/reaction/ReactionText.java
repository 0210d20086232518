package org.daybook.chem.structure.reaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;

/// The lines of a reaction, read one after another.
final class ReactionText {

    private static final Pattern WORDS = Pattern.compile("\\s*(above|below):\\s*(.*)", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<String> lines;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    ReactionText(String text) {
        this.text = text;
        this.lines = text.lines().toList();
    }

    List<Reaction> steps() {
        while (at < lines.size()) {
            String line = lines.get(at);
            Matcher words = WORDS.matcher(line);
            if (line.isBlank()) {
                at++;
            } else if (words.matches()) {
                add(words.group(1), words.group(2).strip());
                at++;
            } else {
                requireRoom();
                at = line.startsWith(RxnFile.START)
                        ? new RxnFile(this, at, begin()).read()
                        : new ReactionSmiles(this, at, begin()).read();
            }
        }
        if (steps.isEmpty()) {
            throw fault(Reason.of("structure.there-is-nothing-to-read"), 0, 0);
        }
        return steps.stream().map(Step::reaction).toList();
    }

    private void requireRoom() {
        if (steps.size() == ReactionReader.MAX_STEPS) {
            throw fault(Reason.of("structure.more-than-steps", ReactionReader.MAX_STEPS), at, 0);
        }
    }

    private Step begin() {
        steps.add(new Step());
        return steps.getLast();
    }

    private void add(String place, String words) {
        if (steps.isEmpty()) {
            throw fault(Reason.of("structure.words-at-an-arrow-follow-it"), at, 0);
        }
        addWords(steps.getLast(), place.equalsIgnoreCase("above"), words, at);
    }

    /// Puts words over the arrow of a step, or under it; nothing if they are blank.
    void addWords(Step step, boolean isAbove, String words, int line) {
        List<String> there = isAbove ? step.above : step.below;
        boolean isTooMuch = there.size() == ReactionReader.MAX_WORDS || words.length() > ReactionReader.WORDS_CHARS;
        if (isTooMuch) {
            throw fault(Reason.of("structure.at-an-arrow-stand-at-most-lines", ReactionReader.MAX_WORDS,
                    ReactionReader.WORDS_CHARS), line, 0);
        }
        if (!words.isEmpty()) {
            there.add(words);
        }
    }

    /// How many more structures may follow.
    int room() {
        return ReactionReader.MAX_COMPONENTS - steps.stream().mapToInt(Step::size).sum();
    }

    UnreadableStructureException tooMany(int line, int column) {
        return fault(Reason.of("structure.more-than-structures-in-reactions", ReactionReader.MAX_COMPONENTS), line,
                column);
    }

    String line(int number) {
        return lines.get(number);
    }

    int lineCount() {
        return lines.size();
    }

    List<String> lines(int from, int to) {
        return lines.subList(from, to);
    }

    /// @param line from 0
    /// @param column from 0
    UnreadableStructureException fault(Reason reason, int line, int column) {
        return new UnreadableStructureException(Format.REACTION, reason, text, line + 1, column + 1);
    }
}
