package org.daybook.writing.correction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// One act that put something right: of what, from what to what, by whom and why. Everybody can read it.
@Entity
public class Correction {

    /// Characters of the reason.
    public static final int MAX_REASON = 500;
    private static final int MAX_NAME = 200;
    private static final int MAX_WHAT = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String thingKind;
    private long thingId;
    private String thingName;
    private String what;
    private String beforeText;
    private String afterText;
    private @Nullable String beforeSmiles;
    private @Nullable String afterSmiles;
    private String reason;
    private Instant correctedAt;
    private long correctedBy;
    private boolean reversible;
    private @Nullable Long takesBack;
    private @Nullable Instant takenBackAt;
    private @Nullable Long takenBackBy;

    @ElementCollection
    @CollectionTable(name = "correction_about", joinColumns = @JoinColumn(name = "correction_id"))
    private Set<Subject> about = new HashSet<>();

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Correction() {
    }

    /// @param takesBack the act that this one takes back, or null
    Correction(Act act, @Nullable Long takesBack, PersonId by, Instant at) {
        this.thingKind = act.thing().kind();
        this.thingId = act.thing().id();
        this.thingName = act.name().stored(MAX_NAME);
        this.what = act.change().what().stored(MAX_WHAT);
        this.beforeText = act.change().before().stored();
        this.afterText = act.change().after().stored();
        this.beforeSmiles = orNull(act.drawn().before());
        this.afterSmiles = orNull(act.drawn().after());
        this.reason = act.reason();
        this.reversible = !act.memento().isEmpty();
        this.takesBack = takesBack;
        this.correctedBy = by.value();
        this.correctedAt = at;
        about.add(Subject.of(act.thing()));
        act.also().forEach(thing -> about.add(Subject.of(thing)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// A thing on whose page an act is shown.
    @Embeddable
    record Subject(String thingKind, long thingId) {

        static Subject of(Thing thing) {
            return new Subject(thing.kind(), thing.id());
        }
    }

    /// From what to what.
    ///
    /// @param what the act, past tense, such as *retired*
    /// @param before as people read it; [#NOTHING] if there was nothing
    /// @param after as people read it; [#NOTHING] if there is nothing now
    public record Change(Said what, Said before, Said after) {

        /// Where there was nothing before, or is nothing after.
        public static final Said NOTHING = Said.plain("");

        /// The same without what was before.
        public Change withoutBefore() {
            return new Change(what, NOTHING, after);
        }

        /// From a text to a text.
        ///
        /// @param what the key of the act
        public static Change of(String what, String before, String after) {
            return new Change(Said.of(what), Said.plain(before), Said.plain(after));
        }
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// What was corrected; it may be gone.
    public Thing thing() {
        return new Thing(thingKind, thingId);
    }

    /// What the thing was called when it was corrected.
    public Said name() {
        return Said.stored(thingName);
    }

    /// From what to what.
    public Change change() {
        return new Change(Said.stored(what), Said.stored(beforeText), Said.stored(afterText));
    }

    /// The structures before and after, for an act that is about one.
    public Act.Drawn drawn() {
        return new Act.Drawn(Objects.requireNonNullElse(beforeSmiles, ""), Objects.requireNonNullElse(afterSmiles, ""));
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

    /// Whether it is kept what it takes to take it back.
    public boolean isReversible() {
        return reversible;
    }

    /// The id of the act that this one takes back; empty if it takes none back.
    public OptionalLong takesBack() {
        return takesBack == null ? OptionalLong.empty() : OptionalLong.of(takesBack);
    }

    /// Since when it is taken back; empty while it holds.
    public Optional<Instant> takenBackAt() {
        return Optional.ofNullable(takenBackAt);
    }

    /// Who took it back; empty while it holds.
    public Optional<PersonId> takenBackBy() {
        return Optional.ofNullable(takenBackBy).map(PersonId::new);
    }

    /// The things on whose pages it is shown: [#thing()], and what else it concerns.
    public Set<Thing> about() {
        return about.stream().map(one -> new Thing(one.thingKind(), one.thingId())).collect(Collectors.toSet());
    }
}
