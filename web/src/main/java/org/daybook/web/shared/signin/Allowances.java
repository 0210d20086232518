package org.daybook.web.shared.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often somebody may do something in a period, counted in the memory of this node. The one not seen for longest is
/// forgotten first.
public final class Allowances {

    private static final int REMEMBERED = 20_000;

    private final Duration period;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param period in which all come back, evenly one by one
    public Allowances(Duration period) {
        this.period = period;
    }

    /// Takes one of so many.
    ///
    /// @param key who does what
    /// @return how long until there is one again, if there is none; empty if one was taken
    public Optional<Duration> take(String key, int most) {
        ConsumptionProbe probe = of(key, most).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1));
    }

    /// Gives one back that was taken.
    public void giveBack(String key, int most) {
        of(key, most).addTokens(1);
    }

    /// Whether none of them is taken.
    boolean isWhole(String key, int most) {
        return of(key, most).getAvailableTokens() == most;
    }

    private Bucket of(String key, int most) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, unknown -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                    .build());
        }
    }
}
