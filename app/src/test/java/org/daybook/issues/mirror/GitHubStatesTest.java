package org.daybook.issues.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueFilter;
import org.daybook.issues.IssueState;
import org.daybook.issues.github.FakeIssue;
import org.daybook.issues.github.FakeRepository;
import org.junit.jupiter.api.Test;

/// What GitHub has beside plain issues: moved, deleted, hidden, locked, pinned, typed ones, parts of others.
class GitHubStatesTest extends MirrorTest {

    @Test
    void aTransferIsDeliveredAndTheOldReferenceLeadsToTheNewPlace() {
        FakeRepository other = fakeGitHub.repository("OpenSourceMalaria/Series3");
        FakeIssue issue = series.open("Moves", "OSM-S-1");
        issue.comment("and its comment");
        look();
        byte[] delivery = fakeGitHub.delivery("transferred", issue);
        issue.transfer(other);

        take(delivery);
        lookAtWhatIsDue();

        assertThat(kept("OpenSourceMalaria/Series4", 1).reference()).isEqualTo("OpenSourceMalaria/Series3#1");
        assertThat(issues.count()).isEqualTo(1);
    }

    @Test
    void whatMovedOutOfSightKeepsWhatWasSeen() {
        FakeRepository hidden = fakeGitHub.repository("OpenSourceMalaria/Secret");
        hidden.setPrivate(true);
        FakeIssue issue = series.open("Seen by all", "");
        look();
        byte[] delivery = fakeGitHub.delivery("transferred", issue);
        issue.transfer(hidden);
        issue.edit("Seen by few", "OSM-S-1");

        take(delivery);
        lookAtWhatIsDue();

        Issue kept = kept("OpenSourceMalaria/Series4", 1);
        assertThat(kept.title()).isEqualTo("Seen by all");
        assertThat(kept.failure()).contains("The repository is private, and everybody can read here");
    }

    @Test
    void aDeletionIsDelivered() {
        FakeIssue issue = series.open("Goes", "");
        look();
        byte[] delivery = fakeGitHub.delivery("deleted", issue);
        issue.delete();

        take(delivery);
        lookAtWhatIsDue();

        assertThat(kept("OpenSourceMalaria/Series4", 1)).extracting(Issue::state, Issue::title)
                .containsExactly(IssueState.GONE, "Goes");
    }

    @Test
    void ofAPrivateRepositoryNothingIsTaken() {
        series.open("Seen by few", "OSM-S-1");
        series.setPrivate(true);

        look();

        assertThat(issues.count()).isZero();
        assertThat(followed.find("OpenSourceMalaria/Series4").orElseThrow().failure())
                .contains("The repository is private, and everybody can read here");
        assertThat(followed.isTaken("OpenSourceMalaria/Series4")).isFalse();
    }

    @Test
    void aRepositoryThatBecomesPrivateKeepsWhatWasSeenAndComesBack() {
        FakeIssue issue = series.open("Seen by all", "");
        look();
        series.setPrivate(true);
        issue.edit("Seen by few", "");
        take(fakeGitHub.delivery("privatized", series));
        lookAtWhatIsDue();

        assertThat(kept("OpenSourceMalaria/Series4", 1).title()).isEqualTo("Seen by all");

        series.setPrivate(false);
        take(fakeGitHub.delivery("publicized", series));
        lookAtWhatIsDue();

        assertThat(kept("OpenSourceMalaria/Series4", 1).title()).isEqualTo("Seen by few");
        assertThat(followed.find("OpenSourceMalaria/Series4").orElseThrow().failure()).isEmpty();
    }

    @Test
    void aLockAndItsReasonAreSeen() {
        FakeIssue issue = series.open("Heated", "");
        series.open("Calm", "");
        issue.lock("too heated");
        look();

        assertThat(kept("OpenSourceMalaria/Series4", 1).traits()).satisfies(traits -> {
            assertThat(traits.locked()).isTrue();
            assertThat(traits.lockReason()).isEqualTo("too heated");
        });
        assertThat(numbers("", "locked")).containsExactly(1);
        assertThat(numbers("", "unlocked")).containsExactly(2);

        issue.unlock();
        look();

        assertThat(numbers("", "locked")).isEmpty();
    }

    @Test
    void pinnedIssuesStandFirst() {
        FakeIssue first = series.open("Read this", "");
        series.open("Another", "");
        FakeIssue third = series.open("No longer so important", "");
        first.pin();
        third.pin();
        look();

        assertThat(numbers("", "")).containsExactly(3, 1, 2);

        third.unpin();
        take(fakeGitHub.delivery("unpinned", third));
        lookAtWhatIsDue();

        assertThat(numbers("", "")).containsExactly(1, 3, 2);
        assertThat(numbers("", "pinned")).containsExactly(1);
    }

    @Test
    void pinsAreFoundAmongManyEventsAndReadOnce() {
        FakeIssue issue = series.open("Pinned", "");
        issue.pin();
        FakeIssue other = series.open("Locked and unlocked", "");
        for (int i = 0; i < 120; i++) {
            other.lock(null);
            other.unlock();
        }
        look();
        assertThat(numbers("", "pinned")).containsExactly(1);
        int before = fakeGitHub.asked();

        other.close();
        look();

        assertThat(fakeGitHub.asked() - before).as("issues, comments and one page of events").isEqualTo(3);
    }

    @Test
    void aDiscussionIsNoTodo() {
        FakeIssue issue = series.open("What do you think?", "");
        look();
        issue.convertToDiscussion();
        take(fakeGitHub.delivery("locked", issue));
        lookAtWhatIsDue();

        assertThat(kept("OpenSourceMalaria/Series4", 1)).extracting(Issue::isDiscussion, Issue::isOpen)
                .containsExactly(true, false);
        assertThat(numbers("", "discussion")).containsExactly(1);
    }

    @Test
    void partsKnowTheWholeAndTheWholeKnowsHowManyAreDone() {
        FakeIssue whole = series.open("Make ten compounds", "");
        FakeIssue done = series.open("Make OSM-S-1", "");
        series.open("On its own", "");
        done.partOf(whole);
        series.open("Make OSM-S-2", "").partOf(whole);
        done.close();
        look();

        Issue kept = kept("OpenSourceMalaria/Series4", 1);
        assertThat(kept.traits()).satisfies(traits -> {
            assertThat(traits.parts()).isEqualTo(2);
            assertThat(traits.partsDone()).isEqualTo(1);
        });
        assertThat(issues.partsOf(kept)).extracting(Issue::number).containsExactly(2, 4);
        assertThat(kept("OpenSourceMalaria/Series4", 2).traits().parentReference())
                .isEqualTo("OpenSourceMalaria/Series4#1");
        assertThat(numbers("", "sub-issue")).containsExactly(4, 2);
        assertThat(numbers("", "parent")).containsExactly(1);
    }

    @Test
    void issuesHaveTypesAndReasons() {
        series.open("Broken", "").type("Bug");
        series.open("Later", "").close("not_planned");
        FakeIssue done = series.open("Done", "");
        done.type("Task");
        done.close();
        look();

        assertThat(numbers("bug", "")).containsExactly(1);
        assertThat(numbers("", "not-planned")).containsExactly(2);
        assertThat(numbers("Task", "completed")).containsExactly(3);
        assertThat(issues.in("OpenSourceMalaria/Series4", IssueFilter.open(), 1).types())
                .containsExactly("Bug", "Task");
        assertThat(kept("OpenSourceMalaria/Series4", 3).traits().closedAt()).isNotNull();
    }

    private Issue kept(String repository, int number) {
        return issues.find(repository, number).orElseThrow();
    }

    private List<Integer> numbers(String type, String is) {
        return issues.in("OpenSourceMalaria/Series4", new IssueFilter("all", "", "", type, is), 1).issues().stream()
                .map(Issue::number).toList();
    }
}
