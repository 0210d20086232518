package org.daybook.issues.mirror;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.writing.token.GitHubAddresses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The repositories of GitHub whose issues and comments are all kept here. Everybody can read which; owners choose.
@Service
@Transactional
public class FollowedRepositories {

    /// Repositories that are followed at once, at most.
    public static final int MOST = 50;
    /// The longest address that is taken.
    public static final int MAX_WRITTEN = 300;
    private static final Pattern NAME = Pattern.compile(
            "(?<name>[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}/[A-Za-z0-9._-]{1,100}?)"
                    + "(?:\\.git)?(?:/(?:issues|pulls)?)?/?");

    private final FollowedRepositoryRepository repositories;
    private final FollowedPages pages;
    private final GitHubAddresses github;
    private final Clock clock;

    FollowedRepositories(FollowedRepositoryRepository repositories, FollowedPages pages, GitHubAddresses github,
            Clock clock) {
        this.github = github;
        this.repositories = repositories;
        this.pages = pages;
        this.clock = clock;
    }

    /// All of them by name.
    @Transactional(readOnly = true)
    public List<FollowedRepository> all() {
        return repositories.findAllByOrderByRepositoryKey();
    }

    /// The project of each, by its name in small letters; issues of other repositories are the first project's.
    @Transactional(readOnly = true)
    public Map<String, ProjectId> projects() {
        return all().stream().collect(Collectors.toMap(FollowedRepository::key, FollowedRepository::project));
    }

    /// By its name in any case.
    @Transactional(readOnly = true)
    public Optional<FollowedRepository> find(String name) {
        return repositories.findByRepositoryKey(key(name));
    }

    /// The project of a repository, by its name in any case; one that is not followed is the first project's.
    @Transactional(readOnly = true)
    public ProjectId project(String name) {
        return find(name).map(FollowedRepository::project).orElse(ProjectId.FIRST);
    }

    /// Whether it is followed, and nothing is known that speaks against taking what it has: it is not private.
    @Transactional(readOnly = true)
    public boolean isTaken(String name) {
        return repositories.isTaken(key(name));
    }

    /// Whether members may write to it by the bot: it is taken, and owners have not said otherwise.
    @Transactional(readOnly = true)
    public boolean isWrittenByBot(String name) {
        return isTaken(name) && find(name).filter(FollowedRepository::isWrittenByBot).isPresent();
    }

    /// Lets members write to a repository by the bot, or nobody. What waits there is refused when its turn comes.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws MissingException if it is not followed
    public void letBotWrite(String name, boolean on, Actor actor) {
        actor.require(Role.OWNER);
        FollowedRepository known = known(name);
        repositories.findLocked(known.id()).orElseThrow().letBotWrite(on);
    }

    private FollowedRepository known(String name) {
        return find(name).orElseThrow(() -> new MissingException(Said.of("said.issues.is-not-followed", name)));
    }

    /// Follows a repository of the first project.
    public FollowedRepository follow(String written, Actor actor) {
        return follow(written, ProjectId.FIRST, actor);
    }

    /// Follows a repository; one that is followed already stays so.
    ///
    /// @param written `owner/name` or its address on GitHub
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws InvalidInputException for field `repository` if it is neither, or too many are followed
    public FollowedRepository follow(String written, ProjectId project, Actor actor) {
        PersonId by = actor.require(Role.OWNER);
        Matcher matcher = NAME.matcher(github.path(
                OverLimitException.requireText("repository", written.strip(), MAX_WRITTEN)));
        if (!matcher.matches() || matcher.group("name").endsWith("/.") || matcher.group("name").endsWith("/..")) {
            throw new InvalidInputException("repository", Said.of("said.issues.is-no-repository", written.strip()));
        }
        String name = matcher.group("name");
        Optional<FollowedRepository> known = repositories.findByRepositoryKey(key(name));
        if (known.isPresent()) {
            return known.get();
        }
        if (repositories.count() >= MOST) {
            throw new InvalidInputException("repository", Said.of("said.issues.so-many-repositories", MOST));
        }
        FollowedRepository followed = new FollowedRepository(key(name), name, by, clock.instant());
        followed.moveTo(project);
        return repositories.saveAndFlush(followed);
    }

    /// Follows it no more: issues that nothing refers to are forgotten.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws MissingException if it is not followed
    public void unfollow(String name, Actor actor) {
        actor.require(Role.OWNER);
        FollowedRepository known = known(name);
        pages.dropBehind(known.id(), 0);
        repositories.delete(known);
    }

    /// Has it looked at as soon as possible, again if it is looked at now; nothing happens if it is not followed.
    ///
    /// @return whether it is followed
    public boolean hurry(String name) {
        return repositories.hurry(key(name), clock.instant()) > 0;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
