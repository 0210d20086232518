package org.daybook.issues.mirror;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// A repository of GitHub whose issues and comments are all kept here.
@Entity
public class FollowedRepository {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String repositoryKey;
    private String repositoryName;
    private long followedBy;
    private Instant followedAt;
    private @Nullable Instant issuesSince;
    private @Nullable String issuesEtag;
    private @Nullable Instant commentsSince;
    private @Nullable String commentsEtag;
    private @Nullable Instant wholeAt;
    private int wholePage = 1;
    private long eventsKnown;
    private boolean eventsDue = true;
    private @Nullable Instant seenAt;
    private @Nullable String failure;
    private int attempts;
    private Instant nextLookAt;
    private long projectId = ProjectId.FIRST.value();
    private boolean botWrites = true;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected FollowedRepository() {
    }

    FollowedRepository(String key, String name, PersonId by, Instant at) {
        this.repositoryKey = key;
        this.repositoryName = name;
        this.followedBy = by.value();
        this.followedAt = at;
        this.nextLookAt = at;
    }

    /// Its id in this database.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// `owner/name` as GitHub writes it.
    public String name() {
        return repositoryName;
    }

    /// The same in small letters, as it is compared.
    String key() {
        return repositoryKey;
    }

    /// The project that it belongs to, with all its issues.
    public ProjectId project() {
        return new ProjectId(projectId);
    }

    /// Whether members write to its issues by the bot, if this site has one.
    public boolean isWrittenByBot() {
        return botWrites;
    }

    void letBotWrite(boolean on) {
        this.botWrites = on;
    }

    void moveTo(ProjectId project) {
        this.projectId = project.value();
    }

    /// Who wanted it followed.
    public PersonId by() {
        return new PersonId(followedBy);
    }

    public Instant followedAt() {
        return followedAt;
    }

    /// When all that changed until then was known here; empty before the first time.
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    /// Why the last look failed; empty if it did not.
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /// From when issues that changed are asked for.
    Instant issuesSince() {
        return issuesSince == null ? Instant.EPOCH : issuesSince;
    }

    Optional<String> issuesEtag() {
        return Optional.ofNullable(issuesEtag);
    }

    /// From when comments that changed are asked for.
    Instant commentsSince() {
        return commentsSince == null ? Instant.EPOCH : commentsSince;
    }

    Optional<String> commentsEtag() {
        return Optional.ofNullable(commentsEtag);
    }

    Optional<Instant> wholeAt() {
        return Optional.ofNullable(wholeAt);
    }

    int attempts() {
        return attempts;
    }

    /// Issues are known up to there.
    ///
    /// @param etag of the answer to the same question, if it is the whole answer
    void knowsIssues(Instant upTo, @Nullable String etag) {
        this.eventsDue |= upTo.isAfter(issuesSince());
        this.issuesSince = upTo;
        this.issuesEtag = etag;
    }

    /// The newest event that is known; 0 for none.
    long eventsKnown() {
        return eventsKnown;
    }

    /// Whether there may be others.
    boolean areEventsDue() {
        return eventsDue;
    }

    /// Events are known up to there, but for what happened since.
    void knowsEvents(long upTo) {
        this.eventsKnown = upTo;
    }

    void setEventsDue(boolean due) {
        this.eventsDue = due;
    }

    /// As [#knowsIssues].
    void knowsComments(Instant upTo, @Nullable String etag) {
        this.commentsSince = upTo;
        this.commentsEtag = etag;
    }

    /// The page from which on it is read to the end, from 1: those before were read since it was last read as a whole.
    int wholePage() {
        return wholePage;
    }

    void isReadUpTo(int page) {
        this.wholePage = page;
    }

    /// It was read from end to end.
    void isWhole(Instant at) {
        this.wholeAt = at;
        this.wholePage = 1;
        this.eventsDue = true;
    }

    /// All that changed until the look began is known; what was hurried since stays so.
    void see(Instant start, Instant nextLook) {
        this.seenAt = start;
        this.failure = null;
        this.attempts = 0;
        if (!nextLookAt.isAfter(start)) {
            this.nextLookAt = nextLook;
        }
    }

    /// The look failed; what is known stays.
    void fail(String why, Instant nextLook) {
        this.failure = why.length() > 300 ? why.substring(0, 300) : why;
        this.attempts++;
        this.nextLookAt = nextLook;
    }

    /// GitHub has a new name for it.
    void rename(String key, String name) {
        this.repositoryKey = key;
        this.repositoryName = name;
    }
}
