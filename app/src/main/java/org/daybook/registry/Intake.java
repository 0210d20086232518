package org.daybook.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.number.PlannedNumbers;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.NewRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Enters compounds of which it was decided that they are none that is here, many in a few statements.
///
/// Nothing is looked up again: whoever decided has held the desk since ([#open]). The database refuses a key or number
/// that is taken.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Intake {

    private final CompoundNotes notes;
    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final NewRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(CompoundNotes notes, NumberSchemes schemes, NumberHolds holds, NewRows rows,
            ApplicationEventPublisher events, Clock clock) {
        this.notes = notes;
        this.schemes = schemes;
        this.holds = holds;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /// A compound that is to be entered.
    ///
    /// @param number the one it goes by, which is free
    public record Arrival(Candidate candidate, CompoundNumber number) {
    }

    /// Waits until nobody else registers, to the end of the transaction, and says which numbers are free.
    public PlannedNumbers open() {
        schemes.openDesk();
        return schemes.plan();
    }

    /// Enters compounds.
    ///
    /// @param planned where all their numbers come from
    /// @return the compounds in the order of the arrivals
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    public List<Compound> enter(List<Arrival> arrivals, PlannedNumbers planned, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        List<Compound> entered = enter(arrivals, by);
        schemes.use(planned);
        holds.among(entered.stream().map(Compound::number).toList()).values()
                .forEach(hold -> holds.used(hold, by.person()));
        return entered;
    }

    /// The same, where the schemes know of the numbers.
    List<Compound> enter(List<Arrival> arrivals, Authorship by) {
        Instant now = clock.instant();
        Map<Compound, List<OtherName>> entered = new LinkedHashMap<>();
        arrivals.forEach(arrival -> entered.put(compound(arrival, by, now), arrival.candidate().synonyms()));
        rows.insert(entered.keySet());
        List<Compound> compounds = List.copyOf(entered.keySet());
        rows.insert(IntStream.range(0, arrivals.size())
                .mapToObj(i -> new AssignedNumber(compounds.get(i).id(), arrivals.get(i).number(), null, by, now))
                .toList());
        notes.begin(entered, by);
        compounds.forEach(compound -> events.publishEvent(Changed.compound(compound.id())));
        return compounds;
    }

    private static Compound compound(Arrival arrival, Authorship by, Instant now) {
        Candidate candidate = arrival.candidate();
        Compound compound = new Compound(candidate.key(), candidate.stereo(), arrival.number(), candidate.name(), by,
                now);
        candidate.structure().ifPresent(structure ->
                compound.describe(structure, candidate.properties().orElseThrow(), candidate.key()));
        return compound;
    }
}
