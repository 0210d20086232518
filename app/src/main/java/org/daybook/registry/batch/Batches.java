package org.daybook.registry.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.NewRows;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
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
    private final NewRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Batches(
            BatchRepository batches,
            CompoundRepository compounds,
            AssignedNumberRepository numbers,
            CompoundNotes notes,
            NumberSchemes schemes,
            NewRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.compounds = compounds;
        this.numbers = numbers;
        this.notes = notes;
        this.schemes = schemes;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /// A batch, and whether it was not here before.
    public record Recorded(Batch batch, boolean isNew) {
    }

    /// A batch that is to be recorded.
    public record Delivery(CompoundId compound, NewBatch batch) {
    }

    /// Records a batch; one with the same code under the same number is here already and stays as it is.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws MissingException if there is no such compound
    /// @throws InvalidInputException for field `number` if the compound does not have that number
    public Recorded add(CompoundId id, NewBatch given, Actor actor) {
        return addAll(List.of(new Delivery(id, given)), actor).getFirst();
    }

    /// As [#add], many in a few statements.
    ///
    /// @return one a delivery, in their order
    public List<Recorded> addAll(List<Delivery> given, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        if (given.isEmpty()) {
            return List.of();
        }
        schemes.openDesk();
        List<CompoundId> ids = given.stream().map(Delivery::compound).distinct().toList();
        Shelf shelf = new Shelf(compounds.findAllById(CompoundNotes.values(ids)),
                numbers.findByCompoundIdInOrderById(CompoundNotes.values(ids)), all(ids));
        List<Recorded> recorded = given.stream().map(one -> shelf.place(one, by, clock.instant())).toList();
        List<Batch> added = recorded.stream().filter(Recorded::isNew).map(Recorded::batch).toList();
        rows.insert(added);
        notes.noteAll(added, Batch::compound, Kind.BATCH_ADDED,
                one -> Said.of("said.shared.batch", one.number(), one.code()), by);
        added.stream().map(Batch::compound).distinct()
                .forEach(compound -> events.publishEvent(Changed.compound(compound)));
        return recorded;
    }

    /// Everybody may ask; empty if there is none.
    @Transactional(readOnly = true)
    public Optional<Batch> find(BatchId id) {
        return batches.findById(id.value());
    }

    /// The batches with these ids, retracted ones too, in one query; ids that do not exist are left out.
    @Transactional(readOnly = true)
    public Map<BatchId, Batch> findAll(Collection<BatchId> ids) {
        return batches.findAllById(ids.stream().map(BatchId::value).distinct().toList()).stream()
                .collect(Collectors.toMap(Batch::id, Function.identity()));
    }

    /// The batches of a compound, retracted ones too, by number and code.
    @Transactional(readOnly = true)
    public List<Batch> all(CompoundId id) {
        return all(List.of(id)).getOrDefault(id, List.of());
    }

    /// The batches of several compounds, retracted ones too, in one query; a compound without any is left out.
    @Transactional(readOnly = true)
    public Map<CompoundId, List<Batch>> all(Collection<CompoundId> ids) {
        return batches.findByCompoundIdInOrderByNumberTextAscCodeAsc(CompoundNotes.values(ids)).stream()
                .collect(Collectors.groupingBy(Batch::compound));
    }

    /// The batches of a compound that are not retracted, by number and code.
    @Transactional(readOnly = true)
    public List<Batch> of(CompoundId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /// The batches of several compounds that are not retracted, in one query; a compound without any is left out.
    @Transactional(readOnly = true)
    public Map<CompoundId, List<Batch>> of(Collection<CompoundId> ids) {
        return batches.findByCompoundIdInOrderByNumberTextAscCodeAsc(CompoundNotes.values(ids)).stream()
                .filter(batch -> !batch.isRetracted())
                .collect(Collectors.groupingBy(Batch::compound));
    }

    /// The batches of some compounds, with those that are to be recorded.
    private static final class Shelf {

        private final Map<CompoundId, Compound> compounds;
        private final Map<String, AssignedNumber> numbers;
        private final Map<CompoundId, List<Batch>> batches = new HashMap<>();

        Shelf(List<Compound> compounds, List<AssignedNumber> numbers, Map<CompoundId, List<Batch>> batches) {
            this.compounds = compounds.stream().collect(Collectors.toMap(Compound::id, Function.identity()));
            this.numbers = numbers.stream().collect(Collectors.toMap(AssignedNumber::key, Function.identity()));
            batches.forEach((id, all) -> this.batches.put(id, new ArrayList<>(all)));
        }

        Recorded place(Delivery one, Authorship by, Instant now) {
            Compound compound = compounds.get(one.compound());
            if (compound == null) {
                throw new MissingException(Said.of("said.registry.it-went"));
            }
            NewBatch given = one.batch();
            List<Batch> all = batches.computeIfAbsent(one.compound(), id -> new ArrayList<>());
            String number = given.number().isEmpty() ? compound.number() : numberOf(compound, given.number());
            List<Batch> ofNumber = all.stream().filter(batch -> batch.number().equals(number)).toList();
            String code = given.code().isEmpty() ? nextCode(ofNumber) : given.code();
            Optional<Batch> known = ofNumber.stream().filter(batch -> batch.code().equals(code)).findFirst();
            Batch batch = known.orElseGet(() -> new Batch(one.compound(), number, code, given, by, now));
            if (known.isEmpty()) {
                all.add(batch);
            }
            return new Recorded(batch, known.isEmpty());
        }

        private String numberOf(Compound compound, String typed) {
            return Optional.ofNullable(numbers.get(CompoundNumber.of(typed).key()))
                    .filter(assigned -> assigned.compound().equals(compound.id()))
                    .map(AssignedNumber::number)
                    .orElseThrow(() -> new InvalidInputException("number",
                            Said.of("said.registry.is-not-a-number-of", typed, compound.number())));
        }

        private static String nextCode(List<Batch> ofNumber) {
            long last = ofNumber.stream()
                    .map(Batch::code)
                    .filter(code -> code.matches("\\d{1,9}"))
                    .mapToLong(Long::parseLong)
                    .max().orElse(0);
            return String.format("%02d", last + 1);
        }
    }
}
