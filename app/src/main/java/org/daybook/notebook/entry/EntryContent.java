package org.daybook.notebook.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;

/// What somebody writes in an entry; the part of it that revisions keep.
///
/// @param labDay the day of the work
/// @param title at most 200 characters; may be empty while the entry is a draft
/// @param text Markdown, at most 512 KB in UTF-8, lines end with LF
/// @param kind what sort of work it records
/// @param metadata at most 100 facts as key and value, in the order they were typed
public record EntryContent(LocalDate labDay, String title, String text, Kind kind, Map<String, String> metadata) {

    /// Bytes of UTF-8 that a text may have.
    public static final int MAX_TEXT_BYTES = 512 * 1024;

    static final int MAX_TITLE = 200;
    private static final int MAX_FACTS = 100;
    private static final int MAX_KEY = 100;
    /// Characters of the value of a fact.
    public static final int MAX_FACT = 2_000;

    public EntryContent {
        title = OverLimitException.requireText("title", PlainWords.line(title), MAX_TITLE);
        text = PlainWords.text(text);
        metadata = checkedFacts(metadata);
        if (labDay.getYear() < 1900 || labDay.getYear() > 2199) {
            throw new InvalidInputException("date", Said.of("said.notebook.is-not-a-day-in", labDay));
        }
        requireText(text);
    }

    /// The text, if an entry may be so long.
    ///
    /// @throws OverLimitException for field `text` if it has more than [#MAX_TEXT_BYTES]
    public static String requireText(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TEXT_BYTES) {
            throw new OverLimitException(
                    "text", bytes, MAX_TEXT_BYTES, Said.of("said.notebook.text-is-too-long", bytes, MAX_TEXT_BYTES));
        }
        return text;
    }

    /// A note without facts.
    ///
    /// @throws InvalidInputException naming the field that cannot be accepted: `title`, `text` or `date`
    public EntryContent(LocalDate labDay, String title, String text) {
        this(labDay, title, text, Kind.NOTE, Map.of());
    }

    /// Whether neither title nor text says anything; facts alone do not count.
    public boolean isBlank() {
        return title.isEmpty() && text.isBlank();
    }

    /// The same with another text.
    ///
    /// @throws OverLimitException for field `text` if it is too long
    public EntryContent withText(String newText) {
        return new EntryContent(labDay, title, newText, kind, metadata);
    }

    /// What stands beside the text, one fact a line, as two states are compared by.
    public String heading() {
        return title + "\n" + labDay + " " + kind.word() + "\n" + metadata.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue() + "\n").collect(Collectors.joining());
    }

    /// The same with a title in any case: the first words of the text if none was given.
    public EntryContent titled() {
        if (!title.isEmpty()) {
            return this;
        }
        String firstLine = text.lines()
                .map(line -> PlainWords.line(line.replaceAll("^[\\s#>*+-]+", "")))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("Untitled");
        return new EntryContent(labDay, PlainWords.shorten(firstLine, 80), text, kind, metadata);
    }

    private static Map<String, String> checkedFacts(Map<String, String> typed) {
        OverLimitException.requireItems("metadata", typed.keySet(), MAX_FACTS);
        Map<String, String> facts = new LinkedHashMap<>();
        typed.forEach((key, fact) -> facts.put(PlainWords.line(key), PlainWords.line(fact)));
        facts.forEach((key, fact) -> {
            OverLimitException.requireText("metadata", key, MAX_KEY);
            OverLimitException.requireText("metadata", fact, MAX_FACT);
            if (key.isEmpty() || key.indexOf('=') >= 0) {
                throw new InvalidInputException("metadata",
                        Said.of("said.notebook.a-fact-is-written-key", PlainWords.shorten(key, MAX_KEY), MAX_KEY,
                                MAX_FACT));
            }
        });
        return java.util.Collections.unmodifiableMap(facts);
    }
}
