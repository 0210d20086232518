package org.daybook.writing.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// One public state of its owner as it is stored: the canonical JSON and the hashes that chain it to the one before.
@Entity
@Table(name = "revision")
public class StoredRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String ownerKind;
    private long ownerId;

    @Column(name = "revision_number")
    private int number;

    private long ownerVersion;
    private long authorId;
    private Instant savedAt;
    private String reason;
    private @Nullable String canonical;
    private String sha256;

    @Column(name = "previous_sha256")
    private @Nullable String previousSha256;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected StoredRevision() {
    }

    StoredRevision(NewRevision made, String canonical, String sha256, @Nullable String previousSha256) {
        this.ownerKind = made.owner().kind();
        this.ownerId = made.owner().id();
        this.number = made.number();
        this.ownerVersion = made.version();
        this.authorId = made.author().value();
        this.savedAt = made.savedAt();
        this.reason = made.reason();
        this.canonical = canonical;
        this.sha256 = sha256;
        this.previousSha256 = previousSha256;
    }

    /// What it belongs to.
    public Thing owner() {
        return new Thing(ownerKind, ownerId);
    }

    /// From 1, without gaps.
    public int number() {
        return number;
    }

    /// Who saved it.
    public PersonId author() {
        return new PersonId(authorId);
    }

    /// When it was saved.
    public Instant savedAt() {
        return savedAt;
    }

    /// Why it was saved; may be empty.
    public String reason() {
        return reason;
    }

    /// The JSON whose SHA-256 is [#sha256()]; nothing after a redaction.
    public Optional<String> canonical() {
        return Optional.ofNullable(canonical);
    }

    /// 64 hexadecimal digits.
    public String sha256() {
        return sha256;
    }

    /// The hash of the revision before; nothing for the first.
    public Optional<String> previousSha256() {
        return Optional.ofNullable(previousSha256);
    }

    /// Gives the content back that was taken away.
    void restore(String content) {
        this.canonical = content;
    }

    /// Takes the content away; the hashes stay, so the chain can still be followed.
    void redact() {
        this.canonical = null;
    }
}
