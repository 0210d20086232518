package org.daybook.registry.number;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// A number that is kept from being given: reserved for something, or retired for good.
@Entity
public class NumberHold {

    /// Characters of what a number is reserved for, or why it was retired.
    public static final int MAX_REASON = 300;
    /// What corrections of numbers are kept under.
    public static final String KIND = "number";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String numberKey;
    private String numberText;
    private String schemeKey;

    @Enumerated(EnumType.STRING)
    private State holdState;

    private String reason;
    private @Nullable Long compoundId;
    private long heldBy;
    private Instant heldAt;
    private @Nullable String requestKey;
    private @Nullable Long importId;
    private @Nullable String identityKey;
    private @Nullable String stereo;
    private @Nullable String description;

    /// Why it is not given. The names are stored and never change.
    public enum State {
        RESERVED, RETIRED
    }

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected NumberHold() {
    }

    private NumberHold(CompoundNumber number, State state, String reason, PersonId by, Instant at) {
        this.numberKey = number.key();
        this.numberText = number.text();
        this.schemeKey = number.prefixKey();
        this.holdState = state;
        this.reason = reason;
        this.heldBy = by.value();
        this.heldAt = at;
    }

    /// @param requestKey what the program that asked calls its request, or null
    static NumberHold reserved(
            CompoundNumber number, String purpose, @Nullable String requestKey, PersonId by, Instant at) {
        NumberHold hold = new NumberHold(number, State.RESERVED, purpose, by, at);
        hold.requestKey = requestKey;
        return hold;
    }

    /// @param ledTo the compound that had it, or null
    static NumberHold retired(
            CompoundNumber number, String reason, @Nullable CompoundId ledTo, PersonId by, Instant at) {
        NumberHold hold = new NumberHold(number, State.RETIRED, reason, by, at);
        hold.compoundId = ledTo == null ? null : ledTo.value();
        return hold;
    }

    /// What corrections of it belong to; it has an id when it is saved.
    public Thing thing() {
        return new Thing(KIND, Objects.requireNonNull(id, "not saved yet"));
    }

    /// As written when it was reserved or given.
    public String number() {
        return numberText;
    }

    /// See [CompoundNumber#key()].
    public String key() {
        return numberKey;
    }

    /// See [CompoundNumber#prefixKey()].
    public String schemeKey() {
        return schemeKey;
    }

    /// False: it is reserved.
    public boolean isRetired() {
        return holdState == State.RETIRED;
    }

    /// What it is reserved for, or why it was retired.
    public Said reason() {
        return Said.stored(reason);
    }

    /// The compound that a retired number led to; empty if there was none, or it was removed.
    public Optional<CompoundId> compound() {
        return Optional.ofNullable(compoundId).map(CompoundId::new);
    }

    /// The import that brought it and with which it was retired when that was undone; empty for any other.
    public Optional<ImportId> wentWith() {
        return Optional.ofNullable(importId).map(ImportId::new);
    }

    /// Name and SMILES of the compound that a number led to which went with an import.
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /// Identity key of that compound, which alone can have the number again.
    public Optional<String> identityKey() {
        return Optional.ofNullable(identityKey);
    }

    /// Name of the stereo statement of that compound.
    public Optional<String> stereo() {
        return Optional.ofNullable(stereo);
    }

    /// Who reserved or retired it.
    public PersonId by() {
        return new PersonId(heldBy);
    }

    /// Since when.
    public Instant at() {
        return heldAt;
    }
}
