package org.daybook.web.client.work;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.web.shared.signin.NetworkAddress;

/// The work of each network address: what runs now, and what is left of its time. In the memory of this node.
final class WorkBudgets {

    /// Addresses that are remembered; the one not seen for longest is forgotten first.
    static final int REMEMBERED = 20_000;
    /// The most that one request is charged: a client that takes a file slowly costs no processor.
    private static final Duration DEAREST = Duration.ofSeconds(10);

    private static final int NANOS_PER_MILLI = 1_000_000;

    private final int atOnce;
    private final Duration work;
    private final Duration period;
    private final TimeMeter clock;
    private final Map<NetworkAddress, Account> accounts = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NetworkAddress, Account> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param atOnce requests of one address at once
    /// @param work processor time of those of one address in a period
    WorkBudgets(int atOnce, Duration work, Duration period, TimeMeter clock) {
        this.atOnce = atOnce;
        this.work = work;
        this.period = period;
        this.clock = clock;
    }

    /// Begins a request, unless the address has too many or no time left.
    Begun begin(NetworkAddress address) {
        Account account;
        synchronized (accounts) {
            account = accounts.computeIfAbsent(address, unknown -> new Account(bucket()));
        }
        return account.begin();
    }

    private Bucket bucket() {
        return Bucket.builder().withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(work.toMillis()).refillGreedy(work.toMillis(), period)).build();
    }

    /// How a request begins.
    sealed interface Begun {
    }

    /// It may be worked on; [#end(Duration)] charges it, once, and [#charge(long)] what others do for it, at any time.
    record Working(Account account) implements Begun {

        /// @param nanos processor time of another thread or process
        void charge(long nanos) {
            account.charge(nanos);
        }

        void end(Duration took) {
            account.end(took);
        }
    }

    /// It may not; the address can come again after that time.
    record Refused(Duration retryAfter) implements Begun {
    }

    /// What one address does.
    final class Account {

        private final Bucket left;
        private int running;
        private long uncharged;

        private Account(Bucket left) {
            this.left = left;
        }

        private synchronized Begun begin() {
            if (running >= atOnce) {
                return new Refused(Duration.ofSeconds(1));
            }
            if (left.getAvailableTokens() <= 0) {
                return new Refused(Duration.ofNanos(left.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                        .plusSeconds(1));
            }
            running++;
            return new Working(this);
        }

        private synchronized void charge(long nanos) {
            long all = uncharged + nanos;
            uncharged = all % NANOS_PER_MILLI;
            if (all >= NANOS_PER_MILLI) {
                left.consumeIgnoringRateLimits(all / NANOS_PER_MILLI);
            }
        }

        private synchronized void end(Duration took) {
            running--;
            left.consumeIgnoringRateLimits(Math.clamp(took.toMillis(), 1, DEAREST.toMillis()));
        }
    }
}
