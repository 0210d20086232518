package org.daybook.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.IssueTraits;
import org.daybook.issues.github.Label;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// A GitHub issue as it was last seen.
@Entity
public class Issue {

    /// The word for issues among [Thing]s.
    public static final String KIND = "issue";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String repositoryKey;
    private int issueNumber;
    private String repositoryName;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "issue_state")
    private IssueState state = IssueState.UNKNOWN;

    private boolean pullRequest;
    private String labels = "[]";
    private String assignees = "[]";
    private @Nullable String milestone;
    private @Nullable LocalDate dueOn;
    private int commentCount;
    private @Nullable String authorLogin;
    private String body = "";
    private boolean commentsDue;
    private @Nullable Instant openedAt;
    private @Nullable Instant changedAt;

    @Embedded
    private IssueTraits traits = IssueTraits.NONE;

    private boolean pinned;
    private boolean discussion;
    private @Nullable String etag;
    private @Nullable Instant seenAt;
    private @Nullable String failure;
    private int attempts;
    private Instant nextLookAt;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Issue() {
    }

    /// An issue that something refers to and that was not looked at yet.
    ///
    /// @param repository `owner/name`
    Issue(String repository, int number, Instant firstLookAt) {
        this.repositoryKey = key(repository);
        this.repositoryName = repository;
        this.issueNumber = number;
        this.nextLookAt = firstLookAt;
    }

    static String key(String repository) {
        return repository.toLowerCase(Locale.ROOT);
    }

    /// Its id in this database; GitHub's number is [#number()].
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// The same for who has to do with things of every kind.
    public Thing thing() {
        return new Thing(KIND, id());
    }

    /// `owner/name` as GitHub writes it.
    public String repository() {
        return repositoryName;
    }

    /// Among the issues and pull requests of its repository; changes if it is moved to another repository.
    public int number() {
        return issueNumber;
    }

    /// `owner/name#number`.
    public String reference() {
        return repositoryName + "#" + issueNumber;
    }

    /// Its page here.
    public String page() {
        return "/issues/" + repositoryName + "/" + issueNumber;
    }

    /// The title, or the reference as long as GitHub was not reached.
    public String title() {
        return title == null ? reference() : title;
    }

    /// As last seen: how long ago that was says [#seenAt()].
    public IssueState state() {
        return state;
    }

    /// Whether it counts as open: one that GitHub was not reached for does too.
    public boolean isOpen() {
        return state.isOpen();
    }

    /// In the order of GitHub; empty as long as it was not reached. Parsed at each call.
    public List<Label> labels() {
        return JsonLists.labels(labels);
    }

    /// GitHub logins.
    public List<String> assignees() {
        return JsonLists.words(assignees);
    }

    /// The title of its milestone; empty if it has none.
    public Optional<String> milestone() {
        return Optional.ofNullable(milestone);
    }

    /// The due day of its milestone; empty if there is none.
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /// Its text as Markdown; empty if it has none, and as long as GitHub was not reached.
    public String body() {
        return body;
    }

    /// Whether it is a pull request.
    public boolean isPullRequest() {
        return pullRequest;
    }

    /// When it was opened on GitHub.
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    /// How many comments GitHub counted.
    public int comments() {
        return commentCount;
    }

    /// The GitHub login; empty for a deleted account and as long as GitHub was not reached.
    public Optional<String> author() {
        return Optional.ofNullable(authorLogin);
    }

    /// When it last changed on GitHub.
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    /// What else GitHub says of it.
    public IssueTraits traits() {
        return traits;
    }

    /// Whether it is pinned in its repository.
    public boolean isPinned() {
        return pinned;
    }

    /// Whether it was converted to a discussion; it is closed and locked then.
    public boolean isDiscussion() {
        return discussion;
    }

    /// When GitHub last confirmed this state; nothing if never.
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    /// Why the last look failed, in words; nothing if it did not.
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /// The tag of GitHub's last answer about this issue alone.
    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    /// How many looks failed since the last that did not.
    public int attempts() {
        return attempts;
    }

    /// Takes over what GitHub says now.
    void see(GitHubIssue now, @Nullable String newEtag, Instant at, Duration untilNextLook) {
        this.title = now.title();
        this.state = now.open() ? IssueState.OPEN : IssueState.CLOSED;
        this.pullRequest = now.pullRequest();
        this.labels = JsonLists.write(now.labels());
        this.assignees = JsonLists.write(now.assignees());
        this.milestone = now.milestone();
        this.dueOn = now.dueOn();
        this.commentCount = now.comments();
        this.authorLogin = now.author();
        this.body = now.body();
        this.openedAt = now.createdAt();
        this.changedAt = now.updatedAt();
        this.traits = now.traits();
        this.etag = newEtag;
        confirm(at, untilNextLook);
    }

    /// Whether that is what is known, so that there is nothing to take over.
    boolean isAsKnown(GitHubIssue now) {
        return reference().equals(now.repository() + "#" + now.number())
                && now.title().equals(title)
                && isOpen() == now.open()
                && state != IssueState.UNKNOWN
                && state != IssueState.GONE
                && pullRequest == now.pullRequest()
                && labels.equals(JsonLists.write(now.labels()))
                && assignees.equals(JsonLists.write(now.assignees()))
                && Objects.equals(milestone, now.milestone())
                && Objects.equals(dueOn, now.dueOn())
                && commentCount == now.comments()
                && Objects.equals(authorLogin, now.author())
                && body.equals(now.body())
                && traits.equals(now.traits())
                && now.updatedAt().equals(changedAt);
    }

    /// Whether what GitHub said is older than what is known.
    boolean isNewerThan(GitHubIssue said) {
        return changedAt != null && changedAt.isAfter(said.updatedAt());
    }

    void setPinned(boolean pinned) {
        this.pinned = pinned;
    }

    void becomeDiscussion() {
        this.discussion = true;
    }

    /// Whether it is to be looked whether the comments kept are those of GitHub.
    void setCommentsDue(boolean due) {
        this.commentsDue = due;
    }

    /// The repository has a new name; references by the old one still lead here.
    void moveTo(String repository, int number) {
        this.repositoryName = repository;
        this.repositoryKey = key(repository);
        this.issueNumber = number;
    }

    /// GitHub says that nothing has changed.
    void confirm(Instant at, Duration untilNextLook) {
        this.seenAt = at;
        this.failure = null;
        this.attempts = 0;
        this.nextLookAt = at.plus(untilNextLook);
    }

    /// GitHub says that it was deleted.
    void lose(Instant at, Duration untilNextLook) {
        this.state = IssueState.GONE;
        confirm(at, untilNextLook);
    }

    /// The look failed; what was seen before stays.
    void fail(String why, Instant nextLook) {
        this.failure = why.length() > 300 ? why.substring(0, 300) : why;
        this.attempts++;
        this.nextLookAt = nextLook;
    }

    /// The look could not be made now, through no fault of the issue.
    void waitUntil(Instant nextLook) {
        this.nextLookAt = nextLook;
    }
}
