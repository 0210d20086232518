package org.daybook.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.stereotype.Component;

/// Everybody with a name here; they go by their handle and are watched, not commented on.
@Component
class OpenPeople implements OpenThings {

    private final People people;

    OpenPeople(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return PersonId.KIND;
    }

    @Override
    public boolean isDiscussed() {
        return false;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        return people.findAll(ids.stream().map(PersonId::new).toList()).values().stream()
                .collect(Collectors.toMap(person -> person.id().value(), OpenPeople::open));
    }

    private static OpenThing open(Person person) {
        return new OpenThing(person.id().thing(), person.handle(), "/people/" + person.handle(),
                person.displayName(), Optional.of(person.id()));
    }

    @Override
    public Optional<Long> named(String name) {
        return people.findByHandle(name).map(person -> person.id().value());
    }
}
