package org.daybook.registry.name;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// Another name of a compound, or its id in another database.
@Entity
public class Synonym {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long compoundId;

    private SynonymKind kind;

    private String synonymText;
    private String lookupKey;
    private @Nullable String spokenKey;
    private Instant addedAt;
    private long addedBy;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Synonym() {
    }

    Synonym(CompoundId compound, OtherName name, PersonId by, Instant at) {
        this.compoundId = compound.value();
        this.kind = name.kind();
        this.synonymText = name.text();
        this.lookupKey = name.lookupKey();
        this.spokenKey = name.spokenKey().orElse(null);
        this.addedBy = by.value();
        this.addedAt = at;
    }

    /// What it is removed by; given when it is saved, asking earlier is a NullPointerException.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// Another compound may have a synonym of the same text.
    public CompoundId compound() {
        return new CompoundId(compoundId);
    }

    /// Guessed from the text unless somebody said it.
    public SynonymKind kind() {
        return kind;
    }

    /// As typed, 1 to 500 characters on one line.
    public String text() {
        return synonymText;
    }

    /// Its page in the database that gave it, if there is one.
    public Optional<URI> page() {
        return kind.page(synonymText);
    }

    /// As [OtherName#spokenKey()].
    public Optional<String> spokenKey() {
        return Optional.ofNullable(spokenKey);
    }

    String lookupKey() {
        return lookupKey;
    }
}
