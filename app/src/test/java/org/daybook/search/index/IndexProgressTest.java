package org.daybook.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.daybook.search.IndexStatus.Phase;
import org.daybook.search.IndexStatus.State;
import org.daybook.search.log.LogPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The follower rests for a day, or until it is told; none of these tests waits for that.
@Timeout(60)
class IndexProgressTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final LogPosition WRITTEN = new LogPosition(List.of(7L));

    private static final State FOLLOWING = new State(Phase.FOLLOWING, 100, 7, 7, 1, 0, "");
    private static final State TROUBLED = new State(Phase.TROUBLED, 100, 6, 7, 1, 0, "No room");

    private final IndexProgress progress = new IndexProgress();

    @Test
    void whatNobodyAsksForIsTakenUpSoon() throws Exception {
        progress.grew();

        progress.rest(DAY);
    }

    @Test
    void whatCameWhileTheFollowerWorkedIsTakenUpSoonToo() throws Exception {
        progress.grew();
        progress.rest(DAY);
        progress.grew();

        progress.rest(DAY);
    }

    @Test
    void aSearchThatWaitsIsServed() throws Exception {
        CompletableFuture<Boolean> found = CompletableFuture.supplyAsync(() -> progress.await(WRITTEN, DAY));
        while (!progress.isAwaited(WRITTEN)) {
            Thread.onSpinWait();
        }

        progress.rest(DAY);
        progress.report(FOLLOWING, WRITTEN);

        assertThat(found.get()).isTrue();
    }

    @Test
    void nobodyWaitsForAnIndexInTrouble() {
        progress.report(TROUBLED);

        assertThat(progress.await(WRITTEN, DAY)).isFalse();
    }

    @Test
    void whatWasStoredAfterTheTroubleIsWaitedFor() throws Exception {
        progress.report(TROUBLED);
        progress.grew();
        CompletableFuture<Boolean> found = CompletableFuture.supplyAsync(() -> progress.await(WRITTEN, DAY));
        while (!progress.isAwaited(WRITTEN)) {
            Thread.onSpinWait();
        }

        progress.rest(DAY);
        progress.report(FOLLOWING, WRITTEN);

        assertThat(found.get()).isTrue();
    }

    @Test
    void aRetryThatFailsKeepsNobodyWaiting() throws Exception {
        progress.report(TROUBLED);
        progress.grew();
        CompletableFuture<Boolean> found = CompletableFuture.supplyAsync(() -> progress.await(WRITTEN, DAY));
        progress.rest(DAY);

        progress.report(TROUBLED);

        assertThat(found.get()).isFalse();
    }
}
