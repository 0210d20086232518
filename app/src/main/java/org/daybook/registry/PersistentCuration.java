package org.daybook.registry;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.property.Properties;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.correction.CompoundActs;
import org.daybook.registry.correction.CompoundActs.Begun;
import org.daybook.registry.correction.CompoundActs.Told;
import org.daybook.registry.correction.CompoundCorrections;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.Corrected.Done;
import org.daybook.registry.correction.Corrected;
import org.daybook.registry.correction.StructureCorrection;
import org.daybook.registry.history.CompoundChange;
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
import org.daybook.registry.renewal.IdentityRenewal;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.correction.Act.Drawn;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersistentCuration implements Curation {

    private static final Said NO_NAME = Said.of("said.registry.no-name");

    private final AssignedNumberRepository numbers;
    private final CompoundNotes notes;
    private final CompoundIdentities identities;
    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final IdentityRenewal renewal;
    private final CompoundActs acts;
    private final CompoundCorrections corrections;
    private final NumbersAsNames numbersAsNames;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    PersistentCuration(AssignedNumberRepository numbers, CompoundNotes notes,
            NumberSchemes schemes, NumberHolds holds, IdentityRenewal renewal, CompoundActs acts,
            CompoundCorrections corrections, NumbersAsNames numbersAsNames, ApplicationEventPublisher events,
            CompoundIdentities identities, Clock clock) {
        this.numbersAsNames = numbersAsNames;
        this.corrections = corrections;
        this.numbers = numbers;
        this.notes = notes;
        this.identities = identities;
        this.schemes = schemes;
        this.holds = holds;
        this.renewal = renewal;
        this.acts = acts;
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
        Optional<Begun> act = begin(id, by, Kind.SYNONYMS);
        Compound compound = existing(id);
        if (by.within() == null) {
            names.forEach(name -> requireNoNumber("text", name.text(), compound));
        }
        List<OtherName> added = notes.addNoted(compound, names, by);
        String words = added.stream().map(PersistentCuration::words).collect(Collectors.joining(", "));
        finish(act, compound, Change.of("said.registry.name-added", "", words), "", by);
        if (!added.isEmpty()) {
            changed(compound);
        }
        return !added.isEmpty();
    }

    private void requireNoNumber(String field, String name, Compound compound) {
        numbersAsNames.objection(name, compound).ifPresent(why -> {
            throw new InvalidInputException(field, why);
        });
    }

    @Override
    public void removeSynonym(CompoundId id, long synonym, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        Optional<Begun> act = begin(id, by, Kind.SYNONYMS);
        Compound compound = existing(id);
        OtherName removed = notes.remove(compound, synonym, by);
        finish(act, compound, Change.of("said.registry.name-removed", words(removed), ""), "", by);
        changed(compound);
    }

    private static String words(OtherName name) {
        return name.kind().label() + ": " + name.text();
    }

    /// Empty for what an import does: the import is one act.
    private Optional<Begun> begin(CompoundId id, Authorship by, Kind... kinds) {
        return by.within() == null ? Optional.of(acts.begin(List.of(id), kinds)) : Optional.empty();
    }

    private void finish(Optional<Begun> act, Compound compound, Change change, String reason, Authorship by) {
        act.ifPresent(begun -> acts.finish(
                begun, new Told(compound.id(), Said.plain(compound.number()), change), Set.of(), reason, by));
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
        notes.note(compound, CompoundChange.Kind.NUMBER_ADDED, why.isEmpty()
                ? Said.plain(shown.text()) : Said.of("said.registry.drawn", shown.text(), Said.stored(why)), by);
        if (by.within() == null) {
            acts.note(compound, Change.of("said.registry.number-added", "", shown.text()), why, by);
        }
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
        rename(id, name, null, actor);
    }

    @Override
    public void rename(CompoundId id, String name, @Nullable String seen, Actor actor) {
        rename(id, name, seen, "", actor);
    }

    @Override
    public Corrected change(CompoundId id, @Nullable String name, @Nullable StructureCorrection structure,
            String reason, Actor actor) {
        String why = Corrections.requireReason(reason);
        if (name != null) {
            NewCompound.checkedName(name);
        }
        if (structure != null) {
            Corrected outcome = corrections.correct(id, structure, actor);
            if (!(outcome instanceof Done)) {
                return outcome;
            }
        }
        if (name != null) {
            rename(id, name, null, why, actor);
        }
        return new Done(existing(id));
    }

    private void rename(CompoundId id, String name, @Nullable String seen, String reason, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        String checked = NewCompound.checkedName(name);
        Optional<Begun> act = begin(id, by);
        Compound compound = existing(id);
        if (checked.isEmpty() && compound.structure().isEmpty()) {
            throw new InvalidInputException("name", Said.of("said.registry.a-compound-without-a-structure"));
        }
        String now = compound.name().orElse("");
        if (checked.equals(now)) {
            return;
        }
        if (seen != null && !seen.strip().equals(now)) {
            throw new ChangedSinceException(
                    Said.of("said.registry.its-name-was-changed-since", compound.number(), seen.strip(), now, checked));
        }
        if (by.within() == null) {
            requireNoNumber("name", checked, compound);
        }
        String before = compound.name().orElse("");
        notes.note(compound, CompoundChange.Kind.NAMED,
                Said.of("said.registry.from-to", compound.name().<Object>map(known -> known).orElse(NO_NAME),
                        checked.isEmpty() ? NO_NAME : checked), by);
        compound.rename(checked.isEmpty() ? null : checked);
        finish(act, compound, Change.of("said.registry.renamed", before, checked), reason, by);
        changed(compound);
    }

    @Override
    public void stateStereo(CompoundId id, StereoStatement statement, @Nullable StereoStatement seen, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        Optional<Structure> drawn = existing(id).readTyped();
        Optional<Structure> meant = drawn.map(statement::appliedTo);
        meant.ifPresent(RegisteredStructure::deriveNow);
        schemes.openDesk();
        Optional<Begun> act = begin(id, by);
        Compound compound = existing(id);
        if (compound.stereo() == statement) {
            return;
        }
        Said before = compound.stereo().word();
        if (seen != null && seen != compound.stereo()) {
            throw new ChangedSinceException(Said.of("said.registry.its-stereo-was-changed-since", compound.number(),
                    seen.word(), before, statement.word()));
        }
        drawn.ifPresent(statement::requireFor);
        requireFree(compound, meant.map(IdentityKey::of).orElseGet(compound::identityKey), statement, "stereo");
        notes.note(compound, CompoundChange.Kind.STEREO_STATED,
                Said.of("said.registry.from-to", compound.stereo().word(), statement.word()), by);
        meant.ifPresent(structure -> describe(compound, structure));
        compound.state(statement);
        finish(act, compound, new Change(Said.of("said.registry.stereo-stated"), before, statement.word()), "", by);
        changed(compound);
    }

    @Override
    public void giveStructure(CompoundId id, Structure structure, @Nullable StereoStatement stated, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        Optional<StereoStatement> word = Optional.ofNullable(stated).filter(said -> said.speaksOf(structure));
        StereoStatement statement = word.orElseGet(() -> StereoStatement.proposedBy(StereoSummary.of(structure)));
        Structure meant = word.map(said -> said.appliedTo(structure)).orElse(structure);
        RegisteredStructure.deriveNow(meant);
        renewal.renewLike(meant);
        schemes.openDesk();
        Optional<Begun> act = begin(id, by);
        Compound compound = existing(id);
        if (compound.structure().isPresent()) {
            throw new InvalidInputException("structure",
                    Said.of("said.registry.has-a-structure-already", compound.number()));
        }
        requireFree(compound, IdentityKey.of(meant), statement, "structure");
        describe(compound, meant);
        compound.state(statement);
        notes.note(compound, CompoundChange.Kind.STRUCTURE_GIVEN, Identifiers.of(meant).canonicalSmiles(), by);
        String given = Identifiers.of(meant).canonicalSmiles();
        act.ifPresent(begun -> acts.finish(begun, new Told(id, Said.plain(compound.number()),
                Change.of("said.registry.structure-given", "", given), new Drawn("", given)), Set.of(), "", by));
        changed(compound);
    }

    private Compound existing(CompoundId id) {
        return acts.existing(id);
    }

    private static void describe(Compound compound, Structure meant) {
        compound.describe(
                RegisteredStructure.of(meant),
                CalculatedProperties.of(Properties.of(meant)),
                IdentityKey.of(meant));
    }

    /// The compound itself may have the key already.
    private void requireFree(Compound compound, String key, StereoStatement statement, String field) {
        Optional<Holder> another = identities.holder(key, statement)
                .filter(holder -> !holder.compound().id().equals(compound.id()));
        another.ifPresent(other -> {
            String number = other.compound().number();
            throw new InvalidInputException(field, other.isMerged()
                    ? Said.of("said.registry.that-was-merged-into", number, compound.number())
                    : Said.of("said.registry.that-is-the-same-structure", number, statement.word()));
        });
    }

    private void changed(Compound compound) {
        events.publishEvent(Changed.compound(compound.id()));
    }
}
