package org.daybook.web.notebook;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookSettings;
import org.daybook.notebook.Writers;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What the form for a notebook sends, as it was typed; what is left out stays as it is.
record NotebookForm(
        @Nullable String title,
        @Nullable String slug,
        @Nullable String licence,
        @Nullable String zone,
        @Nullable String publishAt,
        @Nullable String writers,
        @Nullable String project) {

    static NotebookForm of(NotebookSettings settings, String slug) {
        return new NotebookForm(
                settings.title(),
                slug,
                settings.licence(),
                settings.zone().getId(),
                settings.publishAt().toString(),
                settings.writers().name().toLowerCase(java.util.Locale.ROOT),
                null);
    }

    static NotebookForm of(Notebook notebook) {
        return of(settingsOf(notebook), notebook.slug());
    }

    static NotebookSettings settingsOf(Notebook notebook) {
        return new NotebookSettings(
                notebook.title(), notebook.licence(), notebook.zone(), notebook.publishAt(), notebook.writers());
    }

    /// One to be opened in a project.
    NotebookForm untitledIn(String chosen) {
        return new NotebookForm("", slug, licence, zone, publishAt, writers, chosen);
    }

    /// Slug of the project to open it in; blank: the first.
    String projectOrBlank() {
        return Objects.requireNonNullElse(project, "");
    }

    String slugOrBlank() {
        return Objects.requireNonNullElse(slug, "");
    }

    /// @param kept what holds for everything that was left out
    /// @throws InvalidInputException naming the field that cannot be accepted
    NotebookSettings settings(NotebookSettings kept) {
        return new NotebookSettings(
                title == null ? kept.title() : title,
                licence == null || licence.isBlank() ? kept.licence() : licence.strip(),
                zone == null || zone.isBlank()
                        ? kept.zone()
                        : zone(OverLimitException.requireNaming("zone", zone).strip()),
                publishAt == null || publishAt.isBlank()
                        ? kept.publishAt()
                        : time(OverLimitException.requireNaming("publishAt", publishAt)
                                .strip()),
                writers == null || writers.isBlank()
                        ? kept.writers()
                        : writers(OverLimitException.requireNaming("writers", writers)
                                .strip()));
    }

    private static ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException e) {
            throw new InvalidInputException("zone", Said.of("said.notebook.is-not-a-time-zone", typed));
        }
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException e) {
            throw new InvalidInputException("publishAt", Said.of("said.notebook.is-not-an-hour-such", typed));
        }
    }

    private static Writers writers(String typed) {
        for (Writers writers : Writers.values()) {
            if (writers.name().equalsIgnoreCase(typed)) {
                return writers;
            }
        }
        throw new InvalidInputException("writers", Said.of("said.notebook.is-none-of-opener-members", typed));
    }
}
