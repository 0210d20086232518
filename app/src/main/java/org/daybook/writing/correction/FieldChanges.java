package org.daybook.writing.correction;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;
import org.daybook.writing.correction.Correction.Change;

/// The fields of a thing that an edit changed, as texts; an empty text stands for nothing.
///
/// @param before by name of the field, only those that changed
/// @param after the same fields
public record FieldChanges(SortedMap<String, String> before, SortedMap<String, String> after) {

    /// Longer texts are cut for the history; the thing itself keeps them whole.
    private static final int SHOWN = 300;

    /// What differs; both must have the same fields.
    public static FieldChanges between(Map<String, String> before, Map<String, String> after) {
        SortedMap<String, String> old = new TreeMap<>();
        SortedMap<String, String> now = new TreeMap<>();
        after.forEach((field, text) -> {
            String was = before.getOrDefault(field, "");
            if (!was.equals(text)) {
                old.put(field, was);
                now.put(field, text);
            }
        });
        return new FieldChanges(old, now);
    }

    /// Whether nothing changed.
    public boolean isEmpty() {
        return after.isEmpty();
    }

    /// The way back.
    public FieldChanges reversed() {
        return new FieldChanges(after, before);
    }

    /// All fields as they are now, with what is after the edit in place of what was changed.
    public Map<String, String> over(Map<String, String> now) {
        Map<String, String> all = new TreeMap<>(now);
        all.putAll(after);
        return all;
    }

    /// Refuses to go back where somebody has changed the same since.
    ///
    /// @param now all fields as they are now
    /// @param name what the thing is called
    /// @throws ChangedSinceException naming the field, what was left there and what is there now
    public void requireUntouched(Map<String, String> now, Said name) {
        after.forEach((field, left) -> {
            String there = now.getOrDefault(field, "");
            if (!Objects.equals(left, there)) {
                throw new ChangedSinceException(Said.of("said.writing.of-was-changed-since-it-was",
                        word(field), name, left, there));
            }
        });
    }

    /// For the history.
    ///
    /// @param what key of the act
    public Change change(String what) {
        return new Change(Said.of(what), shown(before), shown(after));
    }

    private static Said shown(SortedMap<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Said.of("said.writing.field", word(field.getKey()),
                        field.getValue().isEmpty() ? "–" : cut(field.getValue())))
                .reduce((first, second) -> Said.of("said.shared.one-and-then-another", first, second))
                .orElse(Change.NOTHING);
    }

    /// The word for a field of a thing, as pages call it.
    public static Said word(String field) {
        return Said.word("field", field.toLowerCase(Locale.ROOT), field);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
