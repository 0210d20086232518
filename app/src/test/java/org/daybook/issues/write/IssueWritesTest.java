package org.daybook.issues.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueState;
import org.daybook.issues.Issues;
import org.daybook.issues.github.FakeComment;
import org.daybook.issues.github.FakeGitHub;
import org.daybook.issues.github.FakeIssue;
import org.daybook.issues.github.FakeRepository;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.WithFakeGitHub;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.EntryId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.testing.TestIssues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people have written to GitHub is there once, whatever GitHub does meanwhile.
@DaybookTest
@WithFakeGitHub
class IssueWritesTest {

    private static final String REPOSITORY = "OpenSourceMalaria/Series4";
    private static final String KEY = "a key of a form";

    @Autowired
    private IssueWrites writes;

    @Autowired
    private WriteDelivery delivery;

    @Autowired
    private Grants grants;

    @Autowired
    private FollowedRepositories repositories;

    @Autowired
    private Issues issues;

    @Autowired
    private GitHub github;

    @Autowired
    private FakeGitHub fakeGitHub;

    @Autowired
    private JdbcClient jdbc;

    private Actor owner;
    private Actor contributor;
    private FakeRepository series;

    @BeforeEach
    void followARepository() {
        owner = TestActors.of(Role.OWNER, jdbc);
        contributor = TestActors.of(Role.CONTRIBUTOR, jdbc);
        TestIssues.forgetAll(jdbc);
        fakeGitHub.reset();
        fakeGitHub.know(WithFakeGitHub.BOT_TOKEN, "daybook-bot");
        fakeGitHub.know("token of Ada", "ada");
        Awaitility.await().until(() -> github.pausedUntil().isEmpty());
        series = fakeGitHub.repository(REPOSITORY);
        repositories.follow(REPOSITORY, owner);
    }

    @Test
    void anIssueIsOpenedOnceHoweverOftenItIsAskedFor() {
        NewWrite write = NewWrite.open(REPOSITORY, "Make OSM-S-500", "10 mg, please.",
                Optional.of(new EntryId(12).thing()));

        IssueWrite first = writes.ask(write, "form-1234", owner);
        IssueWrite again = writes.ask(write, "form-1234", owner);
        delivery.run();
        delivery.run();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(series.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.title()).isEqualTo("Make OSM-S-500");
            assertThat(issue.author()).isEqualTo("daybook-bot");
            assertThat(issue.body()).startsWith("10 mg, please.\n\n---\n*Written by ").contains("<!-- daybook ");
        });
        assertThat(issues.find(REPOSITORY, 1)).get().extracting(Issue::title).isEqualTo("Make OSM-S-500");
        assertThat(issues.openedFrom(new EntryId(12))).extracting(Issue::number).containsExactly(1);
        assertThat(issues.all()).extracting(Issue::number).contains(1);
        assertThat(writes.newest(owner)).singleElement()
                .satisfies(done -> assertThat(done.target()).isEqualTo(REPOSITORY + "#1"));
    }

    @Test
    void whatIsWrittenToARepositoryWithANewNameArrivesThere() {
        series.rename("OpenSourceMalaria/Series-Four");

        writes.ask(NewWrite.open(REPOSITORY, "By the old name", "Hello", Optional.empty()), "form-1240", owner);
        delivery.run();

        assertThat(series.issues()).singleElement().satisfies(
                issue -> assertThat(issue.title()).isEqualTo("By the old name"));
        assertThat(writes.newest(owner)).singleElement().satisfies(write -> {
            assertThat(write.refusedAt()).isNull();
            assertThat(write.number()).isEqualTo(1);
        });
    }

    @Test
    void whoCannotBeAssignedIsTold() {
        series.open("For somebody", "");
        know(1);

        write(WriteKind.ASSIGN, "nobody-there");
        delivery.run();

        assertThat(writes.newest(owner)).filteredOn(write -> write.kind() == WriteKind.ASSIGN).singleElement()
                .satisfies(write -> assertThat(write.refusedAt()).isNotNull());
    }

    @Test
    void whoConsentsWritesAsThemselves() {
        grants.give("ada", "token of Ada", contributor);

        writes.ask(NewWrite.open(REPOSITORY, "By myself", "Hello", Optional.empty()), "form-1235", contributor);
        delivery.run();

        assertThat(series.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.author()).isEqualTo("ada");
            assertThat(issue.body()).doesNotContain("Written by");
        });
        assertThat(jdbc.sql("SELECT sealed FROM github_grant").query(String.class).single())
                .doesNotContain("token of Ada");
    }

    @Test
    void aTokenThatGitHubNoLongerTakesIsForgottenAndTheTextKept() {
        grants.give("ada", "token of Ada", contributor);
        fakeGitHub.forget("token of Ada");

        writes.ask(NewWrite.open(REPOSITORY, "Kept", "All of it", Optional.empty()), "form-1236", contributor);
        delivery.run();

        assertThat(grants.of(contributor.person().orElseThrow())).isEmpty();
        assertThat(writes.newest(contributor)).singleElement().satisfies(write -> {
            assertThat(write.refusedAt()).isNotNull();
            assertThat(write.content()).isEqualTo("All of it");
        });
    }

    @Test
    void withoutConsentOnlyMembersWriteByTheBotAndOnlyWhereItIsFollowed() {
        assertThat(writes.way(REPOSITORY, contributor)).isEqualTo(IssueWrites.Way.GITHUB);
        assertThat(writes.way(REPOSITORY, owner)).isEqualTo(IssueWrites.Way.BOT);
        assertThat(writes.way("octo/elsewhere", owner)).isEqualTo(IssueWrites.Way.GITHUB);
        assertThatThrownBy(() -> writes.ask(NewWrite.open(REPOSITORY, "No", "", Optional.empty()), "form-1237",
                contributor)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> writes.ask(NewWrite.open(REPOSITORY, "No", "", Optional.empty()), KEY, owner))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("key");
    }

    @Test
    void ownersSayWhereMembersWriteByTheBot() {
        Actor member = TestActors.of(Role.MEMBER, jdbc);
        assertThatThrownBy(() -> repositories.letBotWrite(REPOSITORY, false, member))
                .isInstanceOf(NotAllowedException.class);

        repositories.letBotWrite(REPOSITORY, false, owner);
        assertThat(writes.way(REPOSITORY, member)).isEqualTo(IssueWrites.Way.GITHUB);

        repositories.letBotWrite(REPOSITORY, true, owner);
        assertThat(writes.way(REPOSITORY, member)).isEqualTo(IssueWrites.Way.BOT);
    }

    @Test
    void theBotWritesForNobodyWhoMayNotAskItAnyMore() {
        grants.give("ada", "token of Ada", contributor);
        writes.ask(NewWrite.open(REPOSITORY, "By the bot", "Hello", Optional.empty()), "form-12346", contributor);
        grants.withdraw(contributor);
        Actor leaving = TestActors.of(Role.MEMBER, jdbc);
        writes.ask(NewWrite.open(REPOSITORY, "By who is gone", "Hello", Optional.empty()), "form-12345", leaving);
        jdbc.sql("UPDATE person SET deactivated_at = ?, deactivated_by = id WHERE id = ?")
                .params(Timestamp.from(Instant.now()), leaving.person().orElseThrow().value()).update();

        delivery.run();

        assertThat(series.issues()).isEmpty();
        assertThat(writes.newest(owner)).hasSize(2).noneMatch(IssueWrite::isWaiting);
    }

    @Test
    void aLostAnswerMakesNoSecondIssueAndNoSecondComment() {
        fakeGitHub.loseAnswers(1);
        writes.ask(NewWrite.open(REPOSITORY, "Once", "", Optional.empty()), "form-1238", owner);
        delivery.run();
        assertThat(writes.newest(owner)).singleElement().satisfies(write -> {
            assertThat(write.isWaiting()).isTrue();
            assertThat(write.failure()).isNotNull();
        });
        due();
        delivery.run();
        assertThat(series.issues()).hasSize(1);

        fakeGitHub.loseAnswers(1);
        writes.ask(NewWrite.about(issue(1), WriteKind.COMMENT, "Said once."), "form-1239", owner);
        delivery.run();
        due();
        delivery.run();
        assertThat(series.issues().getFirst().comments()).hasSize(1);
        assertThat(issues.comments(issue(1).id())).hasSize(1);
    }

    @Test
    void gitHubAwayLosesNothingAndKeepsTheOrder() {
        series.open("Old", "- [ ] weigh\n");
        know(1);
        fakeGitHub.isAway(true);
        writes.ask(NewWrite.about(issue(1), WriteKind.COMMENT, "First."), "form-1240", owner);
        writes.ask(NewWrite.about(issue(1), WriteKind.COMMENT, "Second."), "form-1241", owner);
        writes.ask(NewWrite.about(issue(1), WriteKind.CLOSE, ""), "form-1242", owner);
        delivery.run();
        assertThat(writes.undone(issue(1), owner)).hasSize(3);

        fakeGitHub.isAway(false);
        for (int n = 0; n < 4; n++) {
            due();
            delivery.run();
        }
        FakeIssue there = series.issues().getFirst();
        assertThat(there.comments()).extracting(FakeComment::text).satisfiesExactly(
                text -> assertThat(text).startsWith("First."), text -> assertThat(text).startsWith("Second."));
        assertThat(there.isOpen()).isFalse();
        assertThat(issue(1).state()).isEqualTo(IssueState.CLOSED);
        assertThat(writes.undone(issue(1), owner)).isEmpty();
    }

    @Test
    void gitHubsPauseIsObeyedAndIsNoTry() {
        series.open("Old", "");
        know(1);
        fakeGitHub.allow(1);
        for (int n = 0; n < 3; n++) {
            writes.ask(NewWrite.about(issue(1), WriteKind.COMMENT, "Number " + n), "form-125" + n, owner);
        }
        Awaitility.await().until(() -> {
            delivery.run();
            due();
            return writes.undone(issue(1), owner).isEmpty();
        });
        assertThat(fakeGitHub.violations()).isZero();
        assertThat(series.issues().getFirst().comments()).hasSize(3);
    }

    @Test
    void whatGitHubRefusesIsKeptAndCanBeTriedAgain() {
        fakeGitHub.refuse(422);
        IssueWrite write = writes.ask(NewWrite.open(REPOSITORY, "Refused", "My text", Optional.empty()), "form-1260",
                owner);
        delivery.run();
        assertThat(writes.newest(owner)).singleElement().satisfies(refused -> {
            assertThat(refused.refusedAt()).isNotNull();
            assertThat(String.valueOf(refused.failure())).contains("422", "Validation Failed", "title custom");
        });
        assertThatThrownBy(() -> writes.tryAgain(write.id(), contributor)).isInstanceOf(NotAllowedException.class);

        fakeGitHub.refuse(0);
        writes.tryAgain(write.id(), owner);
        delivery.run();
        assertThat(series.issues()).hasSize(1);
    }

    @Test
    void aCommentOnALockedIssueIsRefusedInWordsAndKept() {
        FakeIssue locked = series.open("Too heated", "");
        know(1);
        locked.lock("too heated");
        IssueWrite write = writes.ask(NewWrite.about(issue(1), WriteKind.COMMENT, "One more thing."), "form-1261",
                owner);

        delivery.run();
        due();
        delivery.run();

        assertThat(writes.get(write.id(), owner)).satisfies(refused -> {
            assertThat(refused.isWaiting()).isFalse();
            assertThat(refused.tries()).isOne();
            assertThat(String.valueOf(refused.failure())).startsWith("The issue is locked at GitHub");
        });
        locked.unlock();
        writes.tryAgain(write.id(), owner);
        delivery.run();
        assertThat(locked.comments()).hasSize(1);
    }

    @Test
    void labelsAssigneesAndStateAreChanged() {
        series.open("Old", "").label("bug");
        know(1);
        write(WriteKind.LABEL, "Synthetic Chemistry Needed");
        write(WriteKind.UNLABEL, "bug");
        write(WriteKind.UNLABEL, "was never there");
        write(WriteKind.ASSIGN, "octocat");
        write(WriteKind.ASSIGN, "hubot");
        write(WriteKind.UNASSIGN, "octocat");
        write(WriteKind.CLOSE, "");
        write(WriteKind.REOPEN, "");
        delivery.run();

        Issue issue = issue(1);
        assertThat(issue.labels()).extracting(label -> label.name()).containsExactly("Synthetic Chemistry Needed");
        assertThat(issue.assignees()).containsExactly("hubot");
        assertThat(issue.isOpen()).isTrue();
    }

    @Test
    void aTaskIsTickedInTheTextAsItIsNow() {
        FakeIssue there = series.open("Tasks", "- [ ] weigh\n- [ ] send\n");
        know(1);
        write(WriteKind.TICK, "send");
        there.edit("Tasks", "New first line\n\n- [ ] weigh\n- [ ] send\n");
        delivery.run();

        assertThat(there.body()).isEqualTo("New first line\n\n- [ ] weigh\n- [x] send\n");
        assertThat(issue(1).body()).isEqualTo(there.body());

        write(WriteKind.TICK, "what is no longer there");
        delivery.run();
        assertThat(writes.undone(issue(1), owner)).singleElement()
                .satisfies(refused -> assertThat(refused.refusedAt()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"CLOSE, '', octo/../x", "COMMENT, ' ', octo/x", "ASSIGN, two words, octo/x", "LABEL, '', octo/x"})
    void whatCannotBeWrittenIsRefusedAtOnce(WriteKind kind, String content, String repository) {
        assertThatThrownBy(() -> new NewWrite(kind, repository, Optional.of(1), "", content, Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
    }

    private void write(WriteKind kind, String content) {
        writes.ask(NewWrite.about(issue(1), kind, content), "form-" + kind + "-" + Math.abs(content.hashCode()), owner);
    }

    private Issue issue(int number) {
        return issues.find(REPOSITORY, number).orElseThrow();
    }

    /// Lets the mirror know an issue, as it does when somebody comments on it from here.
    private void know(int number) {
        writes.ask(new NewWrite(WriteKind.REOPEN, REPOSITORY, Optional.of(number), "", "", Optional.empty()),
                "known-" + number + "-" + System.nanoTime(), owner);
        delivery.run();
    }

    private void due() {
        jdbc.sql("UPDATE issue_write SET next_try_at = ? WHERE done_at IS NULL")
                .param(Timestamp.from(Instant.now().minusSeconds(1))).update();
    }
}
