package org.daybook.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.comment.CommentRepository.ThingCount;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.people.SiteAddress;
import org.daybook.people.newcomer.Newcomers;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Page;
import org.daybook.shared.PlainWords;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.Happened;
import org.daybook.shared.change.Happened.What;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenKinds;
import org.daybook.shared.kind.OpenThing;
import org.daybook.writing.correction.StaleVersionException;
import org.daybook.writing.markdown.Handles;
import org.daybook.writing.markdown.LinksElsewhere;
import org.daybook.writing.revision.NewRevision;
import org.daybook.writing.revision.RevisionChain;
import org.daybook.writing.revision.StoredRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say about things that everybody sees. Of what not everybody sees there are no comments, for anybody:
/// they are missing while their thing is.
@Service
@Transactional
public class Comments {

    /// Characters of a comment.
    public static final int MAX_TEXT = 10_000;
    /// Characters of the reason of a removal.
    public static final int MAX_REASON = 500;
    /// Answers to one comment.
    public static final int MAX_ANSWERS = 100;
    /// Stands for whatever version there is.
    public static final int ANY_VERSION = -1;

    private static final Duration SENT_AGAIN = Duration.ofMinutes(10);

    private final CommentRepository comments;
    private final OpenKinds things;
    private final RevisionChain revisions;
    private final CommentQueue waiting;
    private final Newcomers newcomers;
    private final SiteAddress site;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final CommentProperties properties;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    Comments(CommentRepository comments, OpenKinds things, RevisionChain revisions, CommentQueue waiting,
            Newcomers newcomers, SiteAddress site, JdbcClient database, ApplicationEventPublisher events,
            CommentProperties properties, Clock clock) {
        this.comments = comments;
        this.things = things;
        this.revisions = revisions;
        this.waiting = waiting;
        this.newcomers = newcomers;
        this.site = site;
        this.database = database;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    /// Says something. The same text about the same thing within ten minutes is the comment that is there already: a
    /// form sent twice.
    ///
    /// What a newcomer says waits until a member has looked at it ([WaitingComments]).
    ///
    /// @param parent which comment it answers, or null; an answer cannot be answered
    /// @return empty if it waits
    /// @throws NotAllowedException unless somebody has signed in
    /// @throws MissingException if there is no such thing or comment that everybody sees
    /// @throws InvalidInputException naming the field that cannot be accepted
    /// @throws TooManyCommentsException if the actor has written as many as one may within an hour
    public Optional<Comment> write(
            String kind, String name, @Nullable Long parent, String typed, Actor actor) {
        PersonId author = actor.require(Role.CONTRIBUTOR);
        String text = text(typed);
        Thing about = about(open(kind, name), parent);
        queue(author);
        Instant now = now();
        Optional<Comment> earlier = comments.findByAuthorIdAndCreatedAtGreaterThanOrderByIdDesc(
                        author.value(), now.minus(SENT_AGAIN), Limit.of(properties.anHour()))
                .stream().filter(one -> one.about().equals(about) && one.text().equals(text)
                        && one.parent().equals(Optional.ofNullable(parent)))
                .findFirst();
        if (earlier.isPresent()) {
            return earlier;
        }
        requireNotTooMany(author, now);
        if (mustWait(author, text)) {
            waiting.add(about, parent, null, author, text, now);
            return Optional.empty();
        }
        return Optional.of(write(about, parent, author, text, now));
    }

    private boolean mustWait(PersonId author, String text) {
        return newcomers.mustWait(author,
                () -> LinksElsewhere.areIn(text, site.known().map(PublicAddress::host).orElse("")));
    }

    /// What a comment is about: an answer the same as what it answers, which may have gone into what is shown.
    private Thing about(OpenThing shown, @Nullable Long parent) {
        return parent == null ? shown.thing() : answerable(parent, shown.thing()).about();
    }

    private void requireNotTooMany(PersonId author, Instant now) {
        Instant anHourAgo = now.minus(Duration.ofHours(1));
        if (comments.countByAuthorIdAndCreatedAtGreaterThan(author.value(), anHourAgo)
                + waiting.count(author, anHourAgo) >= properties.anHour()) {
            throw new TooManyCommentsException(properties.anHour());
        }
    }

    /// Makes a comment of what waited, or changes the comment that it is to change, in its author's name.
    ///
    /// @throws MissingException if not everybody sees what it is about
    /// @throws GoneException if the comment that it changes was removed
    /// @throws InvalidInputException if what it answers is not answered any more
    Comment publish(CommentQueue.Waiting accepted) {
        if (accepted.changes() != null) {
            Comment changed = lock(accepted.changes());
            requireThere(changed);
            return rewrite(changed, accepted.text());
        }
        OpenThing shown = things.find(accepted.about()).orElseThrow(() -> new MissingException(
                Said.of("said.comment.there-is-nothing", accepted.about().kind(), accepted.about().id())));
        about(shown, accepted.parent());
        return write(accepted.about(), accepted.parent(), accepted.author(), accepted.text(), now());
    }

    /// Whether [#publish] would take it.
    boolean isPublishable(CommentQueue.Waiting waiting) {
        if (waiting.changes() != null && comments.findById(waiting.changes()).filter(one -> !one.isRemoved())
                .isEmpty()) {
            return false;
        }
        return things.find(waiting.about()).isPresent() && Optional.ofNullable(waiting.parent())
                .map(parent -> comments.findById(parent).filter(one -> !one.isRemoved()).isPresent()
                        && comments.countByParentId(parent) < MAX_ANSWERS)
                .orElse(true);
    }

    private Comment write(Thing about, @Nullable Long parent, PersonId author, String text, Instant now) {
        Comment written = comments.saveAndFlush(new Comment(about, parent, author, text, now));
        keep(written, author, "", now);
        events.publishEvent(new Changed(written.thing()));
        events.publishEvent(happened(What.COMMENTED, written));
        return written;
    }

    /// One person's comments are counted one after the other.
    private void queue(PersonId author) {
        database.sql("SELECT id FROM person WHERE id = ? FOR UPDATE").param(author.value()).query(Long.class).single();
    }

    private Comment answerable(long parent, Thing about) {
        Comment answered = comments.lock(parent)
                .filter(one -> things.find(one.about()).map(OpenThing::thing).filter(about::equals).isPresent())
                .orElseThrow(() -> missing(parent));
        if (answered.parent().isPresent()) {
            throw new InvalidInputException("answerTo", Said.of("said.comment.an-answer-is-not-answered"));
        }
        if (answered.isRemoved()) {
            throw new InvalidInputException("answerTo", Said.of("said.comment.it-was-removed"));
        }
        if (comments.countByParentId(parent) >= MAX_ANSWERS) {
            throw new InvalidInputException("answerTo", Said.of("said.comment.it-has-as-many-answers", MAX_ANSWERS));
        }
        return answered;
    }

    /// Changes what one's own comment says; what it said before stays readable. What a newcomer changes waits as what
    /// they say does.
    ///
    /// @param version that was read, or [#ANY_VERSION]
    /// @return empty if it waits
    /// @throws NotAllowedException unless the actor has written it
    /// @throws MissingException if there is none that everybody sees
    /// @throws GoneException if it was removed
    /// @throws StaleVersionException if it was changed since
    public Optional<Comment> change(long id, String typed, int version, Actor actor) {
        PersonId author = actor.require(Role.CONTRIBUTOR);
        String text = text(typed);
        queue(author);
        Comment comment = lock(id);
        if (!actor.is(comment.author())) {
            throw new NotAllowedException(Said.of("said.comment.only-its-author"));
        }
        requireThere(comment);
        if (comment.text().equals(text)) {
            return Optional.of(comment);
        }
        if (version != ANY_VERSION && version != comment.version()) {
            throw new StaleVersionException(Said.of("said.comment.comment"));
        }
        if (mustWait(author, text)) {
            waiting.add(comment.about(), comment.parent().orElse(null), id, author, text, now());
            return Optional.empty();
        }
        return Optional.of(rewrite(comment, text));
    }

    private Comment rewrite(Comment comment, String text) {
        Instant now = now();
        comment.write(text, now);
        keep(comment, comment.author(), "", now);
        events.publishEvent(new Changed(comment.thing()));
        events.publishEvent(happened(What.CHANGED, comment));
        return comment;
    }

    /// Of a changed comment those alone are told whom it did not mention before.
    private Happened happened(What what, Comment comment) {
        boolean isNew = what == What.COMMENTED;
        List<PersonId> answered = isNew
                ? comment.parent().flatMap(comments::findById).map(Comment::author).stream().toList()
                : List.of();
        return new Happened(what, comment.thing(), isNew ? things.withWhole(comment.about()) : List.of(),
                comment.author(), Handles.in(comment.text()), answered);
    }

    /// Takes a comment away: what it said is nowhere any more, its place says who took it away and why.
    ///
    /// @param reason shown to everybody
    /// @throws NotAllowedException unless the actor has written it, or is an owner
    /// @throws MissingException if there is none that everybody sees
    /// @throws GoneException if it was removed before
    public Comment remove(long id, String reason, Actor actor) {
        PersonId by = actor.require(Role.CONTRIBUTOR);
        String why = OverLimitException.requireText("reason", PlainWords.line(reason), MAX_REASON);
        Comment comment = lock(id);
        if (!actor.is(comment.author()) && !actor.has(Role.OWNER)) {
            throw new NotAllowedException(Said.of("said.comment.only-its-author-or-an-owner"));
        }
        requireThere(comment);
        if (why.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.comment.say-why"));
        }
        comment.remove(why, by, now());
        waiting.forgetChangesOf(id);
        revisions.redact(comment.thing());
        events.publishEvent(new Changed(comment.thing()));
        events.publishEvent(new Withdrawn());
        return comment;
    }

    /// Opens a comment, a removed one too.
    ///
    /// @throws MissingException if there is none that everybody sees
    @Transactional(readOnly = true)
    public Comment get(long id) {
        return seen(comments.findById(id), id);
    }

    /// The thing that a comment is about.
    ///
    /// @throws MissingException if not everybody sees it
    @Transactional(readOnly = true)
    public OpenThing subject(Comment comment) {
        return things.find(comment.about()).orElseThrow(() -> missing(comment.id()));
    }

    /// How many comments say something about each of these things of one kind, in one query; those of which none does
    /// are left out.
    @Transactional(readOnly = true)
    public Map<Long, Long> counts(String kind, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : comments.countAboutEach(kind, ids).stream()
                .collect(Collectors.toMap(ThingCount::getThing, ThingCount::getComments));
    }

    /// The things that comments are about, those that everybody sees.
    @Transactional(readOnly = true)
    public Map<Thing, OpenThing> subjects(Collection<Comment> some) {
        return things.among(some.stream().map(Comment::about).toList());
    }

    /// A thing by what it goes by in its address.
    ///
    /// @throws InvalidInputException for field `kind` if nothing of this kind can be commented on
    /// @throws MissingException if there is none that everybody sees
    @Transactional(readOnly = true)
    public OpenThing open(String kind, String name) {
        OverLimitException.requireNaming("kind", kind);
        OverLimitException.requireNaming("name", name);
        if (!things.isDiscussed(kind)) {
            throw new InvalidInputException("kind", Said.of("said.comment.nothing-of-this-kind", kind));
        }
        return things.find(kind, name).orElseThrow(() -> new MissingException(
                Said.of("said.comment.there-is-nothing", kind, name)));
    }

    /// The talks about a thing, the newest of them in the order in which they began; none if not everybody sees it.
    ///
    /// @param most how many at most
    @Transactional(readOnly = true)
    public List<Talk> talks(Thing about, int most) {
        return things.find(about).isEmpty()
                ? List.of()
                : withAnswers(comments.findByThingKindAndThingIdInAndParentIdIsNullOrderByIdDesc(
                        about.kind(), things.idsOf(about), Limit.of(most)).reversed());
    }

    /// The talk that a comment belongs to.
    ///
    /// @throws MissingException if there is none that everybody sees
    @Transactional(readOnly = true)
    public Talk talk(long id) {
        Comment one = get(id);
        return withAnswers(List.of(one.parent().isEmpty() ? one : get(one.first()))).getFirst();
    }

    private List<Talk> withAnswers(List<Comment> first) {
        if (first.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Comment>> answers = comments
                .findByParentIdInOrderById(first.stream().map(Comment::id).toList()).stream()
                .collect(Collectors.groupingBy(Comment::first));
        return first.stream().map(one -> new Talk(one, answers.getOrDefault(one.id(), List.of()))).toList();
    }

    /// All comments about a thing, answers among them, the oldest first, a page at a time.
    ///
    /// @param after cursor of the page before, or null
    /// @throws MissingException if not everybody sees the thing
    /// @throws InvalidInputException for field `after` if it is no cursor
    @Transactional(readOnly = true)
    public Page<Comment> about(Thing thing, @Nullable String after, int limit) {
        things.find(thing).orElseThrow(() -> new MissingException(
                Said.of("said.comment.the-thing-is-not-there")));
        List<Comment> found = comments.findByThingKindAndThingIdInAndIdGreaterThanOrderById(
                thing.kind(), things.idsOf(thing), cursor(after), Limit.of(limit + 1));
        List<Comment> shown = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit;
        return new Page<>(shown, found.size(), !more && after == null,
                more ? String.valueOf(shown.getLast().id()) : null);
    }

    private static long cursor(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw new InvalidInputException("after", Said.of("said.comment.no-cursor", PlainWords.shorten(after, 40)));
        }
        return Long.parseLong(after);
    }

    /// The newest that say something about what everybody sees, answers among them.
    ///
    /// @param most how many at most
    @Transactional(readOnly = true)
    public List<Comment> newest(int most) {
        List<Comment> found = comments.findByRemovedAtIsNullOrderByIdDesc(Limit.of(2 * most));
        Map<Thing, OpenThing> open = subjects(found);
        return found.stream().filter(one -> open.containsKey(one.about())).limit(most).toList();
    }

    /// What a comment said, the newest first; the texts of a removed one are gone.
    ///
    /// @throws MissingException if there is none that everybody sees
    @Transactional(readOnly = true)
    public List<StoredRevision> revisions(long id) {
        return revisions.of(get(id).thing());
    }

    /// One state of a comment.
    ///
    /// @throws MissingException if there is none that everybody sees
    /// @throws GoneException if the comment was removed
    @Transactional(readOnly = true)
    public StoredRevision revision(long id, int number) {
        Comment comment = get(id);
        requireThere(comment);
        return revisions.find(comment.thing(), number).orElseThrow(() -> new MissingException(
                Said.of("said.comment.there-is-no-revision", id, number)));
    }

    private Comment lock(long id) {
        return seen(comments.lock(id), id);
    }

    private Comment seen(Optional<Comment> found, long id) {
        return found.filter(one -> things.find(one.about()).isPresent()).orElseThrow(() -> missing(id));
    }

    private static void requireThere(Comment comment) {
        comment.removal().ifPresent(removal -> {
            throw new GoneException(Said.of("said.comment.comment-was-removed", comment.id(), removal.reason()),
                    removal.reason(), removal.at());
        });
    }

    private void keep(Comment comment, PersonId author, String reason, Instant at) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("comment", comment.id());
        said.put("about", Map.of("kind", comment.about().kind(), "id", comment.about().id()));
        said.put("answerTo", comment.parent().orElse(null));
        said.put("text", comment.text());
        revisions.append(new NewRevision(comment.thing(), comment.revision(), comment.version(), author, reason, at),
                said);
    }

    private static String text(String typed) {
        String text = OverLimitException.requireText("text", PlainWords.text(typed), MAX_TEXT).strip();
        if (PlainWords.seen(text).isEmpty()) {
            throw new InvalidInputException("text", Said.of("said.comment.there-is-nothing-in-it"));
        }
        return text;
    }

    /// Milliseconds, so that what is hashed and what the database keeps are the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static MissingException missing(long id) {
        return new MissingException(Said.of("said.comment.there-is-no-comment", id));
    }

    /// A comment about a thing, and what was answered to it, the oldest first.
    public record Talk(Comment first, List<Comment> answers) {

        public Talk {
            answers = List.copyOf(answers);
        }

        /// All of it, in its order.
        public List<Comment> all() {
            List<Comment> all = new ArrayList<>(List.of(first));
            all.addAll(answers);
            return all;
        }
    }
}
