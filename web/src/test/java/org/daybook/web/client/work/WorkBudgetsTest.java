package org.daybook.web.client.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.daybook.web.client.work.WorkBudgets.Begun;
import org.daybook.web.client.work.WorkBudgets.Refused;
import org.daybook.web.client.work.WorkBudgets.Working;
import org.daybook.web.shared.signin.NetworkAddress;
import org.junit.jupiter.api.Test;

class WorkBudgetsTest {

    private static final NetworkAddress HERE = NetworkAddress.of("192.0.2.1");
    private static final NetworkAddress THERE = NetworkAddress.of("192.0.2.2");

    private final ByHand clock = new ByHand();
    private final WorkBudgets budgets = new WorkBudgets(2, Duration.ofSeconds(20), Duration.ofMinutes(1), clock);

    @Test
    void oneAddressHasAFewAtOnceAndOthersStillGetTheirs() {
        Begun first = budgets.begin(HERE);
        budgets.begin(HERE);

        assertThat(budgets.begin(HERE)).isInstanceOf(Refused.class);
        assertThat(budgets.begin(THERE)).isInstanceOf(Working.class);

        ((Working) first).end(Duration.ofMillis(3));
        assertThat(budgets.begin(HERE)).isInstanceOf(Working.class);
    }

    @Test
    void workThatIsUsedUpComesBackWithTime() {
        for (int second = 0; second < 20; second += 5) {
            work(HERE, Duration.ofSeconds(5));
        }

        assertThat(budgets.begin(HERE)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.retryAfter()).isPositive());

        clock.pass(Duration.ofSeconds(3));
        assertThat(budgets.begin(HERE)).isInstanceOf(Working.class);
    }

    @Test
    void lightWorkIsNeverUsedUp() {
        for (int search = 0; search < 3_000; search++) {
            work(HERE, Duration.ofMillis(5));
        }

        assertThat(budgets.begin(HERE)).isInstanceOf(Working.class);
    }

    @Test
    void aFileThatIsTakenSlowlyIsNotChargedForItsWholeTime() {
        work(HERE, Duration.ofHours(1));

        assertThat(budgets.begin(HERE)).isInstanceOf(Working.class);
    }

    /// As the threads that read structures, which end after the request if it gave them up.
    @Test
    void whatOthersDoForARequestIsCharged() {
        Working first = (Working) budgets.begin(HERE);
        for (int piece = 0; piece < 40_000; piece++) {
            first.charge(400_000);
        }
        first.end(Duration.ofMillis(3));

        assertThat(budgets.begin(HERE)).isInstanceOfSatisfying(Working.class, second -> {
            first.charge(Duration.ofSeconds(4).toNanos());
            second.end(Duration.ofMillis(3));
        });
        assertThat(budgets.begin(HERE)).isInstanceOf(Refused.class);
    }

    private void work(NetworkAddress address, Duration time) {
        assertThat(budgets.begin(address)).isInstanceOfSatisfying(Working.class, working -> working.end(time));
    }

    /// A clock that is moved by hand.
    private static final class ByHand implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
