package org.daybook.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.SearcherManager;
import org.daybook.search.IndexStatus.Phase;
import org.daybook.search.IndexStatus.State;
import org.jspecify.annotations.Nullable;

/// What the follower tells the searches and they tell it: how far the index is, and that somebody waits. Thread-safe.
final class IndexProgress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private State state = new State(Phase.STARTING, 100, 0, 0, 0, 0, "");
    private @Nullable SearcherManager searchers;
    private final List<Long> awaited = new ArrayList<>();
    private boolean woken;

    State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    Optional<SearcherManager> searchers() {
        lock.lock();
        try {
            return Optional.ofNullable(searchers);
        } finally {
            lock.unlock();
        }
    }

    void report(State now) {
        lock.lock();
        try {
            state = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void serve(@Nullable SearcherManager now) {
        lock.lock();
        try {
            searchers = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Tells the follower that there is something to do.
    void wake() {
        lock.lock();
        try {
            woken = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits, as the follower, until something is to be done or the time is up.
    void rest(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!woken && left > 0) {
                left = wanted.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /// Waits, as a search, until a change can be found. Does not wait for a rebuild, nor for an index in trouble.
    ///
    /// @return whether it can be found now
    boolean await(long number, Duration most) {
        lock.lock();
        try {
            awaited.add(number);
            if (mayStillCome(number)) {
                wake();
            }
            long left = most.toNanos();
            while (left > 0 && mayStillCome(number)) {
                left = moved.awaitNanos(left);
            }
            return state.phase() == Phase.FOLLOWING && state.applied() >= number;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            awaited.remove(number);
            lock.unlock();
        }
    }

    /// Whether a search waits for a change that is not later than this one.
    boolean isAwaited(long number) {
        lock.lock();
        try {
            return awaited.stream().anyMatch(wanted -> wanted <= number);
        } finally {
            lock.unlock();
        }
    }

    private boolean mayStillCome(long number) {
        return state.phase() == Phase.STARTING || state.phase() == Phase.FOLLOWING && state.applied() < number;
    }
}
