package org.daybook.issues.mirror;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait after looks and writes that failed.
public final class BackOff {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 9;

    private BackOff() {
    }

    /// 1, 2, 4 … minutes up to 8.5 hours, each up to half as long again, so that many do not come back at once.
    public static Duration after(int attempts) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 2));
    }
}
