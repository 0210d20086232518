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
import org.daybook.search.log.LogPosition;
import org.jspecify.annotations.Nullable;

/// What the follower tells the searches and they tell it: how far the index is, and that somebody waits. Thread-safe.
final class IndexProgress {

    /// A tenth of a second of registrations, one after another, makes as much work for the index as two of them.
    static final Duration GATHERING = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private State state = new State(Phase.STARTING, 100, 0, 0, 0, 0, "");
    private @Nullable LogPosition shown;
    private @Nullable SearcherManager searchers;
    private final List<LogPosition> awaited = new ArrayList<>();
    private boolean woken;
    private boolean grown;
    /// Whether something was stored while the index was in trouble, so that it is to try again, and whether it does.
    private boolean retryAsked;
    private boolean retrying;

    State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /// How far searches see; empty until an index is open.
    Optional<LogPosition> shown() {
        lock.lock();
        try {
            return Optional.ofNullable(shown);
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

    void report(State now, LogPosition reached) {
        lock.lock();
        try {
            state = now;
            shown = reached;
            retrying = false;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Reports that the index is where it was and cannot go on.
    void report(State now) {
        lock.lock();
        try {
            state = now;
            retrying = false;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Opens an index for searches.
    ///
    /// @param reached how far it goes
    void serve(SearcherManager now, LogPosition reached) {
        lock.lock();
        try {
            searchers = now;
            shown = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Says that there is no index any more.
    void close() {
        lock.lock();
        try {
            searchers = null;
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

    /// Tells the follower that there are changes, which nobody has asked for yet. One in trouble tries again at once:
    /// what could be stored can be indexed.
    void grew() {
        lock.lock();
        try {
            grown = true;
            retryAsked |= state.phase() == Phase.TROUBLED;
            woken |= retryAsked;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits, as the follower, until something is to be done or the time is up; for changes that nobody asks for only
    /// [#GATHERING], so that what is written one by one is indexed together.
    void rest(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!woken && left > 0) {
                left = grown ? Math.min(left, GATHERING.toNanos()) : left;
                grown = false;
                left = wanted.awaitNanos(left);
            }
            woken = false;
            retrying = retryAsked;
            retryAsked = false;
        } finally {
            lock.unlock();
        }
    }

    /// Waits, as a search, until all changes up to a place can be found. Does not wait for a rebuild, nor for an index
    /// in trouble unless it is about to try again.
    ///
    /// @return whether they can be found now
    boolean await(LogPosition wanted, Duration most) {
        lock.lock();
        try {
            awaited.add(wanted);
            if (mayStillCome(wanted)) {
                wake();
            }
            long left = most.toNanos();
            while (left > 0 && mayStillCome(wanted)) {
                left = moved.awaitNanos(left);
            }
            return state.phase() == Phase.FOLLOWING && has(wanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            awaited.remove(wanted);
            lock.unlock();
        }
    }

    /// Whether a search waits for a place that lies within this one.
    boolean isAwaited(LogPosition reached) {
        lock.lock();
        try {
            return awaited.stream().anyMatch(reached::covers);
        } finally {
            lock.unlock();
        }
    }

    private boolean mayStillCome(LogPosition wanted) {
        return switch (state.phase()) {
            case STARTING -> true;
            case FOLLOWING -> !has(wanted);
            case TROUBLED -> retryAsked || retrying;
            case REBUILDING -> false;
        };
    }

    private boolean has(LogPosition wanted) {
        return shown != null && shown.covers(wanted);
    }
}
