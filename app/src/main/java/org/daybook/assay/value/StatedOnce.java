package org.daybook.assay.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.assay.value.ReportedValue.Note;
import org.daybook.assay.value.ReportedValue.Word;
import org.jspecify.annotations.Nullable;

/// What a list states once, behind its last value or before its first: of `0.5, 0.6 (n=2)` the n may count the values,
/// or belong to each of them or to the last. Nobody says which, so no value gets it and all get it as a note
/// (`docs/decisions/0125-what-a-list-states-once.md`).
///
/// @param parts the list without it
/// @param typed what was stated, as typed; null: nothing, or each value has its own
record StatedOnce(List<CellText> parts, @Nullable String typed) {

    private static final String COUNT = "n\\s*[=:]\\s*\\d{1,6}";
    private static final Pattern ALONE = Pattern.compile("(?i)[(\\[]?\\s*(" + COUNT + ")\\s*[)\\]]?");
    private static final Pattern FIRST = Pattern.compile("(?i)(" + COUNT + ")\\s*[:,;]\\s*(\\S.*)");
    private static final Pattern LAST =
            Pattern.compile("(?i).*[^\\s(\\[]\\s*(?:[(\\[]([^()\\[\\]]*)[)\\]]|\\b(" + COUNT + "))");
    private static final Pattern STATISTIC = Pattern.compile("(?i)\\bn\\s*[=:]|±|\\+\\s?/?\\s?-"
            + "|\\bs\\.?(?:d|e)\\b|\\bsem\\b|\\bst(?:d|andard)?\\b|\\bCI\\b|\\brange\\b|\\d\\s*(?:-|–|to)\\s*\\d");

    static StatedOnce of(List<CellText> parts) {
        if (parts.size() >= 2 && isSilent(parts.subList(0, parts.size() - 1))) {
            return behind(parts);
        }
        return parts.size() >= 2 && isSilent(parts.subList(1, parts.size())) ? before(parts)
                : new StatedOnce(parts, null);
    }

    private static boolean isSilent(List<CellText> parts) {
        return parts.stream().noneMatch(part -> STATISTIC.matcher(part.plain()).find());
    }

    private static StatedOnce behind(List<CellText> parts) {
        CellText last = parts.getLast();
        Matcher alone = ALONE.matcher(last.plain());
        if (alone.matches()) {
            return without(parts, parts.size() - 1, alone.group(1), null);
        }
        Matcher behind = LAST.matcher(last.plain());
        if (!behind.matches() || !STATISTIC.matcher(last.plain().substring(start(behind))).find()) {
            return new StatedOnce(parts, null);
        }
        int bracket = behind.group(1) == null ? start(behind) : start(behind) - 1;
        return without(parts, parts.size() - 1, last.typed().substring(start(behind), end(behind)),
                last.part(0, bracket));
    }

    private static int start(Matcher behind) {
        return behind.group(1) == null ? behind.start(2) : behind.start(1);
    }

    private static int end(Matcher behind) {
        return behind.group(1) == null ? behind.end(2) : behind.end(1);
    }

    private static StatedOnce before(List<CellText> parts) {
        CellText first = parts.getFirst();
        Matcher alone = ALONE.matcher(first.plain());
        if (alone.matches()) {
            return without(parts, 0, alone.group(1), null);
        }
        Matcher before = FIRST.matcher(first.plain());
        return before.matches()
                ? without(parts, 0, before.group(1), first.part(before.start(2), first.plain().length()))
                : new StatedOnce(parts, null);
    }

    private static StatedOnce without(List<CellText> parts, int at, String typed, @Nullable CellText rest) {
        List<CellText> remaining = new ArrayList<>(parts);
        if (rest == null) {
            remaining.remove(at);
        } else {
            remaining.set(at, rest);
        }
        return remaining.size() < 2 ? new StatedOnce(parts, null) : new StatedOnce(remaining, typed.strip());
    }

    boolean isAbsent() {
        return typed == null;
    }

    /// Whether it is the number of values and nothing else.
    boolean counts(int values) {
        return typed != null && typed.matches("(?i)n\\s*[=:]\\s*0*" + values);
    }

    /// The values of the list with what was stated for all of them as a note; words have none.
    List<ReportedValue> noted(List<ReportedValue> values) {
        if (typed == null) {
            return values;
        }
        int numbers = (int) values.stream().filter(value -> !(value instanceof Word)).count();
        Note note = new Note(typed, numbers);
        return values.stream().map(value -> value instanceof Word ? value : value.noted(note)).toList();
    }
}
