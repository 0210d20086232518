package org.daybook.registry;

import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.history.CompoundChange.Kind;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What became of each number, and how one is retired.
@Service
@Transactional
public class CompoundNumbers {

    private final CompoundRepository compounds;
    private final AssignedNumberRepository numbers;
    private final CompoundNotes notes;
    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final ApplicationEventPublisher events;

    CompoundNumbers(
            CompoundRepository compounds,
            AssignedNumberRepository numbers,
            CompoundNotes notes,
            NumberSchemes schemes,
            NumberHolds holds,
            ApplicationEventPublisher events) {
        this.compounds = compounds;
        this.numbers = numbers;
        this.notes = notes;
        this.schemes = schemes;
        this.holds = holds;
        this.events = events;
    }

    /// Retires a number: it leads to no compound any more, says why, and is never given again. Retiring it again
    /// changes nothing. A compound that went by it goes by the oldest other number that it has.
    ///
    /// @param reason 1 to [NumberHold#MAX_REASON] characters
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member; for a number that somebody else
    ///     reserved, an owner
    /// @throws InvalidInputException for field `number` if it is none, or the only one of a compound
    public NumberHold retire(String typed, String reason, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        CompoundNumber number = CompoundNumber.of(typed);
        schemes.openDesk();
        Optional<NumberHold> hold = holds.find(typed);
        if (hold.filter(NumberHold::isRetired).isPresent()) {
            return hold.get();
        }
        hold.ifPresent(reserved -> actor.requireSelfOrOwner(reserved.by()));
        return numbers.findByNumberKey(number.key())
                .map(assigned -> retire(assigned, reason, by))
                .orElseGet(() -> holds.retire(
                        schemes.inLook(number),
                        reason,
                        null,
                        hold.map(NumberHolds::reservedFor)
                                .orElseGet(() -> Said.of("said.registry.not-given")),
                        by));
    }

    private NumberHold retire(AssignedNumber assigned, String reason, PersonId by) {
        Compound compound = compounds.findById(assigned.compound().value()).orElseThrow();
        CompoundNumber number = CompoundNumber.of(assigned.number());
        if (compound.number().equals(assigned.number())) {
            compound.goBy(another(compound, assigned));
        }
        numbers.delete(assigned);
        NumberHold retired =
                holds.retire(number, reason, compound.id(), Said.of("said.registry.a-number-of", compound.number()),
                        by);
        notes.note(compound, Kind.NUMBER_RETIRED,
                Said.of("said.registry.drawn", number.text(), retired.reason()), Authorship.of(by));
        events.publishEvent(Changed.compound(compound.id()));
        return retired;
    }

    private CompoundNumber another(Compound compound, AssignedNumber than) {
        return numbers.findByCompoundIdInOrderById(List.of(compound.id().value())).stream()
                .filter(number -> !number.key().equals(than.key()))
                .findFirst()
                .map(number -> CompoundNumber.of(number.number()))
                .orElseThrow(() -> new InvalidInputException("number",
                        Said.of("said.registry.is-the-only-number-of", than.number())));
    }

    /// Says what became of a number that leads to no compound.
    ///
    /// @return what to throw: [GoneException] for a retired one, else [MissingException]
    @Transactional(readOnly = true)
    public RuntimeException whyNoCompound(String typed) {
        Optional<NumberHold> hold = holds.find(typed);
        if (hold.isEmpty()) {
            return new MissingException(Said.of("said.shared.there-is-no-compound-3", typed));
        }
        NumberHold held = hold.get();
        if (!held.isRetired()) {
            return new MissingException(holds.said(held, "said.registry.number-reserved-and-free"));
        }
        Optional<String> within = held.wentWith().map(id -> "/imports/" + id);
        Optional<Compound> ledTo = held.compound().flatMap(id -> compounds.findById(id.value()));
        return new GoneException(
                ledTo.map(compound -> holds.said(held, held.wentWith().isPresent()
                                ? "said.registry.number-gone-that-led-to"
                                : "said.registry.number-retired-that-led-to", compound.number()))
                        .or(() -> held.description()
                                .map(one -> holds.said(held, "said.registry.number-gone-that-was", one)))
                        .orElseGet(() -> holds.said(held)),
                held.reason().english(),
                held.at(),
                ledTo.map(compound -> "/compounds/" + compound.number()).or(() -> within).orElse(null));
    }
}
