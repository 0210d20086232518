package org.daybook.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.registry.Compound;
import org.daybook.registry.CompoundNumber;
import org.daybook.registry.SynonymKind;
import org.daybook.shared.ActivityId;
import org.daybook.shared.BatchId;
import org.daybook.shared.CompoundId;
import org.jspecify.annotations.Nullable;

/// What is known about one compound while a table is compared with the site: from the database, and from the rows before.
final class KnownCompound {

    private final @Nullable CompoundId id;
    private final String number;
    private @Nullable String identity;
    private boolean named;
    final Set<String> numberKeys = new HashSet<>();
    final Set<String> nameKeys = new HashSet<>();
    final Set<String> seriesKeys = new HashSet<>();
    final Map<String, Optional<BatchId>> batches = new HashMap<>();
    private final Map<String, Deque<ActivityId>> unclaimed = new HashMap<>();

    private KnownCompound(@Nullable CompoundId id, String number, @Nullable String identity, boolean named) {
        this.id = id;
        this.number = number;
        this.identity = identity;
        this.named = named;
        numberKeys.add(numberKey(number));
    }

    static KnownCompound registered(Compound compound) {
        return new KnownCompound(compound.id(), compound.number(), compound.structure().isPresent() ? identityOf(compound) : null, compound.name().isPresent());
    }

    /// One that an earlier row of the table will register.
    static KnownCompound planned(String number, @Nullable String identity, boolean named) {
        return new KnownCompound(null, number, identity, named);
    }

    Optional<CompoundId> id() {
        return Optional.ofNullable(id);
    }

    /// The number it goes by.
    String number() {
        return number;
    }

    /// InChIKey, or the canonical SMILES where InChI refused; empty without a structure.
    Optional<String> identity() {
        return Optional.ofNullable(identity);
    }

    boolean isNamed() {
        return named;
    }

    void name() {
        named = true;
    }

    void giveStructure(String key) {
        identity = key;
    }

    boolean addName(SynonymKind kind, String text) {
        return nameKeys.add(nameKey(kind, text));
    }

    void offer(String resultKey, ActivityId activity) {
        unclaimed.computeIfAbsent(resultKey, key -> new ArrayDeque<>()).add(activity);
    }

    /// Takes one result like this that was here before the import and that no row has claimed yet.
    Optional<ActivityId> claim(String resultKey) {
        Deque<ActivityId> same = unclaimed.get(resultKey);
        return same == null ? Optional.empty() : Optional.ofNullable(same.poll());
    }

    static String nameKey(SynonymKind kind, String text) {
        return kind + " " + text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static String numberKey(String number) {
        return CompoundNumber.read(number).map(CompoundNumber::key).orElse(number);
    }

    static String batchKey(String number, String code) {
        return numberKey(number) + " " + code;
    }

    private static String identityOf(Compound compound) {
        return compound.inchiKey().or(compound::smiles).orElse(compound.identityKey());
    }
}
