package org.daybook.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// What somebody said about a thing, or in answer to what was said about it.
@Entity
@Table(name = "thing_comment")
public class Comment {

    /// The word for comments among [Thing]s.
    public static final String KIND = "comment";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String thingKind;
    private long thingId;
    private @Nullable Long parentId;
    private long authorId;

    @Column(name = "comment_text")
    private String text;

    private int version;

    @Column(name = "text_revision")
    private int revision;

    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant removedAt;
    private @Nullable Long removedBy;
    private @Nullable String removalReason;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Comment() {
    }

    Comment(Thing about, @Nullable Long parent, PersonId author, String text, Instant at) {
        this.thingKind = about.kind();
        this.thingId = about.id();
        this.parentId = parent;
        this.authorId = author.value();
        this.text = text;
        this.version = 1;
        this.revision = 1;
        this.createdAt = at;
        this.changedAt = at;
    }

    /// Greater than 0.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// The same for who has to do with things of every kind.
    public Thing thing() {
        return new Thing(KIND, id());
    }

    /// What it is about.
    public Thing about() {
        return new Thing(thingKind, thingId);
    }

    /// Which comment it answers; empty if it is about the thing itself.
    public Optional<Long> parent() {
        return Optional.ofNullable(parentId);
    }

    /// The comment that begins the talk it belongs to: its own id, or that of its parent.
    public long first() {
        return parentId == null ? id() : parentId;
    }

    /// The path of its page, with its place there.
    public String path() {
        return "/comments/" + first() + "#comment-" + id();
    }

    public PersonId author() {
        return new PersonId(authorId);
    }

    /// Markdown; empty once it is removed.
    public String text() {
        return text;
    }

    /// Which state it is in, from 1; a removal is one as well.
    public int version() {
        return version;
    }

    /// Which state of its text this is, from 1.
    public int revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /// When its text was last saved.
    public Instant changedAt() {
        return changedAt;
    }

    /// What is left of it, if it was removed.
    public Optional<Removal> removal() {
        return removedAt == null
                ? Optional.empty()
                : Optional.of(new Removal(
                        Objects.requireNonNull(removalReason),
                        new PersonId(Objects.requireNonNull(removedBy)),
                        removedAt));
    }

    /// Whether it says nothing any more.
    public boolean isRemoved() {
        return removedAt != null;
    }

    /// Whether the actor may change what it says: its author, while it says something.
    public boolean isEditableBy(Actor actor) {
        return !isRemoved() && actor.is(author());
    }

    /// Whether the actor may take it away: its author, or an owner, while it says something.
    public boolean isRemovableBy(Actor actor) {
        return !isRemoved() && (actor.is(author()) || actor.has(Role.OWNER));
    }

    void write(String newText, Instant at) {
        this.text = newText;
        this.version++;
        this.revision++;
        this.changedAt = at;
    }

    void remove(String reason, PersonId by, Instant at) {
        this.text = "";
        this.version++;
        this.removalReason = reason;
        this.removedBy = by.value();
        this.removedAt = at;
    }

    /// Says again what it said before it was hidden.
    void restore(String said) {
        this.text = said;
        this.version++;
        this.removalReason = null;
        this.removedBy = null;
        this.removedAt = null;
    }

    /// Why it was removed, by whom and when.
    public record Removal(String reason, PersonId by, Instant at) {
    }
}
