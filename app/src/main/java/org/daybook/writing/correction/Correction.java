package org.daybook.writing.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// One act that put something right: of what, from what to what, by whom and why. Everybody can read it.
@Entity
public class Correction {

    /// Characters of the reason.
    public static final int MAX_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String thingKind;
    private long thingId;
    private String thingName;
    private String what;
    private String beforeText;
    private String afterText;
    private String reason;
    private Instant correctedAt;
    private long correctedBy;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Correction() {
    }

    Correction(Thing thing, String name, Change change, String reason, PersonId by, Instant at) {
        this.thingKind = thing.kind();
        this.thingId = thing.id();
        this.thingName = name;
        this.what = change.what();
        this.beforeText = change.before();
        this.afterText = change.after();
        this.reason = reason;
        this.correctedBy = by.value();
        this.correctedAt = at;
    }

    /// From what to what.
    ///
    /// @param what the act in words, past tense, at most 60 characters, such as `retired`
    /// @param before as people read it; empty if there was nothing
    /// @param after as people read it; empty if there is nothing now
    public record Change(String what, String before, String after) {
    }

    /// What was corrected; it may be gone.
    public Thing thing() {
        return new Thing(thingKind, thingId);
    }

    /// What the thing was called when it was corrected.
    public String name() {
        return thingName;
    }

    /// From what to what.
    public Change change() {
        return new Change(what, beforeText, afterText);
    }

    /// As it was given; may be empty.
    public String reason() {
        return reason;
    }

    /// When it was done.
    public Instant at() {
        return correctedAt;
    }

    /// Who did it.
    public PersonId by() {
        return new PersonId(correctedBy);
    }
}
