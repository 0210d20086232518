package org.daybook.comment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.daybook.comment.CommentQueue.Waiting;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.people.mail.Letter;
import org.daybook.people.mail.Letters;
import org.daybook.people.mail.MailTopic;
import org.daybook.people.newcomer.AcceptedWork;
import org.daybook.people.newcomer.Decided;
import org.daybook.people.newcomer.Decision;
import org.daybook.people.newcomer.Decisions;
import org.daybook.people.newcomer.Trusted;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenKinds;
import org.daybook.shared.kind.OpenThing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What newcomers have said about things, until a member has looked at it
/// (docs/decisions/0142-first-contributions-wait.md).
@Service
@Transactional
public class WaitingComments {

    /// How long one that was declined stays for its author.
    static final Duration DECLINED_KEPT = Duration.ofDays(90);

    private static final int SHOWN = 100;
    private static final Duration LOOKS_EVERY = Duration.ofHours(12);

    private final CommentQueue queue;
    private final Comments comments;
    private final OpenKinds things;
    private final People people;
    private final Decisions decisions;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    WaitingComments(CommentQueue queue, Comments comments, OpenKinds things, People people, Decisions decisions,
            Letters letters, ApplicationEventPublisher events, Clock clock) {
        this.queue = queue;
        this.comments = comments;
        this.things = things;
        this.people = people;
        this.decisions = decisions;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /// What waits, the longest first, at most a hundred; what not everybody sees the thing of any more is left out.
    ///
    /// @throws NotAllowedException unless the actor is a member
    @Transactional(readOnly = true)
    public List<Queued> waiting(Actor actor) {
        actor.require(Role.MEMBER);
        List<Waiting> oldest = queue.oldest(SHOWN);
        Map<Thing, OpenThing> open = things.among(oldest.stream().map(Waiting::about).toList());
        return oldest.stream().filter(one -> open.containsKey(one.about()))
                .map(one -> new Queued(one, open.get(one.about()))).toList();
    }

    /// How many wait.
    ///
    /// @throws NotAllowedException unless the actor is a member
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        actor.require(Role.MEMBER);
        return queue.count();
    }

    /// What the actor has said about a thing that is no comment yet; nothing for anybody from the street.
    @Transactional(readOnly = true)
    public List<Waiting> own(Thing about, Actor actor) {
        return actor.person().map(author -> queue.by(author).stream()
                .filter(one -> one.about().equals(about)).toList()).orElse(List.of());
    }

    /// Makes a comment of it, in the name of its author, who is told.
    ///
    /// @throws NotAllowedException unless the actor is a member
    /// @throws MissingException if it does not wait (any more), or not everybody sees what it is about
    /// @throws InvalidInputException for field `answerTo` if what it answers is not answered any more
    public Comment accept(long id, Actor actor) {
        PersonId member = actor.require(Role.MEMBER);
        return accept(existing(id, one -> one.declined().isEmpty()), Decision.Kind.ACCEPTED, member);
    }

    /// The same for all of its author that waits, and what they say from now on.
    ///
    /// @return its author
    /// @throws NotAllowedException unless the actor is a member
    /// @throws MissingException as for [#accept]
    /// @throws InvalidInputException as for [#accept]
    public PersonId trust(long id, Actor actor) {
        PersonId member = actor.require(Role.MEMBER);
        Waiting first = existing(id, one -> one.declined().isEmpty());
        accept(first, Decision.Kind.TRUSTED, member);
        people.trust(first.author(), actor);
        return first.author();
    }

    /// Gives it back to its author with a reason.
    ///
    /// @param reason 1 to 500 characters
    /// @throws NotAllowedException unless the actor is a member
    /// @throws MissingException if it does not wait (any more)
    /// @throws InvalidInputException for field `reason` if there is none
    public void decline(long id, String reason, Actor actor) {
        PersonId member = actor.require(Role.MEMBER);
        String why = Decisions.reason(reason);
        Waiting one = existing(id, found -> found.declined().isEmpty());
        Instant now = clock.instant();
        queue.decline(id, why, now);
        decisions.note(new Decision(Decision.Kind.DECLINED, null, one.author(), why, member, now));
        events.publishEvent(new Decided(false, one.about(), one.author(), member));
        people.find(one.author()).ifPresent(author -> letters.write(author, MailTopic.DECIDED, Letter.of(
                "letter.comment-declined.", things.find(one.about()).map(OpenThing::path).orElse("/"),
                author.displayName(), PlainWords.line(one.text()), why)));
    }

    /// Takes one's own away.
    ///
    /// @return what it is about, if everybody sees that
    /// @throws MissingException if the actor has none such
    public Optional<OpenThing> discard(long id, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        Waiting own = existing(id, one -> actor.is(one.author()));
        queue.remove(id);
        return things.find(own.about());
    }

    /// What waits of who is trusted from now on waits no more; what cannot be a comment any more stays.
    @EventListener
    public void trusted(Trusted trusted) {
        for (Waiting one : queue.by(trusted.person())) {
            if (one.declined().isEmpty() && comments.isPublishable(one)) {
                accept(one, Decision.Kind.ACCEPTED, trusted.by());
            }
        }
    }

    private Comment accept(Waiting one, Decision.Kind kind, PersonId member) {
        Comment written = comments.publish(one);
        queue.remove(one.id());
        decisions.note(new Decision(kind, written.thing(), one.author(), "", member, clock.instant()));
        events.publishEvent(new Decided(true, written.thing(), one.author(), member));
        people.find(one.author()).ifPresent(author -> letters.write(author, MailTopic.DECIDED, Letter.of(
                "letter.comment-accepted.", written.path(), author.displayName(), PlainWords.line(one.text()))));
        return written;
    }

    private Waiting existing(long id, Predicate<Waiting> condition) {
        return queue.lock(id).filter(condition).orElseThrow(() -> new MissingException(
                Said.of("said.comment.this-comment-does-not-wait", id)));
    }

    /// Forgets what was declined long ago.
    public void prune() {
        queue.forgetDeclined(clock.instant().minus(DECLINED_KEPT));
    }

    /// What waits, with the thing that it is about.
    public record Queued(Waiting comment, OpenThing subject) {
    }

    /// What counts as accepted of somebody, and the job that forgets.
    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        static AcceptedWork acceptedComments(CommentRepository comments) {
            return (author, after) ->
                    comments.countByAuthorIdAndRemovedAtIsNullAndCreatedAtGreaterThan(author.value(), after);
        }

        @Bean
        static Task<Void> forgetDeclinedComments(ObjectProvider<WaitingComments> waiting) {
            return Tasks.recurring("forget-declined-comments", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> waiting.getObject().prune());
        }
    }
}
