package org.daybook.registry.batch;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.daybook.people.Authorship;
import org.daybook.people.Retraction;
import org.daybook.quantities.Amounts;
import org.daybook.shared.Said;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// One physical lot of a compound.
@Entity
public class Batch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long compoundId;
    private String numberText;
    private String code;
    private @Nullable String amount;
    private @Nullable Double amountMg;
    private @Nullable String purity;
    private @Nullable Double purityPercent;
    private @Nullable String salt;
    private @Nullable String supplier;
    private @Nullable Long entryId;
    private @Nullable LocalDate madeOn;
    private @Nullable String remark;
    private Instant addedAt;
    private long addedBy;
    private @Nullable Long importId;
    private int version;
    @Embedded
    private @Nullable Retraction retraction;

    private @Nullable String requestKey;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Batch() {
    }

    Batch(CompoundId compound, String number, String code, NewBatch given, Authorship by, Instant at) {
        this.compoundId = compound.value();
        this.numberText = number;
        this.code = code;
        take(given);
        this.addedBy = by.person().value();
        this.importId = by.importId();
        this.addedAt = at;
    }

    private void take(NewBatch given) {
        this.amount = orNull(given.amount());
        this.amountMg = Amounts.milligrams(given.amount());
        this.purity = orNull(given.purity());
        this.purityPercent = Amounts.percent(given.purity());
        this.salt = orNull(given.salt());
        this.supplier = orNull(given.supplier());
        this.entryId = given.entry() == null ? null : given.entry().value();
        this.madeOn = given.madeOn();
        this.remark = orNull(given.remark());
    }

    /// Says anew all that is known of it but its number; a new version.
    void edit(NewBatch given) {
        this.code = given.code();
        take(given);
        version++;
    }

    void addedBy(String key) {
        this.requestKey = orNull(key);
    }

    /// It stays readable; a new version.
    void retract(String reason, PersonId by, Instant at) {
        retraction = new Retraction(reason, by, at);
        version++;
    }

    /// It counts again; a new version.
    void restore() {
        retraction = null;
        version++;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public BatchId id() {
        return new BatchId(Objects.requireNonNull(id, "not saved yet"));
    }

    /// The compound, whichever of its numbers the batch was made under.
    public CompoundId compound() {
        return new CompoundId(compoundId);
    }

    /// The number it was made under, which may be an alias of the compound.
    public String number() {
        return numberText;
    }

    /// As `01`; unique among the batches of its number, at most 60 characters.
    public String code() {
        return code;
    }

    /// As typed.
    public Optional<String> amount() {
        return Optional.ofNullable(amount);
    }

    /// What could be read from the amount, in milligrams.
    public Optional<Double> amountMg() {
        return Optional.ofNullable(amountMg);
    }

    /// As typed.
    public Optional<String> purity() {
        return Optional.ofNullable(purity);
    }

    /// What could be read from the purity, 0 to 100.
    public Optional<Double> purityPercent() {
        return Optional.ofNullable(purityPercent);
    }

    /// Counter-ion and its share, as typed; at most 200 characters.
    public Optional<String> salt() {
        return Optional.ofNullable(salt);
    }

    /// Who made or sold it; empty for a batch that was made here. At most 200 characters.
    public Optional<String> supplier() {
        return Optional.ofNullable(supplier);
    }

    /// The entry in which it was made.
    public Optional<EntryId> entry() {
        return Optional.ofNullable(entryId).map(EntryId::new);
    }

    /// The day it was made or received.
    public Optional<LocalDate> madeOn() {
        return Optional.ofNullable(madeOn);
    }

    /// As typed, at most 2000 characters.
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    /// Counts its changes, from 0.
    public int version() {
        return version;
    }

    /// Since when it counts no more, and by whom; empty while it counts.
    public Optional<Retraction> retraction() {
        return Optional.ofNullable(retraction);
    }

    /// Why it counts no more, as typed; empty while it counts.
    public Said retractedReason() {
        return retraction().map(Retraction::reason).orElseGet(() -> Said.stored(""));
    }

    /// A retracted batch stays readable, struck through, and is left out of everything else.
    public boolean isRetracted() {
        return retraction != null;
    }
}
