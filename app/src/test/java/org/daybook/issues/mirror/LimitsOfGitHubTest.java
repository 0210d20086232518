package org.daybook.issues.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// GitHub's limits while many issues are read: 1,000, or with `-Ddaybook.issues=5000` so many.
class LimitsOfGitHubTest extends MirrorTest {

    private static final Logger LOG = LoggerFactory.getLogger(LimitsOfGitHubTest.class);

    @Test
    void noLimitIsBrokenAndReadingAgainIsMostlyUnchanged() {
        int count = Integer.getInteger("daybook.issues", 1_000);
        for (int i = 1; i <= count; i++) {
            series.open("Issue " + i, "");
        }
        for (int i = 0; i < count / 10; i++) {
            series.issues().get(i).comment("Comment " + i);
        }
        fakeGitHub.allow(60);
        fakeGitHub.restAfter(17);
        int rounds = 0;
        while (repository().seenAt().isEmpty()) {
            rounds++;
            look();
            Awaitility.await().until(() -> github.pausedUntil().isEmpty());
        }
        int first = fakeGitHub.asked();

        assertThat(issues.count()).isEqualTo(count);
        assertThat(fakeGitHub.refusals()).as("the secondary limit was met").isPositive();
        assertThat(fakeGitHub.violations()).isZero();

        fakeGitHub.allowAll();
        look();
        int asked = fakeGitHub.asked();
        int unchanged = fakeGitHub.unchanged();
        lookAtTheWhole();
        int again = fakeGitHub.asked() - asked;
        int same = fakeGitHub.unchanged() - unchanged;
        LOG.info("{} issues: {} questions in {} rounds, {} refused by the secondary limit, {} asked in spite of a"
                + " limit; read again {} questions, {} answered with 304", count, first, rounds, fakeGitHub.refusals(),
                fakeGitHub.violations(), again, same);

        assertThat(same).as("of " + again).isGreaterThanOrEqualTo(again * 9 / 10);
    }

    private FollowedRepository repository() {
        return followed.find("OpenSourceMalaria/Series4").orElseThrow();
    }
}
