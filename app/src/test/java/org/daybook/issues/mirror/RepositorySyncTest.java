package org.daybook.issues.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueFilter;
import org.daybook.issues.IssueState;
import org.daybook.issues.github.FakeComment;
import org.daybook.issues.github.FakeIssue;
import org.daybook.issues.github.FakeRepository;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.Label;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whole repositories as GitHub has them, whatever happens to what GitHub delivers.
class RepositorySyncTest extends MirrorTest {

    private static final Logger LOG = LoggerFactory.getLogger(RepositorySyncTest.class);

    @Test
    void allIssuesAndCommentsAreKept() {
        for (int i = 1; i <= 230; i++) {
            FakeIssue issue = series.open("Issue " + i, "About OSM-S-" + i + ".");
            if (i % 2 == 0) {
                issue.comment("A comment. `CC(=O)Nc1ccc(O)cc1` works better, see OSM-S-1/2.");
            }
        }
        series.issues().getFirst().label("Synthesis", "50% done");
        series.issues().getLast().close();

        look();

        assertThat(kept()).isEqualTo(truth());
        assertThat(issues.in("opensourcemalaria/series4", IssueFilter.open(), 1).total()).isEqualTo(229);
        assertThat(issues.in("OpenSourceMalaria/Series4", new IssueFilter("all", "50% DONE", ""), 1).issues())
                .singleElement().satisfies(issue -> {
                    assertThat(issue.repository()).isEqualTo("OpenSourceMalaria/Series4");
                    assertThat(issue.labels()).extracting(Label::name).containsExactly("Synthesis", "50% done");
                });
        Issue second = issues.find("OpenSourceMalaria/Series4", 2).orElseThrow();
        assertThat(issues.tokens(List.of(second.id())).get(second.id()))
                .containsExactlyInAnyOrder("OSM-S-2", "OSM-S-1", "RZVAJINKPMORJF-UHFFFAOYSA-N");
    }

    @Test
    void whatHasNotChangedCostsTwoQuestions() {
        series.open("One", "").comment("Yes");
        look();
        look();
        int before = fakeGitHub.asked();
        int unchanged = fakeGitHub.unchanged();

        look();

        assertThat(fakeGitHub.asked() - before).isEqualTo(2);
        assertThat(fakeGitHub.unchanged() - unchanged).isEqualTo(2);
    }

    @Test
    void readingTheWholeAgainIsMostlyUnchanged() {
        for (int i = 0; i < 500; i++) {
            series.open("Issue " + i, "");
        }
        look();
        series.issues().get(250).edit("Changed", "");
        int before = fakeGitHub.asked();
        int unchanged = fakeGitHub.unchanged();

        lookAtTheWhole();

        assertThat(kept()).isEqualTo(truth());
        assertThat(fakeGitHub.unchanged() - unchanged).as("of " + (fakeGitHub.asked() - before))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void aDeletedCommentGoesWhenItsDeletionIsDelivered() {
        FakeIssue issue = series.open("One", "");
        FakeComment first = issue.comment("First");
        issue.comment("Second");
        look();
        issue.delete(first);
        take(fakeGitHub.delivery("deleted", issue));

        lookAtWhatIsDue();

        assertThat(kept()).isEqualTo(truth());
    }

    @Test
    void theDailyWholeFindsWhatNobodyDelivered() {
        FakeRepository other = fakeGitHub.repository("OpenSourceMalaria/Series3");
        FakeIssue deleted = series.open("Deleted", "");
        FakeIssue moved = series.open("Moved", "");
        FakeIssue shortened = series.open("Shortened", "");
        FakeComment comment = shortened.comment("To be deleted");
        look();
        int before = moved.number();
        deleted.delete();
        moved.transfer(other);
        shortened.delete(comment);

        lookAtTheWhole();

        assertThat(issues.find("OpenSourceMalaria/Series4", 1).orElseThrow().state()).isEqualTo(IssueState.GONE);
        assertThat(issues.find("OpenSourceMalaria/Series4", before).orElseThrow().reference())
                .isEqualTo("OpenSourceMalaria/Series3#1");
        assertThat(issues.comments(issues.find("OpenSourceMalaria/Series4", 3).orElseThrow().id())).isEmpty();
    }

    @Test
    void aRenamedRepositoryIsFollowedByItsNewName() {
        series.open("One", "").comment("Yes");
        look();
        series.rename("OpenSourceMalaria/Series-Four");
        series.open("Two", "");

        look();

        assertThat(followed.all()).extracting(FollowedRepository::name)
                .containsExactly("OpenSourceMalaria/Series-Four");
        assertThat(issues.find("OpenSourceMalaria/Series4", 1)).map(Issue::reference)
                .contains("OpenSourceMalaria/Series-Four#1");
        assertThat(issues.count()).isEqualTo(2);
    }

    @Test
    void aNewNameIsKnownAtOnceWhenItIsDelivered() {
        series.open("One", "");
        look();
        series.rename("OpenSourceMalaria/Series-Four");
        series.open("Two", "");
        take("""
                {"action": "renamed", "repository": {"full_name": "OpenSourceMalaria/Series-Four"},
                 "changes": {"repository": {"name": {"from": "Series4"}}}}""".getBytes(StandardCharsets.UTF_8));

        lookAtWhatIsDue();

        assertThat(followed.all()).extracting(FollowedRepository::name)
                .containsExactly("OpenSourceMalaria/Series-Four");
        assertThat(issues.nameNow("opensourcemalaria/series4")).contains("OpenSourceMalaria/Series-Four");
        assertThat(issues.nameNow("OpenSourceMalaria/Series-Four")).isEmpty();
    }

    @Test
    void aLimitIsNeverBrokenAndTheLookGoesOnWhereItEnded() {
        for (int i = 0; i < 450; i++) {
            series.open("Issue " + i, "").comment("Comment " + i);
        }
        int violations = fakeGitHub.violations();
        fakeGitHub.allow(4);
        for (int round = 0; round < 20 && !kept().equals(truth()); round++) {
            look();
            Awaitility.await().until(() -> github.pausedUntil().isEmpty());
        }

        assertThat(kept()).isEqualTo(truth());
        assertThat(fakeGitHub.violations()).isEqualTo(violations);
    }

    @Test
    void whatGitHubCannotSayIsToldAndTriedAgain() {
        followed.follow("octocat/nowhere", owner);

        look();

        assertThat(followed.find("OctoCat/Nowhere").orElseThrow().failure())
                .contains("GitHub knows no such repository, or does not show it");
        assertThat(followed.find("OpenSourceMalaria/Series4").orElseThrow().failure()).isEmpty();
    }

    /// Deliveries, shuffled, three in ten doubled, one in twenty forged and one in twenty lost, with looks between
    /// them: 2,600, or with `-Ddaybook.deliveries=10000` so many.
    @Test
    void deliveriesMayComeInAnyOrderTwiceForgedOrNever() {
        Random random = new Random(14);
        List<byte[]> delivered = new ArrayList<>();
        int forged = 0;
        for (int i = 0; i < 40; i++) {
            series.open("Issue " + i, "Text " + i);
        }
        int count = Integer.getInteger("daybook.deliveries", 2_600);
        for (int act = 0; act < count / 1.3; act++) {
            delivered.add(random(random, act));
        }
        look();
        for (int i = delivered.size() - 1; i >= 0; i--) {
            if (random.nextInt(10) < 3) {
                delivered.add(delivered.get(i));
            }
        }
        Collections.shuffle(delivered, random);
        int lost = 0;
        List<Long> nanos = new ArrayList<>();
        for (byte[] delivery : delivered) {
            int fate = random.nextInt(20);
            if (fate == 0) {
                forged++;
                assertThatThrownBy(() -> deliveries.take("sha256=" + "0".repeat(64), delivery))
                        .isInstanceOf(NotAllowedException.class);
            } else if (fate > 1) {
                long before = System.nanoTime();
                take(delivery);
                nanos.add(System.nanoTime() - before);
            } else {
                lost++;
            }
            if (random.nextInt(1_000) == 0) {
                random(random, fate);
                look();
            }
        }
        lookAtTheWhole();

        Collections.sort(nanos);
        LOG.info("{} deliveries shuffled, {} forged and refused, {} lost, half taken within {} ms, 99 of 100 within"
                + " {} ms, the slowest in {} ms; {} issues as in order", delivered.size(), forged, lost,
                nanos.get(nanos.size() / 2) / 1_000_000,
                nanos.get(nanos.size() * 99 / 100) / 1_000_000, nanos.getLast() / 1_000_000, truth().size());
        assertThat(delivered).hasSizeGreaterThan(count * 9 / 10);
        assertThat(forged).isGreaterThan(count / 30);
        assertThat(kept()).isEqualTo(truth());
    }

    private byte[] random(Random random, int act) {
        List<FakeIssue> all = series.issues();
        FakeIssue issue = all.get(random.nextInt(all.size()));
        List<FakeComment> comments = issue.comments();
        switch (random.nextInt(8)) {
            case 0 -> issue.edit("Title " + act, "See OSM-S-" + act);
            case 1 -> issue.close();
            case 2 -> issue.reopen();
            case 3 -> issue.label("label " + act % 7);
            case 4 -> series.open("New " + act, "");
            case 5 -> issue.comment("Comment " + act);
            default -> {
                if (comments.isEmpty()) {
                    issue.comment("First comment " + act);
                } else if (act % 3 == 0) {
                    issue.delete(comments.getFirst());
                    return fakeGitHub.delivery("deleted", issue);
                } else {
                    comments.getLast().edit("Edited " + act);
                }
            }
        }
        return fakeGitHub.delivery("edited", issue);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "octocat/Hello-World, octocat/Hello-World",
        " octocat/hello.world , octocat/hello.world",
        "GITHUB/octocat/Hello-World, octocat/Hello-World",
        "GITHUB/octocat/Hello-World.git, octocat/Hello-World",
        "GITHUB/octocat/Hello-World/issues/, octocat/Hello-World",
        "GITHUB/octocat/Hello-World/pulls, octocat/Hello-World"
    })
    void aRepositoryIsNamedAsPeopleDo(String written, String name) {
        assertThat(followed.follow(written.replace("GITHUB", fakeGitHub.address()), owner).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "octocat", "octocat/", "/x", "octocat/..", "octocat/.", "-a/b", "a/b/c", "a b/c",
        "https://example.org/octocat/Hello-World", "GITHUB/octocat/Hello-World/issues/1"})
    void whatIsNoRepositoryIsRefused(String written) {
        assertThatThrownBy(() -> followed.follow(written.replace("GITHUB", fakeGitHub.address()), owner))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyOwnersChooseWhatIsFollowed() {
        Actor member = TestActors.of(Role.MEMBER, jdbc);

        assertThatThrownBy(() -> followed.follow("octocat/x", member)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> followed.unfollow("OpenSourceMalaria/Series4", member))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whatIsFollowedNoMoreIsForgotten() {
        series.open("One", "OSM-S-1").comment("OSM-S-2");
        look();
        forgetUnreferenced();
        assertThat(issues.count()).as("followed").isEqualTo(1);

        followed.unfollow("opensourcemalaria/SERIES4", owner);
        forgetUnreferenced();

        assertThat(issues.count()).isZero();
        assertThat(followed.all()).isEmpty();
    }

    /// What this site knows: a line for each issue with its comments.
    private Map<Integer, String> kept() {
        return issues.findAll(issues.idsAfter(0, 10_000)).stream()
                .filter(issue -> issue.repository().equals("OpenSourceMalaria/Series4"))
                .collect(Collectors.toMap(Issue::number, issue -> String.join(" | ", issue.title(), issue.body(),
                        String.valueOf(issue.isOpen()),
                        issue.labels().stream().map(Label::name).collect(Collectors.joining(",")),
                        issues.comments(issue.id()).stream().map(comment -> comment.id() + " " + comment.text())
                                .collect(Collectors.joining(", "))), (one, other) -> one, TreeMap::new));
    }

    /// The same of GitHub.
    private Map<Integer, String> truth() {
        return series.issues().stream().collect(Collectors.toMap(FakeIssue::number,
                issue -> String.join(" | ", issue.title(), issue.body(), String.valueOf(issue.isOpen()),
                        String.join(",", issue.labels()),
                        issue.comments().stream().map(comment -> comment.id() + " " + comment.text())
                                .collect(Collectors.joining(", "))), (one, other) -> one, TreeMap::new));
    }
}
