package org.daybook.e2e;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What the program has acknowledged, written down outside of it. Safe for many writers.
final class Ledger {

    /// The kinds of writes, by the way they take through the program.
    enum Kind { ENTRY, COMPOUND, IMPORT, FILE }

    /// One acknowledged write.
    ///
    /// @param address where the answer said that it is
    /// @param content what was sent, or the part of it by which it is known
    record Acknowledged(Kind kind, String address, String content) {
    }

    private static final int MOST_MINUTES = 5;

    private final Queue<Acknowledged> writes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Semaphore news = new Semaphore(0);

    /// A number that nothing else in this ledger has.
    int nextNumber() {
        return numbers.incrementAndGet();
    }

    void acknowledge(Kind kind, String address, String content) {
        writes.add(new Acknowledged(kind, address, content));
        news.release();
    }

    /// Waits for so many more writes than were waited for before.
    ///
    /// @throws IllegalStateException after minutes in which a machine with much else to do would have done them
    void awaitMore(int count) throws InterruptedException {
        if (!news.tryAcquire(count, MOST_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("No " + count + " writes were acknowledged in " + MOST_MINUTES
                    + " minutes, only " + news.availablePermits());
        }
    }

    /// Forgets what was acknowledged before and not waited for.
    void caughtUp() {
        news.drainPermits();
    }

    List<Acknowledged> all() {
        return List.copyOf(writes);
    }

    List<Acknowledged> of(Kind kind) {
        return writes.stream().filter(write -> write.kind() == kind).toList();
    }

    int size() {
        return writes.size();
    }

    Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        writes.forEach(write -> counts.merge(write.kind(), 1, Integer::sum));
        return counts;
    }
}
