package org.daybook.exchange.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.correction.FormerResults;
import org.daybook.assay.value.ReportedValue.Word;
import org.daybook.campaign.Series;
import org.daybook.campaign.stage.Membership;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.exchange.row.ReadRow;
import org.daybook.registry.Clues;
import org.daybook.registry.Families;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.Kin;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.name.Meanings;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberObjection;
import org.daybook.shared.Said;
import org.daybook.shared.SmallSets;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// The compounds that the rows of a table speak of, as far as they are known; loads those of many rows in a few
/// queries.
///
/// What becomes of a row is decided by this alone, in the preview as in the import: so both come to the same answer.
public final class KnownCompounds {

    private static final Comparator<KnownCompound> OLDEST_FIRST =
            Comparator.comparingLong(compound -> compound.id().map(CompoundId::value).orElse(Long.MAX_VALUE));

    private final ImportedThings here;
    private final ImportId within;
    private final @Nullable Aside aside;
    private final List<KnownCompound> all = new ArrayList<>();
    private Meanings<KnownCompound> meanings = new Meanings<>();
    private final Map<String, List<KnownCompound>> byIdentityKey = new HashMap<>();
    private final Map<String, List<Merged>> byMerged = new HashMap<>();
    private final Map<String, Set<KnownCompound>> byConnectivity = new HashMap<>();
    private final Map<String, Set<KnownCompound>> byParent = new HashMap<>();
    private final Map<CompoundId, KnownCompound> byId = new HashMap<>();
    private final Set<String> skeletonsOfFile = new HashSet<>();
    private Families families = Families.NONE;
    /// Reserved and retired numbers of the rows that were loaded last.
    private final Map<String, NumberHold> holds = new HashMap<>();

    /// Empty: [#load] the compounds of some rows before these are compared. For one import and one thread.
    ///
    /// @param aside where those go that no row speaks of at the moment; null: all are held
    public KnownCompounds(ImportedThings here, ImportId within, @Nullable Aside aside) {
        this.here = here;
        this.within = within;
        this.aside = aside;
    }

    /// Loads what is here of the compounds that these rows name, before anything of them is stored.
    public void load(List<ReadRow> rows) {
        Clues clues = new Clues();
        rows.forEach(row -> row.addTo(clues));
        Set<CompoundId> stored = here.compounds().matching(clues);
        List<Structure> meant = rows.stream()
                .flatMap(row -> row.toRegister().flatMap(NewCompound::meant).stream())
                .toList();
        if (aside != null) {
            putAside(aside);
            takeBack(aside, clues, meant, stored);
        }
        load(stored);
        families = here.compounds().families(meant);
        here.pending().forget();
        holds.clear();
        holds.putAll(here.holds().among(rows.stream().flatMap(KnownCompounds::numbers).toList()));
    }

    private void putAside(Aside to) {
        if (to.isDue(all.size())) {
            to.put(all);
            all.clear();
            meanings = new Meanings<>();
            byIdentityKey.clear();
            byMerged.clear();
            byConnectivity.clear();
            byParent.clear();
            byId.clear();
        }
    }

    /// Those that these rows may mean, or whose kin they may be.
    private void takeBack(Aside from, Clues clues, List<Structure> meant, Set<CompoundId> stored) {
        Set<String> keys = new LinkedHashSet<>();
        stored.forEach(id -> keys.add(Aside.key(id)));
        clues.texts().forEach(text -> {
            Meanings.numberKey(text).ifPresent(key -> keys.add(Aside.ofNumber(key)));
            Meanings.inchiKey(text).ifPresent(key -> keys.add(Aside.ofIdentity(key)));
            keys.add(Aside.ofName(OtherName.lookupKey(text)));
        });
        clues.identityKeys().forEach(key -> keys.add(Aside.ofIdentity(key)));
        clues.connectivities().forEach(key -> keys.add(Aside.ofConnectivity(key)));
        meant.forEach(structure -> {
            Identifiers.of(structure).connectivity().ifPresent(key -> keys.add(Aside.ofConnectivity(key)));
            keys.add(Aside.ofIdentity(IdentityKey.of(structure)));
            keys.add(Aside.ofParent(IdentityKey.ofParent(structure)));
        });
        Set<Long> held = all.stream().map(KnownCompound::place).collect(Collectors.toSet());
        from.take(keys, held).forEach(this::takeBack);
    }

    private void takeBack(KnownCompound known) {
        all.add(known);
        known.id().ifPresent(id -> byId.put(id, known));
        known.numbers().forEach(number -> meanings.addNumber(number, known));
        known.lookupKeys().forEach(name -> meanings.addName(name, known));
        addIdentity(known);
        addTakenOver(known);
    }

    private static Stream<String> numbers(ReadRow row) {
        return Stream.of(List.of(row.number(), row.duplicateOf(), row.name()), row.otherNumbers(),
                row.names().stream().map(OtherName::text).toList()).flatMap(List::stream);
    }

    /// Why a number of a row cannot be given to a compound: it is retired, or reserved by somebody else.
    ///
    /// @param means what it would be given to: a number that went with an import may come back to its compound
    /// @param to whose import it is
    Optional<NumberObjection> objection(String number, Optional<Identity> means, PersonId to) {
        return Optional.ofNullable(holds.get(KnownCompound.numberKey(number)))
                .filter(hold -> means.filter(one -> one.had(hold)).isEmpty())
                .flatMap(hold -> here.holds().objection(hold, Optional.of(to)));
    }

    /// Notes first blocks of InChIKeys that structures of the file have.
    public void addSkeletonsOfFile(Collection<String> skeletons) {
        skeletonsOfFile.addAll(skeletons);
    }

    private void load(Collection<CompoundId> wanted) {
        List<CompoundId> ids = wanted.stream().distinct().filter(id -> !byId.containsKey(id)).toList();
        if (ids.isEmpty()) {
            return;
        }
        here.compounds().findAll(ids).values().forEach(this::add);
        here.compounds().takenOver(ids).forEach((id, identities) -> {
            known(id).tookOver(identities);
            addTakenOver(known(id));
        });
        here.compounds()
                .numbers(ids)
                .forEach((id, numbers) -> numbers.forEach(number -> addNumber(known(id), number.number())));
        here.compounds()
                .synonyms(ids)
                .forEach((id, names) ->
                        names.forEach(name -> addName(known(id), new OtherName(name.kind(), name.text()))));
        Map<CompoundId, List<Batch>> batches = here.batches().all(ids);
        batches.forEach((id, lots) -> lots.forEach(
                lot -> known(id).addLot(KnownCompound.batchKey(lot.number(), lot.code()), new Lot(lot.id()))));
        loadSeries(ids);
        loadResults(ids, batches);
        loadFormer(ids);
        ids.forEach(id -> known(id).loaded());
    }

    private void add(Compound compound) {
        KnownCompound known = add(KnownCompound.registered(compound));
        compound.name().ifPresent(name -> meanings.addName(name, known));
    }

    private KnownCompound known(CompoundId id) {
        return Objects.requireNonNull(byId.get(id), "not loaded");
    }

    private void loadSeries(List<CompoundId> ids) {
        Map<CompoundId, List<Membership>> memberships = here.memberships().of(ids);
        Map<Long, String> titles = here
                .campaigns()
                .series(memberships.values().stream()
                        .flatMap(List::stream)
                        .map(Membership::campaign)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Series::id, Series::title));
        memberships.forEach((id, all) -> all.forEach(
                one -> one.series().ifPresent(number -> known(id).addSeries(titles.getOrDefault(number, "")))));
    }

    private void loadResults(List<CompoundId> ids, Map<CompoundId, List<Batch>> batches) {
        Map<CompoundId, List<Activity>> results = here.activities().of(ids);
        Map<AssayId, Assay> assays = here.assays()
                .findAll(results.values().stream()
                        .flatMap(List::stream)
                        .map(Activity::assay)
                        .collect(Collectors.toSet()));
        Set<ActivityId> claimed = here.rows().claims(within, ids);
        results.forEach((id, all) -> {
            Map<Long, String> keys = batches.getOrDefault(id, List.of()).stream()
                    .collect(Collectors.toMap(
                            lot -> lot.id().value(), lot -> KnownCompound.batchKey(lot.number(), lot.code())));
            for (Activity result : all) {
                String assay = assays.get(result.assay()).name();
                String batch = result.batch()
                        .map(lot -> keys.getOrDefault(lot.value(), ""))
                        .orElse("");
                String number =
                        result.reportedNumber().map(KnownCompound::numberKey).orElse("");
                if (claimed.contains(result.id())
                        || result.recordedIn().filter(within::equals).isPresent()) {
                    known(id).say(resultKey(assay, batch, number, result.reportedText()));
                } else {
                    offer(known(id), result, what -> resultKey(assay, batch, number, what));
                }
            }
        });
    }

    /// What stood in cells before somebody put it right.
    private void loadFormer(List<CompoundId> ids) {
        List<FormerResults.Former> former = here.former().of(ids);
        Map<AssayId, Assay> assays = here.assays().findAll(former.stream().map(FormerResults.Former::assay).toList());
        former.forEach(one -> one.texts().forEach(text -> known(one.compound()).putRight(
                formerKey(assays.get(one.assay()).name(), text),
                one.reason().isEmpty() ? Said.of("said.exchange.result-was", one.result(), Said.stored(one.what()))
                        : Said.of("said.exchange.result-was-because", one.result(), Said.stored(one.what()),
                                one.reason()))));
    }

    static String formerKey(String assay, String text) {
        return Assay.key(assay) + "|" + cellKey(text);
    }

    /// A result that is here, by all that a row can say of it.
    private static void offer(KnownCompound compound, Activity result, UnaryOperator<String> key) {
        boolean isUndecided = result.meaning().filter(Word.Meaning.UNDECIDED::equals).isPresent();
        compound.offer(key.apply(result.sameness()), result.id());
        Stream.of(result.reportedText(), result.reportedCell())
                .map(KnownCompounds::cellKey)
                .distinct()
                .map(key)
                .forEach(cell -> {
                    if (isUndecided) {
                        compound.offerUndecided(cell, cellKey(result.reportedText()), result.id());
                    } else {
                        compound.offer(cell, result.id());
                    }
                });
    }

    /// The text of a cell, or of one of its values, whatever its case.
    static String cellKey(String text) {
        return "cell " + text.strip().toLowerCase(Locale.ROOT);
    }

    static String resultKey(String assay, String batchKey, String reportedNumberKey, String sameness) {
        return String.join("|", Assay.key(assay), batchKey, reportedNumberKey, sameness);
    }

    /// The compound that has this number.
    Optional<KnownCompound> withNumber(String number) {
        return number.isEmpty() ? Optional.empty() : meanings.withNumber(number);
    }

    /// All compounds that a text can mean: a number, an InChIKey, a name, a synonym or an id.
    Set<KnownCompound> meant(String text) {
        return meanings.all(text);
    }

    /// The compound that this is: that has the identity, or into which the one that had it was merged.
    Optional<KnownCompound> identical(Identity identity) {
        List<Merged> all = Stream.concat(
                byIdentityKey.getOrDefault(identity.key(), List.of()).stream()
                        .map(one -> new Merged(one, one.stereo())),
                byMerged.getOrDefault(identity.key(), List.of()).stream()).toList();
        return identity.among(all, Merged::stereo).map(Merged::into);
    }

    /// All with this key, or into which one with it was merged, whatever their stereo statements.
    List<KnownCompound> sameKey(String identityKey) {
        return Stream.concat(
                byIdentityKey.getOrDefault(identityKey, List.of()).stream(),
                byMerged.getOrDefault(identityKey, List.of()).stream().map(Merged::into)).distinct().toList();
    }

    /// What had an identity went into a compound.
    private record Merged(KnownCompound into, StereoStatement stereo) {
    }

    /// Those with this first block of the InChIKey.
    Set<KnownCompound> withConnectivity(String skeleton) {
        return byConnectivity.getOrDefault(skeleton, Set.of());
    }

    /// Whether a structure of the file has this first block of the InChIKey.
    boolean isOfFile(String skeleton) {
        return skeletonsOfFile.contains(skeleton);
    }

    /// What whoever registers this compound should look at, those among it that rows before will register.
    List<Warning> warnings(NewCompound compound, KnownCompound known) {
        Set<Kin> planned = Stream.of(
                        known.connectivity().map(this::withConnectivity).orElseGet(Set::of).stream(),
                        known.parentKey().map(key -> byParent.getOrDefault(key, Set.of())).orElseGet(Set::of).stream(),
                        sameKey(known.identityKey()).stream())
                .flatMap(all -> all)
                .filter(KnownCompound::isPlanned)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return here.compounds().warnings(compound, known.stereo(), families, planned);
    }

    /// One that has just been registered, or will be, and has nothing but its number.
    KnownCompound add(KnownCompound compound) {
        all.add(compound);
        compound.id().ifPresent(id -> byId.put(id, compound));
        addNumber(compound, compound.number());
        addIdentity(compound);
        return compound;
    }

    void addNumber(KnownCompound compound, String number) {
        compound.addNumber(number);
        meanings.addNumber(number, compound);
    }

    /// @return whether it is new
    boolean addName(KnownCompound compound, OtherName name) {
        meanings.addName(name.text(), compound);
        return compound.addName(name);
    }

    void name(KnownCompound compound, String name) {
        compound.name(name);
        meanings.addName(name, compound);
    }

    void giveStructure(KnownCompound compound, Identity given, Structure structure) {
        byIdentityKey.getOrDefault(compound.identityKey(), List.of()).remove(compound);
        compound.giveStructure(given, structure);
        addIdentity(compound);
    }

    private void addIdentity(KnownCompound compound) {
        List<KnownCompound> same = byIdentityKey.computeIfAbsent(compound.identityKey(), key -> new ArrayList<>(1));
        same.add(compound);
        same.sort(OLDEST_FIRST);
        compound.connectivity().ifPresent(block ->
                byConnectivity.merge(block, Set.of(compound), (known, one) -> SmallSets.with(known, compound)));
        compound.parentKey().ifPresent(parent ->
                byParent.merge(parent, Set.of(compound), (known, one) -> SmallSets.with(known, compound)));
        meanings.addInchiKey(compound.identityKey(), compound);
    }

    private void addTakenOver(KnownCompound compound) {
        compound.takenOver().forEach(one -> {
            byMerged.computeIfAbsent(one.key(), key -> new ArrayList<>(1)).add(new Merged(compound, one.stereo()));
            meanings.addInchiKey(one.key(), compound);
        });
    }
}
