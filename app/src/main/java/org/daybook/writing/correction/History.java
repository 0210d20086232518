package org.daybook.writing.correction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.change.StandsInTheWayException;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was put right on this site: everybody reads it, members take back.
@Service
@Transactional
public class History {

    /// The reason that is noted when somebody undoes at once what they have just done.
    public static final String UNDONE_AT_ONCE = "undone at once";

    /// How long one's own act can be undone without a reason; pages offer it for ten seconds, and a slow line may take
    /// a while.
    static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final CorrectionRepository acts;
    private final MementoRepository mementos;
    private final Corrections corrections;
    private final List<CorrectedKind> kinds;
    private final List<Reversible> reversible;
    private final Clock clock;

    History(CorrectionRepository acts, MementoRepository mementos, Corrections corrections, List<CorrectedKind> kinds,
            List<Reversible> reversible, Clock clock) {
        this.acts = acts;
        this.mementos = mementos;
        this.corrections = corrections;
        this.kinds = List.copyOf(kinds);
        this.reversible = List.copyOf(reversible);
        this.clock = clock;
    }

    /// The kinds of things that are corrected, in a fixed order.
    public List<String> kinds() {
        return kinds.stream().map(CorrectedKind::kind).sorted().toList();
    }

    /// Those who have corrected something.
    @Transactional(readOnly = true)
    public List<PersonId> persons() {
        return acts.persons().stream().map(PersonId::new).toList();
    }

    /// The newest first.
    ///
    /// @param kind of the thing; empty: any
    /// @param by empty: anybody
    /// @param before cursor of the page, or 0 for the first
    /// @param limit at most so many
    @Transactional(readOnly = true)
    public Page<Correction> page(String kind, Optional<PersonId> by, long before, int limit) {
        long person = by.map(PersonId::value).orElse(0L);
        return page(acts.page(kind, person, before, Limit.of(limit + 1)), limit, acts.count(kind, person));
    }

    /// What concerns one thing, the newest first.
    ///
    /// @param before cursor of the page, or 0 for the first
    /// @param limit at most so many
    @Transactional(readOnly = true)
    public Page<Correction> of(Thing thing, long before, int limit) {
        List<Correction> found = acts.pageOf(thing.kind(), thing.id(), before, Limit.of(limit + 1));
        boolean all = before == 0 && found.size() <= limit;
        return page(found, limit, all ? found.size() : acts.countOf(thing.kind(), thing.id()));
    }

    private static Page<Correction> page(List<Correction> found, int limit, long total) {
        List<Correction> items = found.size() > limit ? found.subList(0, limit) : found;
        return new Page<>(items, total, true, found.size() > limit ? Long.toString(items.getLast().id()) : null);
    }

    /// One act.
    ///
    /// @throws MissingException if there is none with this id
    @Transactional(readOnly = true)
    public Correction get(long id) {
        return acts.findById(id).orElseThrow(() -> new MissingException(
                Said.of("said.writing.there-is-no-act-in", id)));
    }

    /// The acts that took these back, by the id of what they took back, in one query.
    @Transactional(readOnly = true)
    public Map<Long, Correction> reversals(Collection<Correction> of) {
        List<Long> taken = of.stream().filter(one -> one.takenBackAt().isPresent()).map(Correction::id).toList();
        return taken.isEmpty() ? Map.of()
                : acts.findByTakesBackIn(taken).stream()
                        .collect(Collectors.toMap(one -> one.takesBack().orElseThrow(), Function.identity()));
    }

    /// The paths of the pages of things, one step a kind; things that are gone are left out.
    @Transactional(readOnly = true)
    public Map<Thing, String> paths(Collection<Thing> things) {
        Map<Thing, String> paths = new HashMap<>();
        for (CorrectedKind kind : kinds) {
            List<Long> ids = things.stream()
                    .filter(thing -> thing.kind().equals(kind.kind())).map(Thing::id).distinct().toList();
            if (!ids.isEmpty()) {
                kind.paths(ids).forEach((id, path) -> paths.put(new Thing(kind.kind(), id), path));
            }
        }
        return paths;
    }

    /// What this person has done to a thing a moment ago and may undo without a question.
    ///
    /// @param within how long a moment is
    @Transactional(readOnly = true)
    public Optional<Correction> latest(Thing thing, Actor actor, Duration within) {
        Instant since = clock.instant().minus(within);
        return actor.person().flatMap(by -> acts.latest(thing.kind(), thing.id(), by.value(), since));
    }

    /// Takes an act back by a further one, which can be taken back in turn.
    ///
    /// @param reason why, 1 to [Correction#MAX_REASON] characters
    /// @return the further act
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member, or what the kind of thing asks for
    /// @throws MissingException if there is no such act
    /// @throws InvalidInputException for field `reason` if it is empty, `id` if such an act cannot be taken back
    /// @throws ChangedSinceException if it was taken back before, or what it left was changed since
    public Correction takeBack(long id, String reason, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = Corrections.requireReason(reason);
        if (why.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.writing.say-why-it-is-taken"));
        }
        return takeBack(get(id), why, by, actor);
    }

    /// Takes back what the actor has done a moment ago.
    ///
    /// @return the further act
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member, or what the kind of thing asks for
    /// @throws MissingException if there is no such act
    /// @throws InvalidInputException for field `reason` if it is another's act or done too long ago to be undone
    ///     without one, `id` if such an act cannot be taken back
    /// @throws ChangedSinceException if it was taken back before, or what it left was changed since
    public Correction undo(long id, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        Correction act = get(id);
        if (!act.by().equals(by) || act.at().isBefore(clock.instant().minus(AT_ONCE))) {
            throw new InvalidInputException("reason", Said.of("said.writing.this-was-not-done-by"));
        }
        return takeBack(act, UNDONE_AT_ONCE, by, actor);
    }

    private Correction takeBack(Correction act, String reason, PersonId by, Actor actor) {
        Reversible feature = reversible.stream()
                .filter(one -> act.isReversible() && one.kind().equals(act.thing().kind()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("id",
                        Said.of("said.writing.of-cannot-be-taken-back", act.change().what(), act.name())));
        if (acts.markTakenBack(act.id(), clock.instant(), by.value()) == 0) {
            throw new ChangedSinceException(Said.of("said.writing.somebody-has-taken-this-back-already"));
        }
        String memento = mementos.findById(act.id()).orElseThrow().content();
        Correction marked = get(act.id());
        Set<Thing> about = marked.about();
        Reversible.Reversal done = takenBack(feature, marked, memento, actor);
        Act taken = new Act(marked.thing(), marked.name(), done.change(), reason, about, done.memento(),
                marked.drawn().reversed());
        return corrections.note(taken, marked.id(), by);
    }

    /// What was done since is looked for before, since a refusal may end what the database answers.
    private Reversible.Reversal takenBack(Reversible feature, Correction act, String memento, Actor actor) {
        Optional<Correction> since = Optional.ofNullable(acts.lastSince(act.id())).flatMap(acts::findById);
        try {
            return feature.takeBack(act, memento, actor);
        } catch (StaleVersionException e) {
            throw e;
        } catch (ChangedSinceException e) {
            Optional<String> obstacle = e instanceof StandsInTheWayException stands
                    ? paths(List.of(stands.thing())).values().stream().findFirst() : Optional.empty();
            throw new OvertakenActException(act, Said.by(e), since, obstacle);
        }
    }
}
