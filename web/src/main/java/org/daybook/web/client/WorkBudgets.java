package org.daybook.web.client;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.web.shared.NetworkAddress;

/// The work of each network address: what runs now, and what is left of its time. In the memory of this node.
final class WorkBudgets {

    /// Addresses that are remembered; the one not seen for longest is forgotten first.
    static final int REMEMBERED = 20_000;
    /// The most that one request is charged: a client that takes a file slowly costs no processor.
    private static final Duration DEAREST = Duration.ofSeconds(10);

    private final CostlyProperties settings;
    private final TimeMeter clock;
    private final Map<NetworkAddress, Account> accounts = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NetworkAddress, Account> eldest) {
            return size() > REMEMBERED;
        }
    };

    WorkBudgets(CostlyProperties settings, TimeMeter clock) {
        this.settings = settings;
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
                .addLimit(limit -> limit.capacity(settings.work().toMillis()).refillGreedy(settings.work()
                        .toMillis(), settings.period())).build();
    }

    /// How a request begins.
    sealed interface Begun {
    }

    /// It may be worked on; [#end(Duration)] charges it, once.
    record Working(Account account) implements Begun {

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

        private Account(Bucket left) {
            this.left = left;
        }

        private synchronized Begun begin() {
            if (running >= settings.atOnce()) {
                return new Refused(Duration.ofSeconds(1));
            }
            if (left.getAvailableTokens() <= 0) {
                return new Refused(Duration.ofNanos(left.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                        .plusSeconds(1));
            }
            running++;
            return new Working(this);
        }

        private synchronized void end(Duration took) {
            running--;
            left.consumeIgnoringRateLimits(Math.clamp(took.toMillis(), 1, DEAREST.toMillis()));
        }
    }
}
