package org.daybook.registry.batch;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.history.CompoundChange.Kind;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The batches of compounds.
@Service
@Transactional
public class Batches {

    private final BatchRepository batches;
    private final CompoundRepository compounds;
    private final AssignedNumberRepository numbers;
    private final CompoundNotes notes;
    private final NumberSchemes schemes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Batches(
            BatchRepository batches,
            CompoundRepository compounds,
            AssignedNumberRepository numbers,
            CompoundNotes notes,
            NumberSchemes schemes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.compounds = compounds;
        this.numbers = numbers;
        this.notes = notes;
        this.schemes = schemes;
        this.events = events;
        this.clock = clock;
    }

    /// A batch, and whether it was not here before.
    public record Recorded(Batch batch, boolean isNew) {
    }

    /// Records a batch; one with the same code under the same number is here already and stays as it is.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws MissingException if there is no such compound
    /// @throws InvalidInputException for field `number` if the compound does not have that number
    public Recorded add(CompoundId id, NewBatch given, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        schemes.openDesk();
        Compound compound =
                compounds.findById(id.value()).orElseThrow(() -> new MissingException("There is no compound " + id));
        String number = given.number().isEmpty() ? compound.number() : numberOf(compound, given.number());
        String code = given.code().isEmpty() ? nextCode(compound, number) : given.code();
        Optional<Batch> known = batches.findByCompoundIdAndNumberTextAndCode(id.value(), number, code);
        if (known.isPresent()) {
            return new Recorded(known.get(), false);
        }
        Batch batch = batches.save(new Batch(id, number, code, given, by, clock.instant()));
        notes.note(compound, Kind.BATCH_ADDED, number + " batch " + code, by);
        events.publishEvent(Changed.compound(id));
        return new Recorded(batch, true);
    }

    /// Everybody may ask; empty if there is none.
    @Transactional(readOnly = true)
    public Optional<Batch> find(BatchId id) {
        return batches.findById(id.value());
    }

    /// The batches of a compound, by number and code.
    @Transactional(readOnly = true)
    public List<Batch> of(CompoundId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /// The batches of several compounds, in one query; a compound without any is left out.
    @Transactional(readOnly = true)
    public Map<CompoundId, List<Batch>> of(Collection<CompoundId> ids) {
        return batches.findByCompoundIdInOrderByNumberTextAscCodeAsc(CompoundNotes.values(ids)).stream()
                .collect(Collectors.groupingBy(Batch::compound));
    }

    private String numberOf(Compound compound, String typed) {
        return numbers.findByNumberKey(CompoundNumber.of(typed).key())
                .filter(assigned -> assigned.compound().equals(compound.id()))
                .map(AssignedNumber::number)
                .orElseThrow(
                        () -> new InvalidInputException("number", typed + " is not a number of " + compound.number()));
    }

    private String nextCode(Compound compound, String number) {
        long last = batches.codes(compound.id().value(), number).stream()
                .filter(code -> code.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .max().orElse(0);
        return String.format("%02d", last + 1);
    }
}
