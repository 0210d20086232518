package org.daybook.issues.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.Issues;
import org.daybook.issues.github.FakeGitHub;
import org.daybook.issues.github.FakeIssue;
import org.daybook.issues.github.FakeRepository;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.GitHubAnswer;
import org.daybook.issues.github.GitHubComment;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.GitHubPage;
import org.daybook.issues.github.WithFakeGitHub;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.text.Spoken;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.testing.TestIssues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The bot says what is known once, keeps it right, and is not its own audience.
@DaybookTest
@WithFakeGitHub
class BotCommentsTest {

    private static final String REPOSITORY = "OpenSourceMalaria/Bot";

    @Autowired
    private BotComments bot;

    @Autowired
    private BotDelivery delivery;

    @Autowired
    private FollowedRepositories repositories;

    @Autowired
    private Issues issues;

    @Autowired
    private IssueWriter writer;

    @Autowired
    private GitHub github;

    @Autowired
    private FakeGitHub fakeGitHub;

    @Autowired
    private Compounds compounds;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Actor owner;
    private FakeRepository repository;
    private FakeIssue there;

    @BeforeEach
    void anIssueSpeaksOfACompound() {
        owner = TestActors.of(Role.OWNER, jdbc);
        TestIssues.forgetAll(jdbc);
        fakeGitHub.reset();
        fakeGitHub.know(WithFakeGitHub.BOT_TOKEN, "daybook-bot");
        Awaitility.await().until(() -> github.pausedUntil().isEmpty());
        if (compounds.find("BOT-S-1").isEmpty()) {
            compounds.register(NewCompound.of(StructureReader.read("Oc1ccc(cc1)C1CC[Te]C1")).numbered("BOT-S-1"),
                    owner);
            compounds.register(NewCompound.of(StructureReader.read("Oc1ccc(cc1)C1CCC[Te]C1")).numbered("BOT-S-2"),
                    owner);
        }
        repository = fakeGitHub.repository(REPOSITORY);
        repositories.follow(REPOSITORY, owner);
        there = repository.open("Make BOT-S-1", "Again.");
        mirror();
    }

    @Test
    void itSaysNothingUntilItIsSwitchedOn() {
        delivery.run();

        assertThat(there.comments()).isEmpty();
        assertThatThrownBy(() -> bot.switchRepository(REPOSITORY, true, TestActors.of(Role.MEMBER, jdbc)))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void itLeavesALockedIssueAloneUntilItIsUnlocked() {
        there.lock("resolved");
        mirror();
        bot.switchRepository(REPOSITORY, true, owner);
        delivery.run();
        int written = fakeGitHub.written().size();

        jdbc.sql("UPDATE bot_comment SET next_try_at = NULL").update();
        delivery.run();

        assertThat(fakeGitHub.written()).hasSize(written);
        assertThat(bot.switched()).singleElement().satisfies(
                issue -> assertThat(String.valueOf(issue.failure())).contains("is locked"));
        there.unlock();
        mirror();
        jdbc.sql("UPDATE bot_comment SET next_try_at = NULL").update();
        delivery.run();
        assertThat(there.comments()).hasSize(1);
    }

    @Test
    void itWritesOneCommentAndEditsItInPlace() {
        bot.switchRepository(REPOSITORY, true, owner);
        delivery.run();
        assertThat(there.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.author()).isEqualTo("daybook-bot");
            assertThat(comment.text()).startsWith("<!-- daybook molecules ")
                    .contains("[BOT-S-1](https://lab.example.org/compounds/BOT-S-1)",
                            "https://lab.example.org/compounds/BOT-S-1.svg");
        });
        long id = there.comments().getFirst().id();
        mirror();
        int asked = fakeGitHub.written().size();
        delivery.run();
        delivery.run();
        assertThat(fakeGitHub.written()).as("its own comment is nothing new").hasSize(asked);

        there.edit("Make BOT-S-1 and BOT-S-2", "Again.");
        mirror();
        delivery.run();
        assertThat(there.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.id()).isEqualTo(id);
            assertThat(comment.text()).contains("BOT-S-2");
        });
    }

    @Test
    void itIsSilentInWhatIsADiscussionByNow() {
        there.convertToDiscussion();
        mirror();
        transaction.executeWithoutResult(status -> writer.happened(
                REPOSITORY, java.util.Map.of(), java.util.Set.of(there.number())));
        bot.switchRepository(REPOSITORY, true, owner);
        delivery.run();

        assertThat(there.comments()).isEmpty();
    }

    @Test
    void theSwitchOfARepositoryLeavesAloneWhatWasClosedBefore() {
        there.close();
        mirror();
        bot.switchRepository(REPOSITORY, true, owner);
        delivery.run();
        assertThat(there.comments()).isEmpty();
        assertThat(bot.isOnFor(issue())).isFalse();

        bot.switchIssue(issue(), true, owner);
        delivery.run();
        assertThat(there.comments()).hasSize(1);
    }

    @Test
    void aCommentIsEditedAfterItsIssueWasClosed() {
        bot.switchRepository(REPOSITORY, true, owner);
        delivery.run();
        there.close();
        there.edit("Make BOT-S-1 and BOT-S-2", "Again.");
        mirror();
        delivery.run();

        assertThat(there.comments()).singleElement()
                .satisfies(comment -> assertThat(comment.text()).contains("BOT-S-2"));
        assertThat(bot.isOnFor(issue())).isTrue();
    }

    @Test
    void itKnowsWhatIsSpokenOfByAnotherName() {
        if (compounds.find("BOT-S-3").isEmpty()) {
            compounds.register(NewCompound.of(StructureReader.read("Oc1ccc(cc1)C1CCCC[Te]C1")).numbered("BOT-S-3")
                    .alsoKnownAs(List.of(OtherName.of("MMV0977001"))), owner);
        }
        there.edit("Is MMV 977001 made?", "Again.");
        mirror();
        bot.switchRepository(REPOSITORY, true, owner);
        delivery.run();

        assertThat(there.comments()).singleElement().satisfies(
                comment -> assertThat(comment.text()).contains("BOT-S-3"));
    }

    @Test
    void itIsRemovedWhenNothingIsLeftToSayOrItIsSwitchedOff() {
        bot.switchRepository(REPOSITORY, true, owner);
        delivery.run();
        there.edit("Make something", "Again.");
        mirror();
        delivery.run();
        assertThat(there.comments()).isEmpty();

        there.edit("Make BOT-S-1", "Again.");
        mirror();
        delivery.run();
        assertThat(there.comments()).hasSize(1);
        bot.switchIssue(issue(), false, owner);
        there.edit("Make BOT-S-1!", "Again.");
        mirror();
        delivery.run();
        assertThat(there.comments()).isEmpty();
    }

    @Test
    void aLostAnswerMakesNoSecondComment() {
        bot.switchIssue(issue(), true, owner);
        fakeGitHub.loseAnswers(1);
        delivery.run();
        jdbc.sql("UPDATE bot_comment SET next_try_at = NULL").update();
        delivery.run();

        assertThat(there.comments()).hasSize(1);
    }

    @Test
    void whatSomebodyDeletedThereIsNotWrittenAgain() {
        bot.switchRepository(REPOSITORY, true, owner);
        delivery.run();
        there.delete(there.comments().getFirst());
        there.edit("Make BOT-S-1 or BOT-S-2", "Again.");
        mirror();
        delivery.run();
        delivery.run();

        assertThat(there.comments()).isEmpty();
        assertThat(bot.isOnFor(issue())).isFalse();
    }

    private Issue issue() {
        return issues.find(REPOSITORY, there.number()).orElseThrow();
    }

    /// Takes over the issue and its comments as they are on GitHub.
    private void mirror() {
        GitHubIssue now = ((GitHubAnswer.Found<GitHubIssue>) github.issue(REPOSITORY, there.number(),
                Optional.empty())).found();
        GitHubPage<GitHubComment> comments = ((GitHubAnswer.Found<GitHubPage<GitHubComment>>) github.comments(
                REPOSITORY, there.number(), 1)).found();
        transaction.executeWithoutResult(status -> {
            writer.see(now, Spoken.in(now.title() + "\n" + now.body()), now.updatedAt());
            comments.items().forEach(comment -> writer.see(comment, Spoken.in(comment.body())));
        });
    }
}
