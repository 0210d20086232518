package org.daybook.web.notebook.editor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daybook.notebook.editing.EditorWindow;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.Kind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What the entry editor sends, as it was typed.
///
/// @param notebook slug
/// @param date lab day as yyyy-mm-dd
/// @param facts metadata, one key=value a line
/// @param version of the entry that the editor was opened on; 0 for a new entry
/// @param token of this window: the same each time this form is sent
/// @param from the copy that this window was opened with, as [EditorWindow] says it
record EditorForm(
        @Nullable String notebook,
        @Nullable String date,
        @Nullable String title,
        @Nullable String text,
        @Nullable String kind,
        @Nullable String facts,
        @Nullable String reason,
        @Nullable Boolean hold,
        @Nullable Long version,
        @Nullable String token,
        @Nullable String from) {

    EditorForm {
        notebook = Objects.requireNonNullElse(notebook, "");
        date = Objects.requireNonNullElse(date, "");
        title = Objects.requireNonNullElse(title, "");
        text = Objects.requireNonNullElse(text, "");
        kind = Objects.requireNonNullElse(kind, "");
        facts = Objects.requireNonNullElse(facts, "");
        reason = Objects.requireNonNullElse(reason, "");
        hold = Objects.requireNonNullElse(hold, false);
        version = Objects.requireNonNullElse(version, 0L);
        token = Objects.requireNonNullElse(token, "");
        from = Objects.requireNonNullElse(from, "");
    }

    static EditorForm of(EntryContent content, String notebook, String reason, boolean hold, long version) {
        String facts = content.metadata().entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining("\n"));
        return new EditorForm(
                notebook,
                content.labDay().toString(),
                content.title(),
                content.text(),
                content.kind().word(),
                facts,
                reason,
                hold,
                version,
                "",
                "");
    }

    /// The same for a window of this name.
    ///
    /// @param opened what it was opened with if not with the saved text, see [EditorWindow#goesOnFrom()]
    EditorForm in(String window, String opened) {
        return new EditorForm(notebook, date, title, text, kind, facts, reason, hold, version, window, opened);
    }

    /// @throws org.daybook.shared.OverLimitException if the name or the origin of the window is too long
    EditorWindow window() {
        return new EditorWindow(token, from);
    }

    /// The same with another text, seen as a change of that version.
    EditorForm with(String newText, long newVersion) {
        return new EditorForm(notebook, date, title, newText, kind, facts, reason, hold, newVersion, token, from);
    }

    /// The same with what only the other window changed beside the text; what both changed stays as it is here.
    ///
    /// @param base what both started from, or null if nobody knows: then nothing is taken over
    EditorForm takingOver(EditorForm theirs, @Nullable EditorForm base) {
        if (base == null) {
            return this;
        }
        return new EditorForm(
                notebook,
                settled(base.date, date, theirs.date),
                settled(base.title, title, theirs.title),
                text,
                settled(base.kind, kind, theirs.kind),
                settled(base.facts, facts, theirs.facts),
                reason,
                hold,
                version,
                token,
                from);
    }

    private static @Nullable String settled(@Nullable String base, @Nullable String mine, @Nullable String theirs) {
        return plain(mine).equals(plain(base)) ? theirs : mine;
    }

    private static String plain(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    /// @throws InvalidInputException naming the field that cannot be accepted
    EntryContent content() {
        OverLimitException.requireText("reason", reason, Entries.MAX_REASON);
        return new EntryContent(day(), title, text, Kind.of(kind), factsByKey());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(OverLimitException.requireNaming("date", date).strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException("date", Said.of("said.shared.is-not-a-day-write", date));
        }
    }

    private Map<String, String> factsByKey() {
        Map<String, String> byKey = new LinkedHashMap<>();
        facts.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new InvalidInputException("facts",
                        Said.of("said.notebook.write-a-fact-as-key",
                                OverLimitException.requireText("facts", line.strip(), EntryContent.MAX_FACT)));
            }
            byKey.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return byKey;
    }
}
