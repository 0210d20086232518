package org.daybook.chem.structure.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.smarts.SmartsResult;

/// The text of a SMARTS pattern: what is checked before CDK reads it, and in what words its faults are told.
final class SmartsText {

    private static final int MAX_DEPTH = 200;
    private static final int HIGHEST_ELEMENT = 118;
    private static final int MOST_CHARGE = 15;
    private static final int MOST_COUNTED = 99;
    private static final int MOST = 999;
    private static final int MOST_CLASS = 9999;
    /// No atom has one ring bond, or is in a ring of one or two; CDK takes such numbers for a fault. An `r` behind some
    /// letters is part of an element, as in `[Cr1]`.
    private static final Pattern NEVER_TRUE = Pattern.compile("(?:x1|(?<![ABCFIKLPSZ])r[12])(?!\\d)");
    private static final Pattern ANY_ATOM_IN_LIST =
            Pattern.compile("(?<=[\\[,;])\\*(?=,)|(?<=,)\\*(?=[,;\\]])");
    private static final Pattern ANY_BOND_IN_LIST = Pattern.compile(
            "(?<![!&;,])(?:[-=#:@$],)*~(?:,[-=#:@$])+(?![&;,])|(?<![!&;,])(?:[-=#:@$],)+~(?![&;,])");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern RANGE = Pattern.compile("\\{(\\d+)-(\\d+)}");

    private final String text;

    SmartsText(String text) {
        this.text = text;
    }

    /// @throws UnreadableStructureException if it is nested too deeply, or states a number that no atom can have
    void check() {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '(', '[' -> open.push(c);
                case ')', ']' -> open.poll();
                default -> {
                    if (isDigit(c) && (i == 0 || !isDigit(text.charAt(i - 1)))
                            && open.peek() != null && open.peek() == '[') {
                        requirePossible(i);
                    }
                }
            }
            if (open.size() > MAX_DEPTH) {
                throw fault(Reason.of("structure.brackets-nested-more-than-deep", MAX_DEPTH), i);
            }
        }
        int marks = text.indexOf("@@@");
        if (marks >= 0) {
            throw fault(Reason.of("structure.has-no-meaning-here-inside-the", '@'), marks + 2);
        }
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            if (Integer.parseInt(range.group(1)) > Integer.parseInt(range.group(2))) {
                throw fault(Reason.of("structure.a-range-goes-from-the-smaller"), range.start());
            }
        }
    }

    /// CDK lets numbers run over (`[99999999999C]` would look for another isotope) and takes any other for possible.
    private void requirePossible(int at) {
        Matcher digits = NUMBER.matcher(text);
        digits.find(at);
        int before = at - 1;
        if (text.charAt(before) == '{' || text.charAt(before) == '-' && text.lastIndexOf('{', before)
                > text.lastIndexOf('}', before)) {
            before = text.lastIndexOf('{', before) - 1;
        }
        char kind = before < 0 ? '[' : text.charAt(before);
        boolean isTooLong = digits.group().length() > String.valueOf(MOST_CLASS).length();
        int number = isTooLong ? Integer.MAX_VALUE : Integer.parseInt(digits.group());
        switch (kind) {
            case '#' -> require(number <= HIGHEST_ELEMENT,
                    Reason.of("structure.elements-have-the-numbers-0-to", HIGHEST_ELEMENT), at);
            case '+', '-' -> require(number <= MOST_CHARGE, Reason.of("structure.an-atom-has-a-charge-of", MOST_CHARGE),
                    at);
            case 'D', 'X', 'v', 'H', 'h', 'R', 'x' ->
                require(
                        number <= MOST_COUNTED,
                        Reason.of("structure.of-bonds-hydrogens-and-rings-an", MOST_COUNTED),
                        at);
            case 'r' -> require(number <= MOST, Reason.of("structure.a-ring-has-at-most-atoms", MOST), at);
            case ':' -> require(number <= MOST_CLASS, Reason.of("structure.an-atom-class-is-at-most", MOST_CLASS), at);
            default -> require(number <= MOST, Reason.of("structure.a-mass-number-has-at-most"), at);
        }
    }

    private void require(boolean isPossible, Reason otherwise, int at) {
        if (!isPossible) {
            throw fault(otherwise, at);
        }
    }

    /// As CDK reads it right: it takes `x1` for a fault, and forgets an alternative that holds for everything
    /// (`[*,#6]` becomes `[#6]`).
    String mended() {
        String numbers = NEVER_TRUE.matcher(text).replaceAll("!*");
        String atoms = ANY_ATOM_IN_LIST.matcher(numbers).replaceAll("A,a");
        return ANY_BOND_IN_LIST.matcher(atoms).replaceAll("~");
    }

    /// Why CDK did not read it, in words of our own.
    UnreadableStructureException fault(SmartsResult result) {
        int at = Math.clamp(result.getPosition(), 1, text.length()) - 1;
        String message = String.valueOf(result.getMessage());
        Deque<Integer> brackets = new ArrayDeque<>();
        Deque<Integer> branches = new ArrayDeque<>();
        Integer ring = walk(brackets, branches);
        if (!brackets.isEmpty()) {
            return fault(Reason.of("structure.the-bracket-that-opens-here-is"), brackets.getFirst());
        }
        if (message.startsWith("Invalid atom expression")) {
            return text.charAt(at) == ']'
                    ? fault(Reason.of("structure.something-is-missing-before-the-bracket"), at)
                    : fault(Reason.of("structure.has-no-meaning-here-inside-the", text.charAt(at)), at);
        }
        if (message.startsWith("Closing unopened")) {
            return fault(Reason.of("structure.this-branch-was-never-opened"), at);
        }
        if (message.startsWith("Open/close")) {
            return fault(Reason.of("structure.the-two-ends-of-this-ring"), at);
        }
        if (message.startsWith("Unclosed")) {
            return !branches.isEmpty()
                    ? fault(Reason.of("structure.the-branch-that-opens-here-is"), branches.getFirst())
                    : "-=#~:$/\\!@&,;".indexOf(text.charAt(text.length() - 1)) >= 0
                            ? fault(Reason.of("structure.the-bond-leads-nowhere"), text.length() - 1)
                            : fault(Reason.of("structure.the-ring-that-opens-here-is"), ring == null ? at : ring);
        }
        return message.startsWith("Unexpected")
                ? fault(Reason.of("structure.has-no-meaning-here", text.charAt(at)), at)
                : message.startsWith("Missing '>'")
                        ? fault(Reason.of("structure.a-reaction-cannot-be-searched-for"), at)
                        : fault(Reason.of("structure.no-smarts-pattern-can-be-read"), at);
    }

    /// Notes the brackets and branches that are never closed, and gives the first ring that is not.
    private @Nullable Integer walk(Deque<Integer> brackets, Deque<Integer> branches) {
        Map<Character, Integer> rings = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '[' -> brackets.push(i);
                case ']' -> brackets.poll();
                case '(' -> branches.push(i);
                case ')' -> branches.poll();
                default -> {
                    if (isDigit(c) && brackets.isEmpty() && rings.remove(c) == null) {
                        rings.put(c, i);
                    }
                }
            }
        }
        return rings.values().stream().min(Integer::compare).orElse(null);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private UnreadableStructureException fault(Reason reason, int at) {
        return new UnreadableStructureException(Format.SMARTS, reason, text, 1, at + 1);
    }
}
