package org.daybook.issues.write;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.daybook.issues.Issue;
import org.daybook.issues.github.GitHubTokens;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what people want written to GitHub. It is done in the background, once, in the order it was asked for on each
/// issue; a text is kept until GitHub has it (docs/decisions/0170-writes-wait-in-a-queue.md).
@Service
@Transactional
public class IssueWrites {

    /// Writes of one person that wait at a time.
    public static final int MOST_WAITING = 200;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,100}");

    private final WriteQueue queue;
    private final Grants grants;
    private final FollowedRepositories repositories;
    private final GitHubTokens tokens;
    private final Clock clock;

    IssueWrites(WriteQueue queue, Grants grants, FollowedRepositories repositories, GitHubTokens tokens,
            Clock clock) {
        this.queue = queue;
        this.grants = grants;
        this.repositories = repositories;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// In whose name somebody writes.
    public enum Way {
        /// Their own.
        SELF,
        /// The bot's, with theirs in the text.
        BOT,
        /// On GitHub itself.
        GITHUB
    }

    /// How the actor writes to a repository: as themselves if they have consented, else by the bot if this site has
    /// one, follows the repository and may write there for members, and they are one of its project.
    @Transactional(readOnly = true)
    public Way way(String repository, Actor actor) {
        if (actor.person().flatMap(grants::of).isPresent()) {
            return Way.SELF;
        }
        return tokens.hasBot() && actor.hasAnywhere(Role.MEMBER)
                && actor.in(repositories.project(repository)).has(Role.MEMBER)
                && repositories.isWrittenByBot(repository)
                ? Way.BOT : Way.GITHUB;
    }

    /// Has something written. The same key again is the same write, and nothing more happens.
    ///
    /// @param key 8 to 100 of `A` to `Z`, `a` to `z`, digits, `_` and `-`, by which the actor tells writes apart
    /// @throws NotAllowedException unless the actor is a contributor and has a [Way] that is not GitHub's
    /// @throws InvalidInputException for field `key`
    /// @throws OverLimitException for field `writes` if too many of the actor's wait
    public IssueWrite ask(NewWrite write, String key, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInputException("key", Said.of("said.issues.is-no-key"));
        }
        if (way(write.repository(), actor) == Way.GITHUB) {
            throw new NotAllowedException(Said.of("said.issues.let-this-site-write"));
        }
        int waiting = queue.waiting(self);
        if (waiting >= MOST_WAITING) {
            throw new OverLimitException("writes", waiting, MOST_WAITING,
                    Said.of("said.issues.so-many-writes-wait", MOST_WAITING));
        }
        return queue.put(write, self, key, clock.instant());
    }

    /// The newest writes of the actor, of an owner those of all: at most 200.
    @Transactional(readOnly = true)
    public List<IssueWrite> newest(Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        return queue.newest(actor.has(Role.OWNER) ? null : self);
    }

    /// One of the actor's; owners read all.
    ///
    /// @throws MissingException if there is none
    /// @throws NotAllowedException unless it is the actor's, or the actor an owner
    @Transactional(readOnly = true)
    public IssueWrite get(long id, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        IssueWrite write = queue.find(id)
                .orElseThrow(() -> new MissingException(Said.of("said.issues.no-such-write")));
        actor.requireSelfOrOwner(write.person());
        return write;
    }

    /// What is not done yet on an issue, the oldest first: at most 200. Refused ones are told to who wrote them and to
    /// owners.
    @Transactional(readOnly = true)
    public List<IssueWrite> undone(Issue issue, Actor actor) {
        return actor.person().isEmpty() ? List.of() : queue.undone(issue.repository(), issue.number()).stream()
                .filter(write -> write.isWaiting() || actor.is(write.person()) || actor.has(Role.OWNER)).toList();
    }

    /// Tries one again now.
    ///
    /// @throws MissingException if there is none that is not done
    /// @throws NotAllowedException unless it is the actor's, or the actor an owner
    public void tryAgain(long id, Actor actor) {
        queue.again(own(id, actor).id(), clock.instant());
    }

    /// Throws one away that is not done.
    ///
    /// @throws MissingException as [#tryAgain]
    /// @throws NotAllowedException as [#tryAgain]
    public void drop(long id, Actor actor) {
        queue.drop(own(id, actor).id());
    }

    private IssueWrite own(long id, Actor actor) {
        IssueWrite write = get(id, actor);
        if (write.doneAt() != null) {
            throw new MissingException(Said.of("said.issues.no-such-write"));
        }
        return write;
    }
}
