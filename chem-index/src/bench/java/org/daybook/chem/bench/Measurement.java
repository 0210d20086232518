package org.daybook.chem.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import org.daybook.chem.reference.Asked;

/// Times of one run of a query set.
///
/// @param nanos per query by the clock, in the order of the set
/// @param cpu per query the processor time of the client and of the threads that read structures for it, of use with
///     one client only; on a busy machine a better measure than the clock
/// @param hits per query; [Engine.Searcher#REFUSED] where the engine refused it
/// @param wallNanos of the whole run
/// @param cpuNanos that the process spent meanwhile
record Measurement(long[] nanos, long[] cpu, long[] hits, long wallNanos, long cpuNanos) {

    /// A question put to a searcher: all hits, or a first page.
    interface Question extends ToLongBiFunction<Engine.Searcher, Asked> {}

    private static final long WARM_UP_NANOS = 10_000_000_000L;
    private static final long REPEAT_NANOS = 60_000_000_000L;
    private static final int MOST_RUNS = 5;
    private static final long COMPARED_NANOS = 5_000_000_000L;
    private static final int MOST_ROUNDS = 20;

    static final Question ALL_HITS = Engine.Searcher::count;

    static Question firstPage(int size) {
        return (searcher, query) -> searcher.firstPage(query, size);
    }

    /// Runs every `step`-th query once, and again until ten seconds are over, and forgets the times.
    static void warmUp(Supplier<Engine.Searcher> searchers, List<Asked> queries, Question question, int step) {
        Engine.Searcher searcher = searchers.get();
        long end = System.nanoTime() + WARM_UP_NANOS;
        do {
            for (int i = 0; i < queries.size(); i += step) {
                question.applyAsLong(searcher, queries.get(i));
            }
        } while (System.nanoTime() < end);
    }

    /// Runs the set with one client, up to five times while a minute is not over, and takes the median of each query.
    static Measurement oneClient(Supplier<Engine.Searcher> searchers, List<Asked> queries, Question question) {
        List<Measurement> runs = new ArrayList<>();
        long end = System.nanoTime() + REPEAT_NANOS;
        do {
            runs.add(run(searchers, queries, question, 1));
        } while (runs.size() < MOST_RUNS && System.nanoTime() < end);
        Measurement first = runs.getFirst();
        long[] medians = new long[first.nanos.length];
        long[] cpuMedians = new long[first.nanos.length];
        for (int i = 0; i < medians.length; i++) {
            int place = i;
            medians[i] = middle(runs.stream().mapToLong(run -> run.nanos[place]).toArray());
            cpuMedians[i] = middle(runs.stream().mapToLong(run -> run.cpu[place]).toArray());
        }
        return new Measurement(
                medians,
                cpuMedians,
                first.hits,
                middle(runs.stream().mapToLong(Measurement::wallNanos).toArray()),
                middle(runs.stream().mapToLong(Measurement::cpuNanos).toArray()));
    }

    private static long middle(long[] values) {
        Arrays.sort(values);
        return values[(values.length - 1) / 2];
    }

    /// Runs the set once with several clients that take the next query as soon as they are free.
    static Measurement run(Supplier<Engine.Searcher> searchers, List<Asked> queries, Question question, int clients) {
        return run(searchers, queries, question, clients, 1);
    }

    /// As above, so many times without a pause between the rounds, so that no client waits long for the last query of
    /// another; all times are those of one round.
    static Measurement run(
            Supplier<Engine.Searcher> searchers, List<Asked> queries, Question question, int clients, int rounds) {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int size = queries.size();
        var nanos = new long[size * rounds];
        var cpu = new long[size * rounds];
        var hits = new long[size];
        var next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Engine.Searcher searcher = searchers.get();
            threads.add(new Thread(() -> {
                var own = new ThreadTimes();
                for (int place; (place = next.getAndIncrement()) < nanos.length; ) {
                    int query = place % size;
                    long cpuBefore = own.nanos();
                    long start = System.nanoTime();
                    hits[query] = question.applyAsLong(searcher, queries.get(query));
                    nanos[place] = System.nanoTime() - start;
                    cpu[place] = own.nanos() - cpuBefore;
                }
            }, "client-" + i));
        }
        long cpuBefore = process.getProcessCpuTime();
        long start = System.nanoTime();
        threads.forEach(Thread::start);
        threads.forEach(Measurement::await);
        return new Measurement(
                ofOneRound(nanos, size),
                ofOneRound(cpu, size),
                hits,
                (System.nanoTime() - start) / rounds,
                (process.getProcessCpuTime() - cpuBefore) / rounds);
    }

    private static long[] ofOneRound(long[] times, int size) {
        long[] means = new long[size];
        for (int place = 0; place < times.length; place++) {
            means[place % size] += times[place] / (times.length / size);
        }
        return means;
    }

    /// Rounds that make a run long enough to compare numbers of clients: some seconds.
    int roundsToCompare() {
        return Math.clamp(COMPARED_NANOS / Math.max(1, wallNanos), 1, MOST_ROUNDS);
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    long answered() {
        return Arrays.stream(hits).filter(n -> n != Engine.Searcher.REFUSED).count();
    }

    long allHits() {
        return Arrays.stream(hits).filter(n -> n > 0).sum();
    }

    Times byClock() {
        return Times.of(nanos);
    }

    Times byProcessor() {
        return Times.of(cpu);
    }

    /// Processor times of the queries at the given places.
    Times byProcessor(List<Integer> places) {
        return Times.of(places.stream().mapToLong(i -> cpu[i]).toArray());
    }

    /// Milliseconds of a set of queries; percentiles by nearest rank.
    record Times(int queries, double median, double p95, double p99, double max, double total) {

        static Times of(long[] nanos) {
            if (nanos.length == 0) {
                return new Times(0, 0, 0, 0, 0, 0);
            }
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Times(
                    sorted.length,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    at(sorted, 1),
                    Arrays.stream(sorted).sum() / 1e6);
        }

        private static double at(long[] sorted, double share) {
            return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
        }
    }
}
