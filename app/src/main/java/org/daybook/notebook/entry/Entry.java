package org.daybook.notebook.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.GoneException;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/// One dated record of work by a named author, as it stands now; what was public before is in its revisions.
@Entity
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long notebookId;

    /// As of the moment when the row was read.
    @Formula("(SELECT n.project_id FROM notebook n WHERE n.id = notebook_id)")
    private @Nullable Long projectId;

    private long authorId;
    private LocalDate labDay;
    private String title;
    private String markdown;
    private String excerpt;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Convert(converter = FactsColumn.class)
    private Map<String, String> metadata;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_state")
    private EntryState state;

    private boolean onHold;

    @Column(name = "entry_version")
    private long version;

    @Column(name = "revision_number")
    private int revision;

    private @Nullable String formToken;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant waitingSince;
    private @Nullable String declinedReason;
    private @Nullable Instant redactedAt;
    private @Nullable Long redactedBy;
    private @Nullable String redactionReason;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Entry() {
    }

    /// A draft of version 1 and revision 0, whatever `entry` says of publishing; the caller publishes it.
    ///
    /// @param project of its notebook
    /// @param excerpt the beginning of the text without Markdown, at most 400 characters
    public Entry(NewEntry entry, ProjectId project, PersonId author, String excerpt, Instant at) {
        this.notebookId = entry.notebook().value();
        this.projectId = project.value();
        this.authorId = author.value();
        this.state = EntryState.DRAFT;
        this.onHold = entry.onHold();
        this.formToken = entry.formToken();
        this.createdAt = at;
        write(entry.content(), excerpt, at);
    }

    /// Takes over another state and counts the version up, in the caller's transaction. Whether it may be written was
    /// checked; a published entry needs a revision besides.
    public final void write(EntryContent content, String newExcerpt, Instant at) {
        this.labDay = content.labDay();
        this.title = content.title();
        this.markdown = content.text();
        this.kind = content.kind();
        this.metadata = content.metadata();
        this.excerpt = newExcerpt;
        this.changedAt = at;
        this.version++;
    }

    /// Counts one more public state; the first one publishes the entry.
    public int nextRevision(Instant at) {
        if (state == EntryState.DRAFT) {
            state = EntryState.PUBLISHED;
            onHold = false;
            publishedAt = at;
            waitingSince = null;
            declinedReason = null;
        }
        return ++revision;
    }

    /// A draft whose author has published it waits until somebody of the group has looked at it.
    public void askForNod(Instant at) {
        if (waitingSince == null) {
            waitingSince = at;
        }
        declinedReason = null;
        onHold = false;
    }

    /// Gives a draft that waits back to its author; the evening leaves it alone.
    ///
    /// @param reason what the author is told
    public void decline(String reason) {
        waitingSince = null;
        declinedReason = reason;
        onHold = true;
    }

    /// Only drafts are held; publishing ends it. Does not count as a save.
    public void hold(boolean newOnHold) {
        this.onHold = newOnHold;
    }

    /// For drafts: that the entry is one, and that the actor may write there, was checked.
    public void moveTo(NotebookId notebook, ProjectId project) {
        this.notebookId = notebook.value();
        this.projectId = project.value();
    }

    /// Empties title, text and facts for good and leaves a tombstone. Revisions, links and files are the caller's to
    /// empty in the same transaction.
    public void redact(String reason, PersonId by, Instant at) {
        this.state = EntryState.REDACTED;
        this.title = "Redacted entry";
        this.markdown = "";
        this.excerpt = "";
        this.metadata = Map.of();
        this.redactedAt = at;
        this.redactedBy = by.value();
        this.redactionReason = reason;
        this.changedAt = at;
        this.version++;
    }

    /// Says again what it said before it was hidden.
    public void restore(EntryContent content, String newExcerpt, Instant at) {
        this.state = EntryState.PUBLISHED;
        this.redactedAt = null;
        this.redactedBy = null;
        this.redactionReason = null;
        write(content, newExcerpt, at);
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public EntryId id() {
        return new EntryId(Objects.requireNonNull(id, "not saved yet"));
    }

    /// Does not change any more once it is published.
    public NotebookId notebook() {
        return new NotebookId(notebookId);
    }

    /// The project of its notebook.
    public ProjectId project() {
        return new ProjectId(Objects.requireNonNull(projectId, "an entry has a notebook"));
    }

    /// Who wrote it first; who changed it later is in its revisions.
    public PersonId author() {
        return new PersonId(authorId);
    }

    /// What it says now. Of a redacted entry the tombstone, without text and facts.
    public EntryContent content() {
        return new EntryContent(labDay, title, markdown, kind, metadata);
    }

    /// The day of the work, as its author said; any day from 1900 to 2199, not the day of writing.
    public LocalDate labDay() {
        return labDay;
    }

    /// At most 200 characters; may be empty while it is a draft.
    public String title() {
        return title;
    }

    /// The beginning of the text without Markdown.
    public String excerpt() {
        return excerpt;
    }

    /// Goes from draft to published to redacted, never back.
    public EntryState state() {
        return state;
    }

    /// Whether only its author sees it.
    public boolean isDraft() {
        return state == EntryState.DRAFT;
    }

    /// Whether it is a tombstone: [#redaction()] then says why.
    public boolean isRedacted() {
        return state == EntryState.REDACTED;
    }

    /// Whether the evening publication leaves this draft alone.
    public boolean isOnHold() {
        return onHold;
    }

    /// Counts the accepted saves, from 1; say it when saving the next one.
    public long version() {
        return version;
    }

    /// Whether its author has published it and nobody of the group has looked at it yet.
    public boolean isWaiting() {
        return waitingSince != null;
    }

    /// Since when it waits for a nod; empty if it does not.
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    /// Why it was given back to its author, until it is published again.
    public Optional<String> declinedReason() {
        return Optional.ofNullable(declinedReason);
    }

    /// Number of the current revision; 0 while the entry is a draft.
    public int revision() {
        return revision;
    }

    /// When it was first saved, published or not.
    public Instant createdAt() {
        return createdAt;
    }

    /// When it was last saved.
    public Instant changedAt() {
        return changedAt;
    }

    /// When it was last saved, published or redacted: the latest of all moments that it and its revisions know.
    public Instant lastDoneAt() {
        return publishedAt == null || publishedAt.isBefore(changedAt) ? changedAt : publishedAt;
    }

    /// When it first went public; empty while it is a draft.
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /// Why, when and by whom the content was taken from the public, if it was.
    public Optional<Redaction> redaction() {
        return redactedAt == null || redactedBy == null || redactionReason == null
                ? Optional.empty()
                : Optional.of(new Redaction(redactionReason, redactedAt, new PersonId(redactedBy)));
    }

    /// The entry, for who wants what it says.
    ///
    /// @throws GoneException if it was redacted
    public Entry readable() {
        redaction().ifPresent(gone -> {
            throw new GoneException(
                    Said.of("said.notebook.entry-was-redacted", id(), LocalDate.ofInstant(gone.at(), ZoneOffset.UTC),
                            gone.reason()),
                    gone.reason(), gone.at());
        });
        return this;
    }

    /// Whether the actor may read the entry or its tombstone: a draft its author, one that waits the members too.
    public boolean isVisibleTo(Actor actor) {
        return state != EntryState.DRAFT || actor.is(author()) || isWaiting() && actor.in(project()).has(Role.MEMBER);
    }

    /// Whether the actor may save another state: its author, and for a published entry the members.
    public boolean isEditableBy(Actor actor) {
        return switch (state) {
            case DRAFT -> actor.is(author());
            case PUBLISHED -> actor.is(author()) || actor.in(project()).has(Role.MEMBER);
            case REDACTED -> false;
        };
    }

    /// A tombstone's text.
    public record Redaction(String reason, Instant at, PersonId by) {
    }
}
