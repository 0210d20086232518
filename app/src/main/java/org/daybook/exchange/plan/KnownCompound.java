package org.daybook.exchange.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.Kin;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.Said;
import org.daybook.shared.SmallSets;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;

/// What is known about one compound while a table is compared with the site: from the database, and from the rows
/// before.
public final class KnownCompound implements Kin {

    private @Nullable CompoundId id;
    private final String number;
    private Identity identity;
    private List<Identity> takenOver = List.of();
    private @Nullable Shape shape;
    private boolean planned;
    private boolean changed;
    private long place;
    private @Nullable String nameKey;
    private Set<String> numbers = Set.of();
    private Set<String> prefixKeys = Set.of();
    private Set<String> nameKeys = Set.of();
    private Set<String> seriesKeys = Set.of();
    private Map<String, Lot> lots = Map.of();
    private Set<String> saidInThisImport = Set.of();
    private final @Nullable Results results;

    /// All of it, to be put aside and taken back.
    ///
    /// @param takenOver by what compounds were recognised that were merged into it
    /// @param nameKeys each with its kind before it, parted by a blank
    /// @param lots ids of batches by their keys; null where a row brings the batch
    /// @param results null for one that an earlier row will register
    record State(
            @Nullable Long id,
            String number,
            Identity identity,
            List<Identity> takenOver,
            @Nullable Shape shape,
            boolean isPlanned,
            @Nullable String nameKey,
            Set<String> numbers,
            Set<String> nameKeys,
            Set<String> seriesKeys,
            Map<String, @Nullable Long> lots,
            Set<String> saidInThisImport,
            @Nullable Results results) {
    }

    private KnownCompound(
            @Nullable CompoundId id,
            String number,
            Identity identity,
            @Nullable Shape shape,
            @Nullable Results results) {
        this.id = id;
        this.number = number;
        this.identity = identity;
        this.shape = shape;
        this.results = results;
    }

    /// The results that were here before, and are not claimed yet.
    record Results(
            Map<String, Deque<ActivityId>> unclaimed,
            Map<String, Map<String, Deque<ActivityId>>> undecided,
            Set<ActivityId> claimed,
            Map<String, Said> putRight) {

        private Results() {
            this(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
        }

        private Optional<ActivityId> next(@Nullable Deque<ActivityId> offered) {
            ActivityId one = offered == null ? null : offered.poll();
            while (one != null && !claimed.add(one)) {
                one = offered.poll();
            }
            return Optional.ofNullable(one);
        }
    }

    static KnownCompound of(State state, long place) {
        KnownCompound known = new KnownCompound(
                state.id() == null ? null : new CompoundId(state.id()), state.number(), state.identity(),
                state.shape(), state.results());
        known.takenOver = state.takenOver();
        known.planned = state.isPlanned();
        known.nameKey = state.nameKey();
        state.numbers().forEach(known::addNumber);
        known.nameKeys = state.nameKeys();
        known.seriesKeys = state.seriesKeys();
        state.lots().forEach((key, lot) -> known.addLot(key, new Lot(lot == null ? null : new BatchId(lot))));
        known.saidInThisImport = state.saidInThisImport();
        known.changed = false;
        known.place = place;
        return known;
    }

    State state() {
        Map<String, @Nullable Long> batches = new HashMap<>();
        lots.forEach((key, lot) -> batches.put(key, lot.id().map(BatchId::value).orElse(null)));
        return new State(id == null ? null : id.value(), number, identity, takenOver, shape, planned, nameKey,
                numbers, nameKeys, seriesKeys, batches, saidInThisImport, results);
    }

    /// Where it was put aside; 0 if it never was.
    long place() {
        return place;
    }

    /// Whether more is known of it than the database and the place where it was put aside can tell.
    boolean isChanged() {
        return changed;
    }

    /// Notes that all that is known of it so far is in the database.
    void loaded() {
        changed = false;
    }

    static KnownCompound registered(Compound compound) {
        Identity identity = new Identity(compound.identityKey(), compound.stereo(), true);
        KnownCompound known = new KnownCompound(
                compound.id(),
                compound.number(),
                identity,
                compound.structure().map(Shape::of).orElse(null),
                new Results());
        known.name(compound.name().orElse(""));
        return known;
    }

    /// One that an earlier row of the table will register.
    static KnownCompound planned(String number, NewCompound compound) {
        KnownCompound known = new KnownCompound(
                null,
                number,
                Identity.of(compound),
                compound.meant().map(Shape::of).orElse(null),
                null);
        known.name(compound.compoundName());
        known.planned = true;
        return known;
    }

    /// What of a structure tells its kin.
    record Shape(@Nullable String connectivity, String parentKey, @Nullable String inchi, String shown) {

        static Shape of(RegisteredStructure structure) {
            String key = structure.inchiKey();
            return new Shape(
                    structure.connectivity(),
                    structure.parentKey(),
                    structure.inchi(),
                    key == null ? structure.canonicalSmiles() : key);
        }

        static Shape of(Structure structure) {
            String key = IdentityKey.of(structure);
            String parentKey = IdentityKey.ofParent(structure);
            return new Shape(
                    Identifiers.of(structure).connectivity().orElse(null),
                    parentKey.equals(key) ? key : parentKey,
                    Identifiers.of(structure).inchi().orElse(null),
                    Identifiers.of(structure).key());
        }
    }

    /// Notes by what compounds were recognised that were merged into it.
    void tookOver(List<Identity> identities) {
        takenOver = identities;
    }

    List<Identity> takenOver() {
        return takenOver;
    }

    /// Whether it is what has this key, or a compound that had it was merged into it.
    boolean isRecognisedBy(String identityKey) {
        return identityKey().equals(identityKey)
                || takenOver.stream().anyMatch(one -> one.key().equals(identityKey));
    }

    /// Whether this is not what it is itself, but what was merged into it.
    boolean isMerged(Identity other) {
        return !identityKey().equals(other.key()) && isRecognisedBy(other.key());
    }

    /// Empty for one that an earlier row of the table will register, until it is stored.
    public Optional<CompoundId> id() {
        return Optional.ofNullable(id);
    }

    /// Notes under which id it was stored. It stays planned: what was looked up before does not have it.
    void stored(CompoundId as) {
        id = as;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public String identityKey() {
        return identity.key();
    }

    @Override
    public StereoStatement stereo() {
        return identity.stereo();
    }

    @Override
    public Optional<String> inchi() {
        return Optional.ofNullable(shape).map(Shape::inchi);
    }

    @Override
    public Optional<String> connectivity() {
        return Optional.ofNullable(shape).map(Shape::connectivity);
    }

    @Override
    public Optional<String> parentKey() {
        return Optional.ofNullable(shape).map(Shape::parentKey);
    }

    boolean hasStructure() {
        return shape != null;
    }

    /// Its number, with the InChIKey, or the canonical SMILES where InChI refused.
    Said shown() {
        return Said.of("said.registry.drawn", number,
                shape == null ? Said.of("said.registry.no-structure") : Said.plain(shape.shown()));
    }

    /// Whether the database did not hold its structure when its kin was looked up.
    boolean isPlanned() {
        return planned;
    }

    void giveStructure(Identity given, Structure structure) {
        identity = given;
        shape = Shape.of(given.isStated() ? given.stereo().appliedTo(structure) : structure);
        planned = true;
        changed = true;
    }

    boolean isNamed() {
        return nameKey != null;
    }

    /// Whether its name is this one.
    boolean isNamed(String name) {
        return new OtherName(SynonymKind.NAME, name).lookupKey().equals(nameKey);
    }

    /// @param name empty for none
    void name(String name) {
        changed = true;
        nameKey = name.isEmpty() ? null : new OtherName(SynonymKind.NAME, name).lookupKey();
    }

    /// @return whether it is new
    boolean addName(OtherName name) {
        boolean isNew = !hasName(name);
        changed |= isNew;
        nameKeys = SmallSets.with(nameKeys, nameKey(name));
        return isNew;
    }

    boolean hasName(OtherName name) {
        return nameKeys.contains(nameKey(name));
    }

    private static String nameKey(OtherName name) {
        return name.kind() + " " + name.lookupKey();
    }

    /// How many synonyms and ids can be added.
    int roomForNames() {
        return Compound.MAX_SYNONYMS - nameKeys.size();
    }

    void addNumber(String added) {
        changed = true;
        numbers = SmallSets.with(numbers, added);
        CompoundNumber.read(added).map(CompoundNumber::prefixKey)
                .ifPresent(prefix -> prefixKeys = SmallSets.with(prefixKeys, prefix));
    }

    /// Notes that it is in this series.
    void addSeries(String title) {
        changed = true;
        seriesKeys = SmallSets.with(seriesKeys, title);
    }

    boolean isInSeries() {
        return !seriesKeys.isEmpty();
    }

    /// The batch with this key, if there is one.
    Optional<Lot> lot(String key) {
        return Optional.ofNullable(lots.get(key));
    }

    /// @param key see [#batchKey]
    void addLot(String key, Lot lot) {
        changed = true;
        if (lots.isEmpty()) {
            lots = new HashMap<>();
        }
        lots.put(key, lot);
    }

    /// Whether it has a number of the same scheme: then another number of it is not likely to be its own.
    boolean hasNumberLike(String other) {
        return CompoundNumber.read(other).map(CompoundNumber::prefixKey).filter(prefixKeys::contains).isPresent();
    }

    /// Offers one that was kept without a value.
    ///
    /// @param cellKey of assay, batch, number and cell
    /// @param text which of the values of the cell it is
    void offerUndecided(String cellKey, String text, ActivityId activity) {
        Objects.requireNonNull(results).undecided
                .computeIfAbsent(cellKey, key -> new LinkedHashMap<>())
                .computeIfAbsent(text, key -> new ArrayDeque<>())
                .add(activity);
    }

    /// Takes those that were kept of one cell without a value, but for the texts that are still open.
    List<ActivityId> supersede(String cellKey, Set<String> open) {
        Results before = results;
        changed |= before != null && before.undecided.containsKey(cellKey);
        return before == null ? List.of() : before.undecided.getOrDefault(cellKey, Map.of()).entrySet().stream()
                .filter(one -> !open.contains(one.getKey()))
                .flatMap(one -> before.next(one.getValue()).stream()).toList();
    }

    /// Offers a result under one of the keys by which a row may claim it.
    void offer(String resultKey, ActivityId activity) {
        Objects.requireNonNull(results).unclaimed.computeIfAbsent(resultKey, key -> new ArrayDeque<>()).add(activity);
    }

    /// Takes one result like this that was here before the import and that no row has claimed yet.
    Optional<ActivityId> claim(String resultKey) {
        Optional<ActivityId> claimed = results == null ? Optional.empty()
                : results.next(results.unclaimed.get(resultKey));
        changed |= claimed.isPresent();
        return claimed;
    }

    /// Notes what was done to a result that stood so in a cell.
    void putRight(String formerKey, Said what) {
        Objects.requireNonNull(results).putRight.put(formerKey, what);
    }

    /// What somebody has done to a result that stood so in a cell; empty if nobody has.
    Optional<Said> putRight(String formerKey) {
        return results == null ? Optional.empty() : Optional.ofNullable(results.putRight.get(formerKey));
    }

    /// Notes a value that a row of this import says.
    ///
    /// @param valueKey of assay, batch, number and text
    /// @return whether no row said it before
    boolean say(String valueKey) {
        boolean isNew = !saidInThisImport.contains(valueKey);
        changed |= isNew;
        saidInThisImport = SmallSets.with(saidInThisImport, valueKey);
        return isNew;
    }

    /// All its numbers.
    Set<String> numbers() {
        return numbers;
    }

    /// The spellings by which its name, synonyms and ids are looked up.
    Stream<String> lookupKeys() {
        return Stream.concat(
                Stream.ofNullable(nameKey), nameKeys.stream().map(key -> key.substring(key.indexOf(' ') + 1)));
    }

    static String numberKey(String number) {
        return CompoundNumber.read(number).map(CompoundNumber::key).orElse(number);
    }

    static String batchKey(String number, String code) {
        return numberKey(number) + " " + code;
    }
}
