package org.daybook.writing.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /// As [#set], but empty too if several boxes have these words: which of them is meant nobody knows.
    public static Optional<String> setOnly(String markdown, String words, boolean ticked) {
        return only(markdown).containsKey(words) ? set(markdown, words, ticked) : Optional.empty();
    }

    /// Which boxes are ticked in one text and not in the other, by their words; boxes whose words stand more than once
    /// in a text are left out.
    ///
    /// @return whether they are ticked in the later text, in its order
    public static Map<String, Boolean> changed(String before, String after) {
        Map<String, Boolean> old = only(before);
        Map<String, Boolean> changed = only(after);
        changed.entrySet().removeIf(box -> old.getOrDefault(box.getKey(), box.getValue()).equals(box.getValue()));
        return changed;
    }

    private static Map<String, Boolean> only(String markdown) {
        Map<String, List<Box>> all = in(markdown).stream()
                .collect(Collectors.groupingBy(Box::words, LinkedHashMap::new, Collectors.toList()));
        Map<String, Boolean> only = new LinkedHashMap<>();
        all.forEach((words, boxes) -> {
            if (boxes.size() == 1) {
                only.put(words, boxes.getFirst().isTicked());
            }
        });
        return only;
    }
}
