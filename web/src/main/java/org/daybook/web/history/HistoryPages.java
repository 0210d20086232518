package org.daybook.web.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.web.shared.history.ActDocument;
import org.daybook.web.shared.history.Acts;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Collects what the pages of the history show.
@Component
class HistoryPages {

    private static final int PAGE = 50;

    private final History history;
    private final Acts acts;
    private final People people;

    HistoryPages(History history, Acts acts, People people) {
        this.history = history;
        this.acts = acts;
        this.people = people;
    }

    /// @param path of the list, which the address of its next page begins with
    HistoryDocument list(HistoryRequest wanted, String path) {
        Page<Correction> page = page(wanted);
        return new HistoryDocument(page.total(), acts.documents(page.items()),
                page.nextCursor().map(cursor -> next(wanted, path, cursor)).orElse(null));
    }

    private Page<Correction> page(HistoryRequest wanted) {
        String kind = kind(wanted);
        if (wanted.thingOrZero() > 0) {
            if (kind.isEmpty() || !wanted.byOrEmpty().isEmpty()) {
                throw new InvalidInputException("thing", Said.of("said.history.say-of-which-kind-the"));
            }
            return history.of(new Thing(kind, wanted.thingOrZero()), wanted.beforeOrZero(), PAGE);
        }
        return history.page(kind, person(wanted.byOrEmpty()), wanted.beforeOrZero(), PAGE);
    }

    private String kind(HistoryRequest wanted) {
        String kind = wanted.kindOrEmpty();
        if (!kind.isEmpty() && !history.kinds().contains(kind)) {
            throw new InvalidInputException("kind",
                    Said.of("said.history.is-nothing-that-is-corrected", kind, String.join(", ", history.kinds())));
        }
        return kind;
    }

    private Optional<PersonId> person(String handle) {
        if (handle.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(people.findByHandle(handle)
                .map(Person::id)
                .orElseThrow(() -> new InvalidInputException("by",
                        Said.of("said.history.there-is-nobody-called-here", handle))));
    }

    private static String next(HistoryRequest wanted, String path, String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "kind", wanted.kind());
        add(address, "by", wanted.by());
        add(address, "thing", wanted.thing());
        return address.queryParam("before", cursor).encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.queryParam(name, value);
        }
    }

    ActDocument one(long id) {
        return document(history.get(id));
    }

    ActDocument document(Correction act) {
        return acts.documents(List.of(act)).getFirst();
    }

    /// Those who have corrected something, by name, to choose from.
    List<Corrector> correctors() {
        return people.findAll(history.persons()).values().stream()
                .map(person -> new Corrector(person.handle(), person.displayName()))
                .sorted(Comparator.comparing(Corrector::name))
                .toList();
    }

    List<String> kinds() {
        return history.kinds();
    }

    /// Somebody who has corrected something.
    record Corrector(String handle, String name) {
    }
}
