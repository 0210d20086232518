package org.daybook.notebook.editing;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.FactsColumn;
import org.daybook.notebook.entry.Kind;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody has typed into one window of the editor of a published entry and not saved yet.
@Entity
public class WorkingCopy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long entryId;
    private long personId;
    private String windowToken;
    private long baseVersion;
    private LocalDate labDay;
    private String title;
    private String markdown;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Convert(converter = FactsColumn.class)
    private Map<String, String> metadata;

    private Instant savedAt;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected WorkingCopy() {
    }

    WorkingCopy(
            EntryId entry, PersonId person, String window, long baseVersion, EntryContent content, Instant savedAt) {
        this.entryId = entry.value();
        this.personId = person.value();
        this.windowToken = window;
        write(baseVersion, content, savedAt);
    }

    final void write(long newBaseVersion, EntryContent content, Instant at) {
        this.baseVersion = newBaseVersion;
        this.labDay = content.labDay();
        this.title = content.title();
        this.markdown = content.text();
        this.kind = content.kind();
        this.metadata = content.metadata();
        this.savedAt = at;
    }

    /// What this copy is called among those of its entry.
    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    boolean isOf(EditorWindow window) {
        return windowToken.equals(window.name());
    }

    /// As typed so far. What cannot be saved as an entry cannot be set aside either.
    public EntryContent content() {
        return new EntryContent(labDay, title, markdown, kind, metadata);
    }

    /// [Entry#version()] of the state that it was started from.
    public long baseVersion() {
        return baseVersion;
    }

    /// When it was last set aside; a window that goes on from it sees by this whether somebody typed since.
    public Instant savedAt() {
        return savedAt;
    }
}
