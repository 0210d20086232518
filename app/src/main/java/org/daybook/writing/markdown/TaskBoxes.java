package org.daybook.writing.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The boxes of the task lists of a text (GitHub Flavored Markdown, 5.3), outside fenced code.
public final class TaskBoxes {

    private static final Pattern BOX = Pattern.compile(
            "^[ \\t>]{0,40}(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,8}\\[(?<mark>[ xX])][ \\t]+(?<words>\\S.*)$");
    private static final Pattern FENCE = Pattern.compile("^[ \\t>]{0,40}(?<fence>`{3,}|~{3,}).*$");

    private TaskBoxes() {
    }

    /// A box.
    ///
    /// @param words behind it, as they are typed
    /// @param at index of its mark in the text
    public record Box(String words, boolean isTicked, int at) {}

    /// The boxes from top to bottom.
    public static List<Box> in(String markdown) {
        List<Box> boxes = new ArrayList<>();
        String fence = "";
        int start = 0;
        for (String line : markdown.split("\n", -1)) {
            Matcher fences = FENCE.matcher(line);
            Matcher box = BOX.matcher(line);
            if (fences.matches() && (fence.isEmpty() || fences.group("fence").startsWith(fence))) {
                fence = fence.isEmpty() ? fences.group("fence") : "";
            } else if (fence.isEmpty() && box.matches()) {
                boxes.add(new Box(
                        box.group("words").strip(), !box.group("mark").equals(" "), start + box.start("mark")));
            }
            start += line.length() + 1;
        }
        return boxes;
    }

    /// The text with the first box behind which these words stand ticked or not; empty if there is none. A box that is
    /// as wanted already is left alone.
    public static Optional<String> set(String markdown, String words, boolean ticked) {
        List<Box> same = in(markdown).stream().filter(box -> box.words().equals(words)).toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(same.stream().filter(box -> box.isTicked() != ticked).findFirst()
                .map(box -> markdown.substring(0, box.at()) + (ticked ? "x" : " ") + markdown.substring(box.at() + 1))
                .orElse(markdown));
    }
}
