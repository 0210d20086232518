package org.daybook.web.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Person;
import org.jspecify.annotations.Nullable;

/// A person for programs: what the page says, and so no e-mail address.
///
/// @param id what revisions name the person by (`authorId`), whatever they are called
/// @param entries the newest; null in a list of people
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonDocument(
        String id,
        String handle,
        String url,
        String name,
        String role,
        @Nullable String orcid,
        Instant since,
        @Nullable List<WrittenDocument> entries) {

    static PersonDocument of(Person person, String base, @Nullable List<EntrySummary> entries) {
        return new PersonDocument(
                person.publicId().value(),
                person.handle(),
                base + "/people/" + person.handle(),
                person.displayName(),
                person.role().name().toLowerCase(Locale.ROOT),
                person.orcid().orElse(null),
                person.createdAt(),
                entries == null
                        ? null
                        : entries.stream().map(entry -> WrittenDocument.of(entry, base)).toList());
    }

    /// An entry of the person.
    record WrittenDocument(String url, String title, String date, String notebook) {

        static WrittenDocument of(EntrySummary entry, String base) {
            return new WrittenDocument(
                    base + "/entries/" + entry.id(),
                    entry.title(),
                    entry.labDay().toString(),
                    entry.notebookSlug());
        }
    }
}
