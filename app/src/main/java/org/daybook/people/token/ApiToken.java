package org.daybook.people.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// One permission to use the API in a person's name; the token itself is known to its holder only.
@Entity
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long personId;
    private String tokenHash;
    private String label;

    @Enumerated(EnumType.STRING)
    @Column(name = "token_scope")
    private TokenScope scope;

    private Instant createdAt;
    private @Nullable Instant expiresAt;

    /// Written by [ApiTokens#noteUse] past this entity, so that using a token does not count as a write of the site.
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected ApiToken() {
    }

    ApiToken(
            PersonId person,
            String tokenHash,
            String label,
            TokenScope scope,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        this.personId = person.value();
        this.tokenHash = tokenHash;
        this.label = label;
        this.scope = scope;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /// What its holder revokes it by; says nothing of the token itself.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// In whose name it acts, with that person's role of the moment.
    public PersonId person() {
        return new PersonId(personId);
    }

    /// What it is for, as its holder called it; at most 100 characters, need not be unique.
    public String label() {
        return label;
    }

    /// What it allows at most, however much the person may do.
    public TokenScope scope() {
        return scope;
    }

    /// When it was handed out; with [#expiresAt()] its lifetime.
    public Instant createdAt() {
        return createdAt;
    }

    /// When it ends; nothing if it does not.
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /// When it was last used, to the hour.
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /// Whether it is neither revoked nor over.
    public boolean isGood(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }
}
