package org.daybook.search.query;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.daybook.search.SearchProperties;

/// The time of one search: it starts before the query is read and goes on while the search waits for its turn.
///
/// @param start reading of [System#nanoTime()]
/// @param limit how long everything may take
record SearchTime(long start, Duration limit) implements QueryTimeout {

    private static final Duration LEAST = Duration.ofMillis(1);

    static SearchTime start(SearchProperties settings) {
        return new SearchTime(System.nanoTime(), settings.timeout());
    }

    Duration left() {
        Duration left = limit.minusNanos(System.nanoTime() - start);
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /// The time left, but no more than `most`.
    Duration left(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }

    long millis() {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /// The same from now on, with another limit.
    static SearchTime of(Duration limit) {
        return new SearchTime(System.nanoTime(), limit);
    }

    @Override
    public boolean shouldExit() {
        return System.nanoTime() - start > limit.toNanos();
    }
}
