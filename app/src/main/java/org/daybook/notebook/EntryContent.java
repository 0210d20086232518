package org.daybook.notebook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.shared.InvalidInputException;

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
    private static final int MAX_FACT = 2000;

    public EntryContent {
        title = PlainWords.line(title);
        text = PlainWords.text(text);
        metadata = checkedFacts(metadata);
        if (labDay.getYear() < 1900 || labDay.getYear() > 2199) {
            throw new InvalidInputException("date", labDay + " is not a day in the lab");
        }
        if (title.length() > MAX_TITLE) {
            throw new InvalidInputException("title", "The title has " + title.length() + " characters; " + MAX_TITLE + " is the limit");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TEXT_BYTES) {
            throw new InvalidInputException("text", "The text has " + bytes + " bytes; " + MAX_TEXT_BYTES
                    + " is the limit. Attach long data as a file, or go on in another entry");
        }
    }

    public EntryContent(LocalDate labDay, String title, String text) {
        this(labDay, title, text, Kind.NOTE, Map.of());
    }

    public boolean isBlank() {
        return title.isEmpty() && text.isBlank();
    }

    public EntryContent withText(String newText) {
        return new EntryContent(labDay, title, newText, kind, metadata);
    }

    /// The same with a title in any case: the first words of the text if none was given.
    EntryContent titled() {
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
        Map<String, String> facts = new LinkedHashMap<>();
        typed.forEach((key, fact) -> facts.put(PlainWords.line(key), PlainWords.line(fact)));
        facts.forEach((key, fact) -> {
            if (key.isEmpty() || key.length() > MAX_KEY || key.indexOf('=') >= 0 || fact.length() > MAX_FACT) {
                throw new InvalidInputException("metadata", "\"" + PlainWords.shorten(key, MAX_KEY) + "\": a fact is written key=value, the key has 1 to "
                        + MAX_KEY + " characters, the value at most " + MAX_FACT);
            }
        });
        if (facts.size() > MAX_FACTS) {
            throw new InvalidInputException("metadata", facts.size() + " facts are too many; " + MAX_FACTS + " is the limit");
        }
        return java.util.Collections.unmodifiableMap(facts);
    }
}
