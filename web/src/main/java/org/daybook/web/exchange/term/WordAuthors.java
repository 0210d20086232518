package org.daybook.web.exchange.term;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.exchange.vocabulary.HeadingWord.Removal;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.id.PersonId;
import org.springframework.stereotype.Component;

/// Who added words to the vocabulary of a site and took them back, looked up at once.
@Component
class WordAuthors {

    private final People people;

    WordAuthors(People people) {
        this.people = people;
    }

    /// @param history what was ever said
    <W> Names of(List<W> history, Function<W, PersonId> by, Function<W, Optional<Removal>> removed) {
        List<PersonId> ids = history.stream()
                .flatMap(word -> Stream.concat(
                        Stream.of(by.apply(word)), removed.apply(word).stream().map(Removal::by)))
                .distinct()
                .toList();
        return new Names(people.findAll(ids).values().stream()
                .collect(Collectors.toMap(Person::id, Person::displayName)));
    }

    /// The names of these people.
    record Names(Map<PersonId, String> known) {

        /// Empty for somebody who is no longer known.
        String of(PersonId id) {
            return known.getOrDefault(id, "");
        }
    }
}
