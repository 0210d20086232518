package org.daybook.people.newcomer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.Role;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.springframework.stereotype.Component;

/// Whose contributions wait for a nod before they are public (docs/decisions/0142-first-contributions-wait.md):
/// entries, comments, and what is changed later in either. Every feature asks here, and nothing else decides it. Joins
/// the caller's transaction.
@Component
public class Newcomers {

    /// So many accepted contributions make a contributor known.
    public static final int ENOUGH = 3;
    /// So long what leads elsewhere waits all the same.
    public static final Duration NEW = Duration.ofDays(7);

    private final PersonRepository persons;
    private final List<AcceptedWork> work;
    private final Clock clock;

    Newcomers(PersonRepository persons, List<AcceptedWork> work, Clock clock) {
        this.persons = persons;
        this.work = List.copyOf(work);
        this.clock = clock;
    }

    /// Whether what this person publishes waits: a contributor with an account, whom nobody has called trusted, of whom
    /// fewer than three contributions are accepted, or who is new and leads elsewhere.
    ///
    /// @param leadsElsewhere whether what they publish, as it would be then, leads to other sites; asked only where it
    ///     matters
    public boolean mustWait(PersonId author, BooleanSupplier leadsElsewhere) {
        return mustWait(author, Person::role, leadsElsewhere);
    }

    /// The same for what belongs to a project, where the person may have a stronger role.
    public boolean mustWait(PersonId author, ProjectId project, BooleanSupplier leadsElsewhere) {
        return mustWait(author, person -> person.roleIn(project), leadsElsewhere);
    }

    private boolean mustWait(PersonId author, Function<Person, Role> role, BooleanSupplier leadsElsewhere) {
        Optional<Person> waits = persons.findById(author.value()).filter(person -> person.hasAccount()
                && !person.isTrusted() && role.apply(person) == Role.CONTRIBUTOR);
        return waits.isPresent() && (accepted(waits.get()) < ENOUGH
                || waits.get().createdAt().isAfter(clock.instant().minus(NEW)) && leadsElsewhere.getAsBoolean());
    }

    /// How many contributions of this person are accepted and count.
    public int accepted(PersonId author) {
        return persons.findById(author.value()).map(this::accepted).orElse(0);
    }

    private int accepted(Person person) {
        Instant after = Objects.requireNonNullElse(person.trustEndedAt().orElse(null), Instant.EPOCH);
        return work.stream().mapToInt(kind -> kind.count(person.id(), after)).sum();
    }
}
