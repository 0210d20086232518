package org.daybook.registry.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.property.Properties;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.CompoundParts.Destination;
import org.daybook.registry.correction.Corrected.Done;
import org.daybook.registry.correction.Corrected.IsAnother;
import org.daybook.registry.correction.StructureCorrection.Meant;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.renewal.IdentityRenewal;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.PendingWrites;
import org.daybook.shared.change.RowImages;
import org.daybook.shared.change.RowImages.Image;
import org.daybook.shared.change.RowImages.RowSet;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.daybook.writing.correction.Act;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.daybook.writing.correction.Reversible;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrects structures, merges and splits compounds. Each act holds the registration desk, stands in the history with
/// its reason, and can be taken back as long as what it left is as it left it.
///
/// All changes throw [org.daybook.people.NotAllowedException] unless the actor is a member, [MissingException] if there
/// is no such compound, and [InvalidInputException] for field `reason` if none is given.
@Service
@Transactional
public class CompoundCorrections implements Reversible {

    /// In an order in which rows can be inserted.
    private static final List<String> TABLES = List.of("compound", "compound_number", "number_hold", "synonym", "batch",
            "activity", "membership", "stage_change", "compound_issue", "identity_question", "compound_change");
    /// Characters of what the history says of a compound.
    private static final int MOST_WORDS = 500;

    private final CompoundRepository compounds;
    private final AssignedNumberRepository numbers;
    private final List<CompoundParts> features;
    private final CompoundNotes notes;
    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final IdentityRenewal renewal;
    private final RowImages images;
    private final PendingWrites pending;
    private final Corrections corrections;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    CompoundCorrections(CompoundRepository compounds, AssignedNumberRepository numbers, List<CompoundParts> features,
            CompoundNotes notes, NumberSchemes schemes, NumberHolds holds, IdentityRenewal renewal, RowImages images,
            PendingWrites pending, Corrections corrections, JdbcClient database, ApplicationEventPublisher events,
            Clock clock) {
        this.compounds = compounds;
        this.numbers = numbers;
        this.features = features.stream().sorted(java.util.Comparator.comparing(CompoundParts::kind)).toList();
        this.notes = notes;
        this.schemes = schemes;
        this.holds = holds;
        this.renewal = renewal;
        this.images = images;
        this.pending = pending;
        this.corrections = corrections;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Everything of a compound that can go to another one, by kind; a kind without any has an empty list.
    @Transactional(readOnly = true)
    public Map<Kind, List<CompoundPart>> parts(CompoundId id) {
        Map<Kind, List<CompoundPart>> parts = new TreeMap<>();
        features.forEach(feature -> parts.put(feature.kind(), feature.of(id)));
        return parts;
    }

    /// Gives a compound another structure, its first one, or another stereo statement.
    ///
    /// @throws InvalidInputException for field `structure` if there is none, neither now nor before
    /// @throws ChangedSinceException if the compound is not any more the version that was seen
    public Corrected correct(CompoundId id, StructureCorrection wanted, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        String reason = requireReason(wanted.reason());
        Optional<Structure> typed = existing(id).readTyped();
        Structure drawn = wanted.drawn().or(() -> typed).orElseThrow(() -> new InvalidInputException(
                "structure", "The compound has no structure: give it one"));
        Meant meant = Meant.of(drawn, wanted.stated());
        renewal.renewLike(meant.structure());
        schemes.openDesk();
        pending.forget();
        Compound compound = existing(id);
        if (wanted.version() != null && wanted.version() != compound.version()) {
            throw new ChangedSinceException(
                    compound.number() + " was changed since you saw it; look at it again, nothing was stored");
        }
        String key = IdentityKey.of(meant.structure());
        Optional<Compound> other = compounds.findByIdentityKeyAndStereo(key, meant.statement())
                .filter(one -> !one.id().equals(id));
        if (other.isPresent()) {
            return new IsAnother(compound, other.get());
        }
        RegisteredStructure given = RegisteredStructure.of(meant.structure());
        if (compound.stereo() == meant.statement() && compound.structure().filter(given::equals).isPresent()) {
            return new Done(compound);
        }
        Image before = look(Set.of(id.value()));
        String was = described(compound);
        boolean first = compound.structure().isEmpty();
        Optional<NewCompound> old = wanted.resultsMove()
                ? compound.readTyped().map(structure -> NewCompound.of(structure).stating(compound.stereo()))
                : Optional.empty();
        compound.describe(given, CalculatedProperties.of(Properties.of(meant.structure())), key);
        compound.state(meant.statement());
        pending.flush();
        Set<Long> touched = new TreeSet<>(Set.of(id.value()));
        old.map(kept -> enter(Candidate.of(kept), next(), true, by)).ifPresent(made -> {
            touched.add(made.id().value());
            Destination to = new Destination(id, compound.number(), made.id(), made.number());
            move(Kind.BATCHES, ids(Kind.BATCHES, id), to);
            move(Kind.RESULTS, ids(Kind.RESULTS, id), to);
        });
        String what = first ? "structure given" : wanted.drawn().isPresent() ? "structure corrected" : "stereo stated";
        finish(id, new Change(what, was, described(compound)), reason, before, touched, by);
        return new Done(existing(id));
    }

    private static String described(Compound compound) {
        return compound.smiles().map(smiles -> smiles + " (" + compound.stereo().label() + ")").orElse("no structure");
    }

    /// Makes two compounds one: all that one has goes to the other, its numbers lead there from then on, and its name
    /// becomes another name. Where both have the same, the one that stays keeps its own.
    ///
    /// @param stays whose structure, name and page stay; without a structure it gets that of the other
    /// @throws InvalidInputException for field `with` if it is the same compound, `batches` if both have a batch of one
    ///     number and code
    public Compound merge(CompoundId stays, CompoundId goes, String reason, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        String why = requireReason(reason);
        schemes.openDesk();
        pending.forget();
        Compound kept = existing(stays);
        Compound merged = existing(goes);
        if (stays.equals(goes)) {
            throw new InvalidInputException("with", merged.number() + " is the same compound");
        }
        Set<Long> both = Set.of(stays.value(), goes.value());
        Image before = look(both);
        Destination to = new Destination(goes, merged.number(), stays, kept.number());
        features.forEach(feature -> move(feature.kind(), ids(feature.kind(), goes), to));
        database.sql("UPDATE compound_number SET reason = :why WHERE compound_id = :to AND reason IS NULL"
                        + " AND number_key = :key")
                .param("why", "merged with " + kept.number()).param("to", stays.value())
                .param("key", CompoundNumber.keyOf(merged.number())).update();
        follow(goes, stays);
        takeOver(kept, merged, by);
        finish(stays, new Change("merged", merged.number() + ": " + described(merged), "numbers, names, batches and"
                + " results of " + merged.number() + " lead to " + kept.number()), why, before, both, by);
        return existing(stays);
    }

    /// What only refers to a compound that goes refers to the other one.
    private void follow(CompoundId goes, CompoundId stays) {
        Map<String, Object> parameters = Map.of("goes", goes.value(), "stays", stays.value());
        database.sql("DELETE FROM identity_question WHERE compound_id = :goes AND other_id = :stays"
                + " OR compound_id = :stays AND other_id = :goes").params(parameters).update();
        for (String column : List.of("identity_question SET compound_id", "identity_question SET other_id",
                "number_hold SET compound_id", "compound_change SET compound_id")) {
            String name = column.substring(column.lastIndexOf(' ') + 1);
            database.sql("UPDATE " + column + " = :stays WHERE " + name + " = :goes").params(parameters).update();
        }
    }

    private void takeOver(Compound kept, Compound merged, Authorship by) {
        pending.flush();
        database.sql("DELETE FROM compound WHERE id = ?").param(merged.id().value()).update();
        if (kept.structure().isEmpty() && merged.structure().isPresent()) {
            kept.describe(merged.structure().get(), merged.properties().orElseThrow(), merged.identityKey());
            kept.state(merged.stereo());
        } else if (IdentityKey.isCoinciding(kept.identityKey()) && kept.structure().isPresent()
                && merged.stereo() == kept.stereo() && kept.identityKey().endsWith(":" + merged.identityKey())) {
            kept.describe(kept.structure().get(), kept.properties().orElseThrow(), merged.identityKey());
        }
        Optional<String> known = kept.name().map(OtherName::lookupKey);
        merged.name().filter(name -> !known.equals(Optional.of(OtherName.lookupKey(name))))
                .ifPresent(name -> {
                    if (kept.name().isEmpty()) {
                        kept.rename(name);
                    } else {
                        notes.add(kept, List.of(new OtherName(SynonymKind.NAME, name)), by);
                    }
                });
        pending.flush();
    }

    /// Lets some of what a compound has go to another one, that is here or new. Results go with their batch, and keep
    /// the number that they were measured under.
    ///
    /// @throws InvalidInputException naming the kind of parts if one is none of the compound's, if no number would be
    ///     left, or if a result is chosen whose batch stays; `into` if that is the same compound; `name` if a new one
    ///     has neither structure nor name
    public Corrected split(CompoundId id, Splitting wanted, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        String why = requireReason(wanted.reason());
        Optional<Candidate> candidate = wanted.into().isBlank() ? Optional.of(candidate(wanted)) : Optional.empty();
        schemes.openDesk();
        pending.forget();
        Compound compound = existing(id);
        Map<Kind, Set<Long>> going = going(compound, wanted);
        if (candidate.isPresent()) {
            Candidate fresh = candidate.get();
            Optional<Compound> other = fresh.identity()
                    .among(compounds.findByIdentityKeyOrderById(fresh.key()), Compound::stereo);
            if (other.isPresent()) {
                return new IsAnother(compound, other.get());
            }
        }
        Optional<Compound> known = candidate.isPresent() ? Optional.empty() : Optional.of(into(compound, wanted));
        Set<Long> touched = new TreeSet<>(Set.of(id.value()));
        known.ifPresent(other -> touched.add(other.id().value()));
        Image before = look(touched);
        String fromNumber = compound.number();
        Optional<CompoundNumber> own = ownNumber(compound, going.get(Kind.NUMBERS));
        Compound target = known.orElseGet(() -> enter(
                candidate.orElseThrow(), own.orElseGet(this::next), own.isEmpty(), by));
        touched.add(target.id().value());
        Destination to = new Destination(id, fromNumber, target.id(), target.number());
        going.forEach((kind, ids) -> move(kind, ids, to));
        finish(id, new Change("split", fromNumber + ": " + described(compound),
                counted(going) + " lead to " + target.number() + ": " + described(target)), why, before, touched, by);
        return new Done(existing(target.id()));
    }

    private static Candidate candidate(Splitting wanted) {
        if (wanted.structure() == null && wanted.name().isBlank()) {
            throw new InvalidInputException("name", "A new compound needs a structure, or else a name");
        }
        NewCompound fresh = wanted.structure() == null
                ? NewCompound.withoutStructure(wanted.name())
                : NewCompound.of(wanted.structure()).named(wanted.name()).stating(wanted.stated());
        return Candidate.of(fresh);
    }

    private Compound into(Compound compound, Splitting wanted) {
        CompoundNumber number = CompoundNumber.of(wanted.into());
        Compound other = numbers.findByNumberKey(number.key()).map(taken -> existing(taken.compound()))
                .orElseThrow(() -> new MissingException("There is no compound \"" + wanted.into() + "\""));
        if (other.id().equals(compound.id())) {
            throw new InvalidInputException("into", number + " is the same compound");
        }
        return other;
    }

    /// What goes, checked, with the results of the batches.
    private Map<Kind, Set<Long>> going(Compound compound, Splitting wanted) {
        Map<Kind, Set<Long>> going = new TreeMap<>();
        for (CompoundParts feature : features) {
            Kind kind = feature.kind();
            List<CompoundPart> all = feature.of(compound.id());
            Set<Long> chosen = new TreeSet<>(wanted.of(kind));
            Set<Long> known = all.stream().map(CompoundPart::id).collect(Collectors.toSet());
            chosen.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(one -> {
                throw new InvalidInputException(field(kind), compound.number() + " has no such part: " + one);
            });
            if (kind == Kind.NUMBERS && chosen.containsAll(known)) {
                throw new InvalidInputException(field(kind), "Leave at least one number to " + compound.number());
            }
            if (kind == Kind.RESULTS) {
                Collection<Long> batches = wanted.of(Kind.BATCHES);
                all.stream().filter(part -> batches.contains(part.under())).map(CompoundPart::id).forEach(chosen::add);
                all.stream().filter(part -> chosen.contains(part.id()) && part.under() > 0
                        && !batches.contains(part.under())).findFirst().ifPresent(part -> {
                            throw new InvalidInputException(field(kind), "\"" + part.words() + "\" is of a batch that"
                                    + " stays; choose the batch, and all its results go with it");
                        });
            }
            going.put(kind, chosen);
        }
        if (going.values().stream().allMatch(Set::isEmpty)) {
            throw new InvalidInputException("parts", "Choose what goes to the other compound");
        }
        return going;
    }

    private static String field(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String counted(Map<Kind, Set<Long>> going) {
        return going.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getValue().size() + " " + field(entry.getKey())).collect(Collectors.joining(", "));
    }

    /// The first number that goes; a compound that went by one that goes goes by its oldest other one.
    private Optional<CompoundNumber> ownNumber(Compound compound, Collection<Long> going) {
        List<AssignedNumber> all = numbers.findByCompoundIdInOrderById(List.of(compound.id().value()));
        List<AssignedNumber> leaving = all.stream().filter(one -> going.contains(one.id())).toList();
        if (leaving.stream().anyMatch(one -> one.number().equals(compound.number()))) {
            compound.goBy(CompoundNumber.of(all.stream().filter(one -> !going.contains(one.id())).findFirst()
                    .orElseThrow().number()));
            pending.flush();
        }
        return leaving.stream().findFirst().map(one -> CompoundNumber.of(one.number()));
    }

    private CompoundNumber next() {
        CompoundNumber number = schemes.next("");
        schemes.use(number);
        return number;
    }

    /// @param isFree whether the number is nobody's; else its row comes from another compound
    private Compound enter(Candidate fresh, CompoundNumber number, boolean isFree, Authorship by) {
        Compound made = new Compound(fresh.key(), fresh.stereo(), number, fresh.name(), by, clock.instant());
        fresh.structure().ifPresent(structure ->
                made.describe(structure, fresh.properties().orElseThrow(), fresh.key()));
        compounds.saveAndFlush(made);
        if (isFree) {
            numbers.saveAndFlush(new AssignedNumber(made.id(), number, null, by, clock.instant()));
        }
        notes.note(made, CompoundChange.Kind.REGISTERED, number.text(), by);
        return made;
    }

    private Set<Long> ids(Kind kind, CompoundId of) {
        return features.stream().filter(feature -> feature.kind() == kind)
                .flatMap(feature -> feature.of(of).stream()).map(CompoundPart::id).collect(Collectors.toSet());
    }

    private void move(Kind kind, Collection<Long> ids, Destination to) {
        if (!ids.isEmpty()) {
            features.stream().filter(feature -> feature.kind() == kind).forEach(feature -> feature.move(ids, to));
        }
    }

    private Image look(Set<Long> ids) {
        pending.flush();
        List<RowSet> sets = new ArrayList<>(List.of(
                RowSet.of("compound", "id", ids),
                RowSet.of("identity_question", "compound_id", ids),
                RowSet.of("identity_question", "other_id", ids),
                RowSet.of("compound_change", "compound_id", ids)));
        features.forEach(feature -> sets.addAll(feature.rows(ids)));
        return images.take(sets);
    }

    private void finish(CompoundId id, Change change, String reason, Image before, Set<Long> touched, Authorship by) {
        String memento = images.difference(before, look(touched));
        pending.forget();
        Compound compound = existing(id);
        notes.note(compound, CompoundChange.Kind.CORRECTED, change.what() + ": " + cut(change.after()), by);
        Set<Thing> about = touched.stream().map(one -> new CompoundId(one).thing()).collect(Collectors.toSet());
        corrections.note(new Act(id.thing(), compound.number(), cut(change), reason, about, memento), by.person());
        published(touched);
    }

    private static Change cut(Change change) {
        return new Change(change.what(), cut(change.before()), cut(change.after()));
    }

    private static String cut(String words) {
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS - 1) + "…" : words;
    }

    private void published(Collection<Long> touched) {
        touched.forEach(one -> events.publishEvent(Changed.compound(new CompoundId(one))));
        events.publishEvent(new Withdrawn());
    }

    @Override
    public String kind() {
        return CompoundId.KIND;
    }

    /// A number that only the act gave is retired, and leads to the compound that the act was about.
    @Override
    public Reversal takeBack(Correction act, String memento, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        schemes.openDesk();
        pending.forget();
        CompoundId id = new CompoundId(act.thing().id());
        Set<Long> touched = new TreeSet<>(RowImages.values(memento, "compound", "compound_id"));
        Image before = look(touched);
        keepLines(memento, id);
        images.putBack(memento, TABLES);
        retireGiven(memento, id, act, by);
        requireNothingUnder(memento, act);
        String reverse = images.difference(before, look(touched));
        pending.forget();
        notes.note(existing(id), CompoundChange.Kind.CORRECTED, "taken back: " + act.change().what(), by);
        published(touched);
        Change back = new Change(act.change().what() + ", taken back", act.change().after(), act.change().before());
        return new Reversal(back, reverse);
    }

    /// What was noted since of a compound that goes now, and numbers that were retired from it, stand with the compound
    /// that the act was about.
    private void keepLines(String memento, CompoundId stays) {
        List<Long> going = RowImages.inserted(memento, "compound", "id").stream().map(Long::valueOf).toList();
        for (String table : List.of("compound_change", "number_hold")) {
            if (!going.isEmpty()) {
                Set<Long> own = new TreeSet<>(RowImages.ids(memento, table));
                own.add(0L);
                database.sql("UPDATE " + table + " SET compound_id = :stays WHERE compound_id IN (:going)"
                                + " AND id NOT IN (:own)")
                        .param("stays", stays.value()).param("going", going).param("own", own).update();
            }
        }
    }

    private void retireGiven(String memento, CompoundId ledTo, Correction act, Authorship by) {
        for (String given : RowImages.inserted(memento, "compound_number", "number_text")) {
            CompoundNumber number = CompoundNumber.of(given);
            holds.retire(number, "\"" + act.change().what() + "\" of " + act.name() + " was taken back", ledTo,
                    "given by it", by.person());
        }
        pending.flush();
    }

    /// What was recorded under a number since, and would stay with a compound that has the number no more.
    private void requireNothingUnder(String memento, Correction act) {
        List<Long> moved = RowImages.ids(memento, "compound_number");
        if (moved.isEmpty()) {
            return;
        }
        List<String> under = database.sql("""
                        SELECT n.number_text FROM compound_number n JOIN activity a ON a.reported_number = n.number_text
                            AND a.compound_id <> n.compound_id AND a.recorded_at > :at WHERE n.id IN (:moved)
                        UNION SELECT n.number_text FROM compound_number n JOIN batch b ON b.number_text = n.number_text
                            AND b.compound_id <> n.compound_id AND b.added_at > :at WHERE n.id IN (:moved)""")
                .param("at", act.at().atOffset(java.time.ZoneOffset.UTC)).param("moved", moved)
                .query(String.class).list();
        if (!under.isEmpty()) {
            throw new ChangedSinceException("Batches or results were recorded under " + under.getFirst()
                    + " since; split or merge the compounds as they are now instead");
        }
    }

    private static String requireReason(String typed) {
        String reason = Corrections.requireReason(typed);
        if (reason.isEmpty()) {
            throw new InvalidInputException("reason", "Say why: everybody can read it");
        }
        return reason;
    }

    private Compound existing(CompoundId id) {
        return compounds.findById(id.value()).orElseThrow(() -> new MissingException("There is no compound " + id));
    }
}
