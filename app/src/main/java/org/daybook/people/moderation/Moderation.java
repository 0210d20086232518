package org.daybook.people.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.moderation.Hideable.Work;
import org.daybook.people.moderation.ModerationAct.Kind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What owners do about things and people, each with a reason, in a list, and to be put right. Every call throws
/// [NotAllowedException] unless the actor is an owner.
@Service
@Transactional
public class Moderation {

    /// Days that can be undone at once.
    public static final int MOST_DAYS = 3_650;
    /// Things of a kind that are undone at once.
    public static final int MOST = 1_000;

    private final Map<String, Hideable> kinds;
    private final People people;
    private final ModerationActs acts;
    private final Clock clock;

    Moderation(List<Hideable> kinds, People people, ModerationActs acts, Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Hideable::kind, Function.identity()));
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    /// The newest acts, at most two hundred.
    @Transactional(readOnly = true)
    public List<ModerationAct> acts(Actor actor) {
        actor.require(Role.OWNER);
        return acts.newest();
    }

    /// Whether things of this kind can be hidden.
    public boolean isHideable(String kind) {
        return kinds.containsKey(kind);
    }

    /// Hides a thing.
    ///
    /// @param reason 1 to 500 characters, shown to everybody
    /// @throws InvalidInputException for field `kind` if nothing of it can be hidden, `reason` if there is none
    /// @throws MissingException if there is nothing public by this id
    public void hide(String kind, long id, String reason, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        Hideable hideable = Optional.ofNullable(kinds.get(OverLimitException.requireNaming("kind", kind)))
                .orElseThrow(() -> new InvalidInputException("kind", Said.of("said.people.cannot-be-hidden", kind)));
        hide(hideable, new Thing(kind, id), Reports.reason(reason), owner);
    }

    private void hide(Hideable hideable, Thing thing, String why, PersonId owner) {
        PersonId author = hideable.hide(thing.id(), why, owner).orElseThrow(() -> new MissingException(
                Said.of("said.people.there-is-nothing-to-hide", thing.kind(), thing.id())));
        acts.note(Kind.HIDDEN, author, thing, why, owner);
    }

    /// What a person has made public in the last days, the newest first: what [#undoAll] would hide.
    ///
    /// @param days 1 to [#MOST_DAYS]
    /// @throws InvalidInputException for field `days`
    @Transactional(readOnly = true)
    public List<Work> work(PersonId person, int days, Actor actor) {
        actor.require(Role.OWNER);
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInputException("days", Said.of("said.people.days-are-from-1-to", MOST_DAYS));
        }
        Instant since = clock.instant().minus(Duration.ofDays(days));
        return kinds.values().stream().flatMap(kind -> kind.by(person, since, MOST).stream())
                .sorted(Comparator.comparing(Work::at).reversed()).toList();
    }

    /// Hides all that a person has made public in the last days.
    ///
    /// @return how much that was
    public int undoAll(PersonId person, int days, String reason, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        String why = Reports.reason(reason);
        List<Work> all = work(person, days, actor);
        all.forEach(one -> hide(kinds.get(one.thing().kind()), one.thing(), why, owner));
        return all.size();
    }

    /// Keeps a person from signing in; who cannot already stays as they are.
    ///
    /// @param reason 1 to 500 characters, for owners
    /// @throws InvalidInputException for field `person` if it is the last owner, `reason` if there is none
    public void deactivate(PersonId person, String reason, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        String why = Reports.reason(reason);
        if (people.find(person).filter(Person::isActive).isPresent()) {
            people.deactivate(person, actor);
            acts.note(Kind.BLOCKED, person, null, why, owner);
        }
    }

    /// Lets a person sign in again; the acts by which they were kept from it are put right.
    public void reactivate(PersonId person, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        people.reactivate(person, actor);
        acts.undone(Kind.BLOCKED, person, owner);
    }

    /// Puts an act right: what was hidden is shown, who was deactivated can sign in.
    ///
    /// @throws MissingException if there is no such act that can be put right
    public void undo(long act, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        ModerationAct found = acts.lock(act).filter(ModerationAct::isReversible).orElseThrow(() ->
                new MissingException(Said.of("said.people.this-is-put-right-already")));
        found.thing().ifPresentOrElse(
                thing -> Optional.ofNullable(kinds.get(thing.kind())).ifPresent(kind -> kind.show(thing.id())),
                () -> reactivate(found.person(), actor));
        acts.undone(act, owner);
    }
}
