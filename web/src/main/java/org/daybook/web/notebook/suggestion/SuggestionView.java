package org.daybook.web.notebook.suggestion;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.daybook.notebook.publication.Suggestion;
import org.daybook.people.Person;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// A suggestion as pages show it.
///
/// @param entry id of its entry
/// @param state `waiting`, `accepted` or `declined`
/// @param answeredBy name of who answered it, or null
/// @param answer why it was declined, or empty
record SuggestionView(long id, long entry, String handle, String author, String title, String reason, Instant at,
        String state, @Nullable String answeredBy, String answer) {

    static SuggestionView of(Suggestion one, Map<PersonId, Person> persons) {
        Person author = persons.get(one.author());
        return new SuggestionView(one.id(), one.entry().value(), author == null ? "" : author.handle(),
                author == null ? "" : author.displayName(), one.content().title(), one.reason(), one.at(),
                one.answer().map(answer -> answer.revision().isPresent() ? "accepted" : "declined").orElse("waiting"),
                one.answer().flatMap(answer -> Optional.ofNullable(persons.get(answer.by())))
                        .map(Person::displayName).orElse(null),
                one.answer().map(Suggestion.Answer::words).orElse(""));
    }

    /// A file that goes public with it.
    record NewFile(String name, String path) {
    }
}
