package org.daybook.notebook.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.daybook.notebook.entry.Entry;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// One public state of an entry as it is stored: the canonical JSON and the hashes that chain it to the one before.
@Entity
public class EntryRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long entryId;

    @Column(name = "revision_number")
    private int number;

    @Column(name = "entry_version")
    private long version;

    private long authorId;
    private Instant savedAt;
    private String reason;
    private @Nullable String canonical;
    private String sha256;

    @Column(name = "previous_sha256")
    private @Nullable String previousSha256;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected EntryRevision() {
    }

    EntryRevision(
            Entry entry,
            int number,
            PersonId author,
            Instant savedAt,
            String reason,
            String canonical,
            String sha256,
            @Nullable String previousSha256) {
        this.entryId = entry.id().value();
        this.number = number;
        this.version = entry.version();
        this.authorId = author.value();
        this.savedAt = savedAt;
        this.reason = reason;
        this.canonical = canonical;
        this.sha256 = sha256;
        this.previousSha256 = previousSha256;
    }

    EntryId entry() {
        return new EntryId(entryId);
    }

    int number() {
        return number;
    }

    long version() {
        return version;
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    Instant savedAt() {
        return savedAt;
    }

    String reason() {
        return reason;
    }

    Optional<String> canonical() {
        return Optional.ofNullable(canonical);
    }

    String sha256() {
        return sha256;
    }

    Optional<String> previousSha256() {
        return Optional.ofNullable(previousSha256);
    }

    /// Takes the content away; the hashes stay, so the chain can still be followed.
    public void redact() {
        this.canonical = null;
    }
}
