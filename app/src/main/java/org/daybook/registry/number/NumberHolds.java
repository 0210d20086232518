package org.daybook.registry.number;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers that are kept from being given: reserves them, gives them back, keeps the retired ones. Everybody can read
/// them; each act stands in the history.
@Service
@Transactional
public class NumberHolds {

    /// Numbers that are reserved at once, at most.
    public static final int MOST_AT_ONCE = 100;

    private final NumberHoldRepository holds;
    private final NumberSchemes schemes;
    private final Corrections corrections;
    private final People people;
    private final Clock clock;

    NumberHolds(NumberHoldRepository holds, NumberSchemes schemes, Corrections corrections, People people,
            Clock clock) {
        this.holds = holds;
        this.schemes = schemes;
        this.corrections = corrections;
        this.people = people;
        this.clock = clock;
    }

    /// Reserves the next free numbers of a prefix; two people never get the same.
    ///
    /// @param prefix empty for the usual one
    /// @param count 1 to [#MOST_AT_ONCE]
    /// @param purpose what for, 1 to [NumberHold#MAX_REASON] characters
    /// @param requestKey what a program calls its request, or empty: asked again with the same, the person gets the
    ///     same numbers, as far as they are still reserved
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws InvalidInputException naming the field that cannot be accepted
    public List<NumberHold> reserve(String prefix, int count, String purpose, String requestKey, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = requireWords("purpose", purpose, "said.registry.say-what-the-numbers-are-reserved");
        OverLimitException.requireNaming("prefix", prefix);
        String key = OverLimitException.requireNaming("Idempotency-Key", requestKey.strip());
        if (count < 1 || count > MOST_AT_ONCE) {
            throw new InvalidInputException("count", Said.of("said.registry.1-to-numbers-can-be", MOST_AT_ONCE, count));
        }
        schemes.openDesk();
        List<NumberHold> before =
                key.isEmpty() ? List.of() : holds.findByHeldByAndRequestKeyOrderById(by.value(), key);
        if (!before.isEmpty()) {
            return before;
        }
        List<NumberHold> reserved = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CompoundNumber number = schemes.next(prefix.strip());
            schemes.use(number);
            NumberHold hold = holds.save(
                    NumberHold.reserved(number, why, key.isEmpty() ? null : key, by, clock.instant()));
            corrections.note(hold.thing(), hold.number(), new Change(Said.of("said.registry.reserved"), Change.NOTHING,
                    Said.of("said.registry.for", why)), "", by);
            reserved.add(hold);
        }
        return reserved;
    }

    /// Gives back a reserved number that no compound has got; it can be reserved or given again.
    ///
    /// @param reason may be empty
    /// @throws org.daybook.people.NotAllowedException unless the actor reserved it or is an owner
    /// @throws MissingException if the number is not reserved
    public void giveBack(String number, String reason, Actor actor) {
        actor.require(Role.MEMBER);
        Corrections.requireReason(reason);
        schemes.openDesk();
        NumberHold hold = find(number).filter(found -> !found.isRetired())
                .orElseThrow(() -> new MissingException(Said.of("said.registry.is-not-reserved", number)));
        actor.requireSelfOrOwner(hold.by());
        PersonId by = actor.person().orElseThrow();
        corrections.note(
                hold.thing(), hold.number(),
                        new Change(Said.of("said.registry.given-back"), reservedFor(hold), Change.NOTHING), reason, by);
        holds.delete(hold);
    }

    /// Retires a number for good, in the transaction of who looked that nothing else has it; the desk must be open.
    ///
    /// @param reason 1 to [NumberHold#MAX_REASON] characters
    /// @param ledTo the compound that had it, or null
    /// @param before what it was, as people read it
    @Transactional(propagation = Propagation.MANDATORY)
    public NumberHold retire(
            CompoundNumber number, String reason, @Nullable CompoundId ledTo, Said before, PersonId by) {
        String why = requireWords("reason", reason, "said.registry.say-why-the-number-is-retired");
        holds.findByNumberKey(number.key()).ifPresent(reserved -> {
            holds.delete(reserved);
            holds.flush();
        });
        NumberHold hold = holds.save(NumberHold.retired(number, why, ledTo, by, clock.instant()));
        corrections.note(hold.thing(), hold.number(),
                new Change(Said.of("said.registry.retired"), before, Change.NOTHING), why, by);
        return hold;
    }

    /// Ends the reservation of a number that a compound has got, in the transaction that gives it; also the retirement
    /// of one that went with an import and that its compound has again, of which the import tells.
    @Transactional(propagation = Propagation.MANDATORY)
    public void used(NumberHold reserved, PersonId by) {
        if (reserved.wentWith().isEmpty()) {
            Change given = new Change(Said.of("said.registry.given"), reservedFor(reserved),
                    Said.of("said.registry.the-number-of-a-compound"));
            corrections.note(reserved.thing(), reserved.number(), given, "", by);
        }
        holds.delete(reserved);
    }

    /// Retired numbers of a compound that is removed stay retired; joins the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(CompoundId compound) {
        holds.leadNoLongerTo(compound.value());
    }

    /// Why it cannot be given to this person, who may have reserved it.
    ///
    /// @param to empty for anybody from the street
    @Transactional(readOnly = true)
    public Optional<NumberObjection> objection(NumberHold hold, Optional<PersonId> to) {
        if (hold.isRetired()) {
            return Optional.of(new NumberObjection(NumberObjection.Kind.RETIRED, said(hold)));
        }
        return to.filter(hold.by()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new NumberObjection(
                        NumberObjection.Kind.RESERVED,
                        said(hold, "said.registry.number-reserved-by-another")));
    }

    /// What a reserved number was before something happened to it.
    public static Said reservedFor(NumberHold reserved) {
        return Said.of("said.registry.reserved-for", reserved.reason());
    }

    /// What became of the number, in one sentence without a full stop.
    @Transactional(readOnly = true)
    public Said said(NumberHold hold) {
        return said(hold, hold.wentWith().isPresent() ? "said.registry.number-gone"
                : hold.isRetired() ? "said.registry.number-retired" : "said.registry.number-reserved");
    }

    /// A sentence about a number that is held: its number, day, person and reason are put into it, and what is given.
    ///
    /// @param more what is put into it behind these four
    @Transactional(readOnly = true)
    public Said said(NumberHold hold, String key, Object... more) {
        String who = people.find(hold.by()).map(Person::displayName).orElse("somebody");
        String day = hold.at().toString().substring(0, 10);
        return Said.of(
                key, Stream.concat(Stream.of(hold.number(), day, who, hold.reason()), Stream.of(more)).toArray());
    }

    /// By any spelling; empty if the number is neither reserved nor retired.
    @Transactional(readOnly = true)
    public Optional<NumberHold> find(String number) {
        return CompoundNumber.read(number).flatMap(read -> holds.findByNumberKey(read.key()));
    }

    /// Those of these numbers that are held, by [CompoundNumber#key()], in one query; what is no number is left out.
    @Transactional(readOnly = true)
    public Map<String, NumberHold> among(Collection<String> numbers) {
        List<String> keys = numbers.stream()
                .flatMap(number -> CompoundNumber.read(number).stream())
                .map(CompoundNumber::key)
                .distinct()
                .toList();
        return keys.isEmpty()
                ? Map.of()
                : holds.findByNumberKeyIn(keys).stream()
                        .collect(Collectors.toMap(NumberHold::key, Function.identity()));
    }

    /// The newest first, without those that went with an import.
    ///
    /// @param limit at most so many
    @Transactional(readOnly = true)
    public List<NumberHold> newest(int limit) {
        return holds.findByImportIdIsNullOrderByIdDesc(Limit.of(limit));
    }

    private static String requireWords(String field, String typed, String otherwise) {
        String text = OverLimitException.requireText(field, typed.strip(), NumberHold.MAX_REASON);
        if (PlainWords.seen(text).isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(field, Said.of(otherwise));
        }
        return text;
    }
}
