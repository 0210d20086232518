package org.daybook.registry;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.property.Properties;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.history.CompoundChange.Kind;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberObjection;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.renewal.IdentityRenewal;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersistentCuration implements Curation {

    private final CompoundRepository compounds;
    private final AssignedNumberRepository numbers;
    private final CompoundNotes notes;
    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final IdentityRenewal renewal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersistentCuration(CompoundRepository compounds, AssignedNumberRepository numbers, CompoundNotes notes,
            NumberSchemes schemes, NumberHolds holds, IdentityRenewal renewal, ApplicationEventPublisher events,
            Clock clock) {
        this.compounds = compounds;
        this.numbers = numbers;
        this.notes = notes;
        this.schemes = schemes;
        this.holds = holds;
        this.renewal = renewal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean addSynonym(CompoundId id, OtherName name, Actor actor) {
        return added(id, List.of(name), actor);
    }

    @Override
    public void addSynonyms(CompoundId id, Collection<OtherName> names, Actor actor) {
        added(id, names, actor);
    }

    private boolean added(CompoundId id, Collection<OtherName> names, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        Compound compound = existing(id);
        boolean added = !notes.addNoted(compound, names, by).isEmpty();
        if (added) {
            changed(compound);
        }
        return added;
    }

    @Override
    public void removeSynonym(CompoundId id, long synonym, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        Compound compound = existing(id);
        notes.remove(compound, synonym, by);
        changed(compound);
    }

    @Override
    public boolean addNumber(CompoundId id, String typed, String reason, boolean isConfirmed, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        CompoundNumber number = CompoundNumber.of(typed);
        String why = OverLimitException.requireText("reason", reason.strip(), AssignedNumber.MAX_REASON);
        schemes.openDesk();
        Compound compound = existing(id);
        var taken = numbers.findByNumberKey(number.key());
        if (taken.isPresent()) {
            if (!taken.get().compound().equals(id)) {
                throw new InvalidInputException("number",
                        Said.of("said.registry.is-taken-it-leads-to", number,
                                existing(taken.get().compound()).number()));
            }
            return false;
        }
        takeFromHold(compound, number, isConfirmed, by.person());
        CompoundNumber shown = schemes.inLook(number);
        schemes.use(shown);
        numbers.save(new AssignedNumber(id, shown, why.isEmpty() ? null : why, by, clock.instant()));
        notes.note(compound, Kind.NUMBER_ADDED, shown + (why.isEmpty() ? "" : " (" + why + ")"), by);
        changed(compound);
        return true;
    }

    private void takeFromHold(Compound compound, CompoundNumber number, boolean isConfirmed, PersonId by) {
        Optional<NumberHold> hold = holds.find(number.text());
        Optional<NumberObjection> objection = hold.isPresent()
                ? hold.filter(held -> !new Identity(compound.identityKey(), compound.stereo(), true).had(held))
                        .flatMap(held -> holds.objection(held, Optional.of(by)))
                : schemes.farness(number).filter(far -> !isConfirmed);
        objection.ifPresent(why -> {
            throw new InvalidInputException("number", why.said());
        });
        hold.ifPresent(reserved -> holds.used(reserved, by));
    }

    @Override
    public void rename(CompoundId id, String name, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        Compound compound = existing(id);
        String checked = NewCompound.checkedName(name);
        if (checked.isEmpty() && compound.structure().isEmpty()) {
            throw new InvalidInputException("name", Said.of("said.registry.a-compound-without-a-structure"));
        }
        if (checked.equals(compound.name().orElse(""))) {
            return;
        }
        notes.note(
                compound,
                Kind.NAMED,
                compound.name().orElse("no name") + " → " + (checked.isEmpty() ? "no name" : checked),
                by);
        compound.rename(checked.isEmpty() ? null : checked);
        changed(compound);
    }

    @Override
    public void stateStereo(CompoundId id, StereoStatement statement, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        Optional<Structure> meant = existing(id).readTyped().map(statement::appliedTo);
        meant.ifPresent(RegisteredStructure::deriveNow);
        schemes.openDesk();
        Compound compound = existing(id);
        if (compound.stereo() == statement) {
            return;
        }
        requireFree(compound, meant.map(IdentityKey::of).orElseGet(compound::identityKey), statement);
        notes.note(compound, Kind.STEREO_STATED, compound.stereo().label() + " → " + statement.label(), by);
        meant.ifPresent(structure -> describe(compound, structure));
        compound.state(statement);
        changed(compound);
    }

    @Override
    public void giveStructure(CompoundId id, Structure structure, @Nullable StereoStatement stated, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        StereoStatement statement = stated == null ? StereoStatement.proposedBy(StereoSummary.of(structure)) : stated;
        Structure meant = stated == null ? structure : stated.appliedTo(structure);
        RegisteredStructure.deriveNow(meant);
        renewal.renewLike(meant);
        schemes.openDesk();
        Compound compound = existing(id);
        if (compound.structure().isPresent()) {
            throw new InvalidInputException("structure",
                    Said.of("said.registry.has-a-structure-already", compound.number()));
        }
        requireFree(IdentityKey.of(meant), statement, "structure");
        describe(compound, meant);
        compound.state(statement);
        notes.note(compound, Kind.STRUCTURE_GIVEN, Identifiers.of(meant).canonicalSmiles(), by);
        changed(compound);
    }

    private Compound existing(CompoundId id) {
        return compounds.findById(id.value()).orElseThrow(() -> new MissingException(
                Said.of("said.shared.there-is-no-compound", id)));
    }

    private static void describe(Compound compound, Structure meant) {
        compound.describe(
                RegisteredStructure.of(meant),
                CalculatedProperties.of(Properties.of(meant)),
                IdentityKey.of(meant));
    }

    /// As [#requireFree(String, StereoStatement, String)]; the compound itself may have the key already.
    private void requireFree(Compound compound, String key, StereoStatement statement) {
        boolean isOwn = compounds
                .findByIdentityKeyAndStereo(key, statement)
                .filter(other -> other.id().equals(compound.id()))
                .isPresent();
        if (!isOwn) {
            requireFree(key, statement, "stereo");
        }
    }

    private void requireFree(String key, StereoStatement statement, String field) {
        compounds.findByIdentityKeyAndStereo(key, statement).ifPresent(other -> {
            throw new InvalidInputException(field,
                    Said.of("said.registry.that-is-the-same-structure", other.number(), statement.label()));
        });
    }

    private void changed(Compound compound) {
        events.publishEvent(Changed.compound(compound.id()));
    }
}
