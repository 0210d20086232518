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
import org.daybook.shared.SmallSets;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;

/// What is known about one compound while a table is compared with the site: from the database, and from the rows
/// before.
public final class KnownCompound implements Kin {

    private @Nullable CompoundId id;
    private final String number;
    private Identity identity;
    private @Nullable Shape shape;
    private boolean planned;
    private @Nullable String nameKey;
    private Set<String> prefixKeys = Set.of();
    private Set<String> nameKeys = Set.of();
    private Set<String> seriesKeys = Set.of();
    private Map<String, Lot> lots = Map.of();
    private Set<String> saidInThisImport = Set.of();
    private final @Nullable Results results;

    private KnownCompound(
            @Nullable CompoundId id, String number, Identity identity, @Nullable Shape shape, String name) {
        this.id = id;
        this.number = number;
        this.identity = identity;
        this.shape = shape;
        this.results = id == null ? null : new Results();
        name(name);
    }

    /// The results that were here before, and are not claimed yet.
    private static final class Results {

        private final Map<String, Deque<ActivityId>> unclaimed = new HashMap<>();
        private final Map<String, Map<String, Deque<ActivityId>>> undecided = new HashMap<>();
        private final Set<ActivityId> claimed = new HashSet<>();

        private Optional<ActivityId> next(@Nullable Deque<ActivityId> offered) {
            ActivityId one = offered == null ? null : offered.poll();
            while (one != null && !claimed.add(one)) {
                one = offered.poll();
            }
            return Optional.ofNullable(one);
        }
    }

    static KnownCompound registered(Compound compound) {
        Identity identity = new Identity(compound.identityKey(), compound.stereo(), true);
        return new KnownCompound(
                compound.id(),
                compound.number(),
                identity,
                compound.structure().map(Shape::of).orElse(null),
                compound.name().orElse(""));
    }

    /// One that an earlier row of the table will register.
    static KnownCompound planned(String number, NewCompound compound) {
        KnownCompound known = new KnownCompound(
                null,
                number,
                Identity.of(compound),
                compound.meant().map(Shape::of).orElse(null),
                compound.compoundName());
        known.planned = true;
        return known;
    }

    /// What of a structure tells its kin.
    private record Shape(@Nullable String connectivity, String parentKey, @Nullable String inchi, String shown) {

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
    String shown() {
        return shape == null ? number + " (no structure)" : number + " (" + shape.shown() + ")";
    }

    /// Whether the database did not hold its structure when its kin was looked up.
    boolean isPlanned() {
        return planned;
    }

    void giveStructure(Identity given, Structure structure) {
        identity = given;
        shape = Shape.of(structure);
        planned = true;
    }

    boolean isNamed() {
        return nameKey != null;
    }

    /// Whether its name is this one.
    boolean isNamed(String name) {
        return new OtherName(SynonymKind.NAME, name).lookupKey().equals(nameKey);
    }

    /// @param name empty for none
    final void name(String name) {
        nameKey = name.isEmpty() ? null : new OtherName(SynonymKind.NAME, name).lookupKey();
    }

    /// @return whether it is new
    boolean addName(OtherName name) {
        boolean isNew = !hasName(name);
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
        CompoundNumber.read(added).map(CompoundNumber::prefixKey)
                .ifPresent(prefix -> prefixKeys = SmallSets.with(prefixKeys, prefix));
    }

    /// Notes that it is in this series.
    void addSeries(String title) {
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
        return results == null ? Optional.empty() : results.next(results.unclaimed.get(resultKey));
    }

    /// Notes a value that a row of this import says.
    ///
    /// @param valueKey of assay, batch, number and text
    /// @return whether no row said it before
    boolean say(String valueKey) {
        boolean isNew = !saidInThisImport.contains(valueKey);
        saidInThisImport = SmallSets.with(saidInThisImport, valueKey);
        return isNew;
    }

    static String numberKey(String number) {
        return CompoundNumber.read(number).map(CompoundNumber::key).orElse(number);
    }

    static String batchKey(String number, String code) {
        return numberKey(number) + " " + code;
    }
}
