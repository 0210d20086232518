package org.daybook.registry;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.people.Authorship;
import org.daybook.registry.Intake.Arrival;
import org.daybook.registry.Registration.Addition;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.Registration.Rejected;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.history.CompoundChange.Kind;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.history.NumbersAsNames;
import org.daybook.registry.identity.CompoundIdentities;
import org.daybook.registry.identity.CompoundIdentities.Holder;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberObjection;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enters compounds in short transactions that hold the registration desk: the chemistry was done before, and what is
/// looked up under the lock takes the same few statements however much a candidate brings.
@Component
@Transactional
class Registrar {

    private final CompoundRepository compounds;
    private final CompoundIdentities identities;
    private final AssignedNumberRepository numbers;
    private final CompoundNotes notes;
    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final NumbersAsNames numbersAsNames;
    private final Intake intake;
    private final Kinship kinship;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registrar(
            CompoundRepository compounds,
            CompoundIdentities identities,
            AssignedNumberRepository numbers,
            CompoundNotes notes,
            NumberSchemes schemes,
            NumberHolds holds,
            NumbersAsNames numbersAsNames,
            Intake intake,
            Kinship kinship,
            ApplicationEventPublisher events,
            Clock clock) {
        this.compounds = compounds;
        this.identities = identities;
        this.numbers = numbers;
        this.notes = notes;
        this.schemes = schemes;
        this.holds = holds;
        this.numbersAsNames = numbersAsNames;
        this.intake = intake;
        this.kinship = kinship;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Preview preview(Candidate candidate, Optional<PersonId> by) {
        Optional<Holder> same = identities.holder(candidate.identity());
        Optional<Compound> known = same.map(Holder::compound);
        String number = known.map(Compound::number).orElseGet(() -> numberFor(candidate).text());
        StereoStatement stereo = known.map(Compound::stereo).orElse(candidate.stereo());
        Optional<Compound> holder = candidate.number().flatMap(this::holderOf);
        Rejected rejected = rejection(candidate, known, holder, hold(candidate, holder), by).orElse(null);
        List<Warning> warnings = Stream.concat(
                same.stream().flatMap(found -> found.warnings().stream()),
                kinship.warnings(candidate, same.map(Holder::stereo).orElse(stereo), List.of()).stream()).toList();
        return new Preview(stereo, known.orElse(null), number, rejected, warnings);
    }

    /// @return what became of it; of warnings only that it was merged: others are looked for when the desk is free
    Registration enter(Candidate candidate, PersonId by) {
        schemes.openDesk();
        Optional<Holder> same = identities.holder(candidate.identity());
        Optional<Compound> known = same.map(Holder::compound);
        Optional<Compound> holder = candidate.number().flatMap(this::holderOf);
        Optional<NumberHold> hold = hold(candidate, holder);
        Optional<Rejected> rejected = rejection(candidate, known, holder, hold, Optional.of(by));
        if (rejected.isPresent()) {
            return rejected.get();
        }
        hold.ifPresent(reserved -> holds.used(reserved, by));
        if (known.isPresent()) {
            return complete(known.get(), candidate, by, EnumSet.noneOf(Addition.class), same.get().warnings());
        }
        return holder.<Registration>map(blank -> enterUnderTakenNumber(candidate, blank, by))
                .orElseGet(() -> enterNew(candidate, by));
    }

    private Optional<NumberHold> hold(Candidate candidate, Optional<Compound> holder) {
        return candidate.number().filter(free -> holder.isEmpty()).flatMap(number -> holds.find(number.text()));
    }

    /// Why it is not registered as it stands; the preview says the same.
    ///
    /// @param known the compound that it is
    /// @param holder the compound to which its number leads
    private Optional<Rejected> rejection(Candidate candidate, Optional<Compound> known, Optional<Compound> holder,
            Optional<NumberHold> hold, Optional<PersonId> by) {
        return candidate.number().filter(free -> holder.isEmpty())
                .flatMap(number -> objection(number, candidate, hold, by))
                .map(why -> new Rejected("number", why.said(), null, why.canBeConfirmed()))
                .or(() -> numberAsName(candidate, known.or(() -> holder)))
                .or(() -> holder.filter(other -> isAnother(candidate, known, other))
                        .map(other -> taken(candidate, other)));
    }

    /// A compound without a structure gets that of the candidate, or is what one without a structure means.
    private static boolean isAnother(Candidate candidate, Optional<Compound> known, Compound holder) {
        return known.map(one -> !one.id().equals(holder.id()))
                .orElseGet(() -> holder.structure().isPresent() && candidate.structure().isPresent());
    }

    private Optional<NumberObjection> objection(
            CompoundNumber number, Candidate candidate, Optional<NumberHold> hold, Optional<PersonId> by) {
        return hold.isPresent()
                ? hold.filter(held -> !candidate.identity().had(held)).flatMap(held -> holds.objection(held, by))
                : candidate.wanted().isConfirmed() ? Optional.empty() : schemes.farness(number);
    }

    /// Its number may be its name too.
    private Optional<Rejected> numberAsName(Candidate candidate, Optional<Compound> known) {
        Optional<String> own = candidate.number().map(CompoundNumber::key);
        List<String> names = Stream.concat(
                        Stream.ofNullable(candidate.name()), candidate.synonyms().stream().map(OtherName::text))
                .filter(text -> own.isEmpty() || !own.equals(CompoundNumber.read(text).map(CompoundNumber::key)))
                .toList();
        return numbersAsNames.objection(names, candidate.identity(), known.map(Compound::id).orElse(null))
                .map(objection -> new Rejected(
                        objection.name().equals(candidate.name()) ? "name" : "synonyms", objection.why(), null, false));
    }

    private Optional<Compound> holderOf(CompoundNumber number) {
        return numbers.findByNumberKey(number.key()).flatMap(taken -> compounds.findById(taken.compound().value()));
    }

    private AlreadyRegistered enterUnderTakenNumber(Candidate candidate, Compound holder, PersonId by) {
        if (candidate.structure().isPresent()) {
            holder.describe(candidate.structure().get(), candidate.properties().orElseThrow(), candidate.key());
            holder.state(candidate.stereo());
            notes.note(holder, Kind.STRUCTURE_GIVEN, candidate.structure().get().canonicalSmiles(), Authorship.of(by));
            return complete(holder, candidate, by, EnumSet.of(Addition.STRUCTURE), List.of());
        }
        return complete(holder, candidate, by, EnumSet.noneOf(Addition.class), List.of());
    }

    private static Rejected taken(Candidate candidate, Compound holder) {
        CompoundNumber number = candidate.number().orElseThrow();
        Said why = holder.identityKey().equals(candidate.key())
                ? Said.of("said.registry.number-of-the-same-structure", number, holder.number(),
                        holder.stereo().word())
                : Said.of("said.registry.number-of-another-compound", number, holder.number(),
                        holder.inchiKey().orElse(holder.title()));
        return new Rejected("number", why, holder, false);
    }

    private Registered enterNew(Candidate candidate, PersonId by) {
        CompoundNumber number = numberFor(candidate);
        List<Compound> entered = intake.enter(List.of(new Arrival(candidate, number)), Authorship.of(by));
        schemes.use(number);
        return new Registered(entered.getFirst(), List.of());
    }

    private CompoundNumber numberFor(Candidate candidate) {
        return candidate.number().map(schemes::inLook).orElseGet(() -> schemes.next(candidate.prefix()));
    }

    private AlreadyRegistered complete(
            Compound compound, Candidate candidate, PersonId by, Set<Addition> added, List<Warning> warnings) {
        if (candidate.number().filter(number -> assign(compound, number, by)).isPresent()) {
            added.add(Addition.NUMBER);
        }
        if (!notes.addNoted(compound, candidate.synonyms(), Authorship.of(by)).isEmpty()) {
            added.add(Addition.SYNONYM);
        }
        if (compound.name().isEmpty() && candidate.name() != null) {
            compound.rename(candidate.name());
            notes.note(compound, Kind.NAMED, candidate.name(), Authorship.of(by));
            added.add(Addition.NAME);
        }
        if (!added.isEmpty()) {
            events.publishEvent(Changed.compound(compound.id()));
        }
        return new AlreadyRegistered(compound, Set.copyOf(added), warnings);
    }

    private boolean assign(Compound compound, CompoundNumber brought, PersonId by) {
        if (numbers.existsByNumberKey(brought.key())) {
            return false;
        }
        CompoundNumber number = schemes.inLook(brought);
        schemes.use(number);
        numbers.save(new AssignedNumber(
                compound.id(), number, Said.of("said.registry.same-structure-as", compound.number()).stored(),
                Authorship.of(by), clock.instant()));
        notes.note(compound, Kind.NUMBER_ADDED, number.text(), Authorship.of(by));
        return true;
    }
}
