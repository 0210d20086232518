package org.daybook.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// One permission to use the API in a person's name; the token itself is known to its holder only.
@Entity
public class ApiToken {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long personId;
    private String tokenHash;
    private String label;
    private Instant createdAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected ApiToken() {
    }

    ApiToken(PersonId person, String tokenHash, String label, Instant createdAt) {
        this.personId = person.value();
        this.tokenHash = tokenHash;
        this.label = label;
        this.createdAt = createdAt;
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    boolean isUseToBeNoted(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(USE_IS_NOTED_EVERY).isBefore(now);
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }
}
