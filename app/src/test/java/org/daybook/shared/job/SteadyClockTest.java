package org.daybook.shared.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.daybook.testing.TestClock;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private final TestClock wall = new TestClock();
    private final AtomicLong nanos = new AtomicLong();
    private final SteadyClock steady = new SteadyClock(wall, nanos::get);

    @Test
    void jobsGoOnWhenTheClockIsSetBack() {
        Instant before = steady.now();

        wall.setAhead(Duration.ofHours(-2));
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(steady.now()).isEqualTo(before.plusSeconds(5));
    }

    @Test
    void aClockThatIsSetForwardIsFollowed() {
        Instant before = steady.now();

        wall.setAhead(Duration.ofHours(2));

        assertThat(steady.now()).isAfterOrEqualTo(before.plus(Duration.ofHours(2)));
    }
}
