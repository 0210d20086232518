package org.daybook.chem.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.daybook.chem.worker.WorkerException.Kind;
import org.daybook.chem.worker.protocol.AnswerReader;
import org.daybook.chem.worker.time.ProcessorTime;
import org.jspecify.annotations.Nullable;

/// Does tasks in a few worker processes, each of which does one at a time. Any thread may ask, but for virtual ones.
///
/// Processes start when they are needed and end when they were not for [#MOST_IDLE]. One that dies is replaced by the
/// next that asks. After a death that was not one of time or memory the request is tried again, alone, in a new
/// process: if that breaks down too, the request is to blame; if it is killed from outside, nobody is. A request that
/// is to blame is refused at once for [BlackList#TIME].
public final class WorkerPool implements TaskRunner, AutoCloseable {

    /// How often a task is begun whose processes are killed from outside; one that breaks down by itself is begun
    /// twice.
    private static final int MOST_TRIES = 5;

    static final Duration MOST_IDLE = Duration.ofMinutes(10);
    private static final Duration MOST_WAITING = Duration.ofSeconds(30);

    private final WorkerSettings settings;
    private final Semaphore free;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = new HashSet<>();
    private final BlackList blackList = new BlackList();
    private final ScheduledThreadPoolExecutor clock;
    private volatile boolean closed;

    /// A pool that has started no process yet.
    public WorkerPool(WorkerSettings settings) {
        this.settings = settings;
        this.free = new Semaphore(settings.processes(), true);
        this.clock = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("daybook-worker-clock").factory());
        clock.setRemoveOnCancelPolicy(true);
        clock.scheduleWithFixedDelay(this::endIdle, 1, 1, TimeUnit.MINUTES);
    }

    /// Starts one process, so that the first task need not wait for it.
    ///
    /// @throws NoWorkerException if none can be started
    public void warm() {
        place().close();
    }

    @Override
    public <T> T run(Class<? extends WorkerTask> task, byte[] request, AnswerReader<T> reader) {
        try (Workplace place = place()) {
            return place.run(task, request, reader);
        }
    }

    /// Waits for the right to use a process, which may have to be started.
    Workplace place() {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("Waiting for a process would hold the carrier of this virtual thread");
        }
        try {
            if (!free.tryAcquire(MOST_WAITING.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoWorkerException("All readers are busy; try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoWorkerException("Waiting for a reader was interrupted");
        }
        return occupied();
    }

    /// With a process that is there: to start one is part of the waiting.
    private Workplace occupied() {
        Workplace place = new Workplace();
        boolean ready = false;
        try {
            place.process();
            ready = true;
            return place;
        } finally {
            if (!ready) {
                place.close();
            }
        }
    }

    /// The process ids of the workers that are there now.
    public synchronized Set<Long> processIds() {
        Set<Long> ids = new HashSet<>();
        all.stream().filter(WorkerProcess::isAlive).forEach(process -> ids.add(process.pid()));
        return ids;
    }

    /// Ends all processes, also those that work; who waits for them gets a [NoWorkerException].
    @Override
    public void close() {
        Set<WorkerProcess> last;
        synchronized (this) {
            closed = true;
            last = Set.copyOf(all);
            all.clear();
            idle.clear();
        }
        last.forEach(WorkerProcess::end);
        clock.shutdownNow();
    }

    private synchronized Optional<WorkerProcess> takeIdle() {
        requireOpen();
        for (WorkerProcess process = idle.poll(); process != null; process = idle.poll()) {
            if (process.isAlive()) {
                return Optional.of(process);
            }
            forget(process);
        }
        return Optional.empty();
    }

    private WorkerProcess start() {
        try {
            WorkerProcess process = new WorkerProcess(settings, clock);
            synchronized (this) {
                all.add(process);
                if (!closed) {
                    return process;
                }
            }
            forget(process);
            throw new NoWorkerException("The program is ending; try again later");
        } catch (IOException | java.util.concurrent.RejectedExecutionException e) {
            throw new NoWorkerException("No reader could be started; try again later", e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new NoWorkerException("The program is ending; try again later");
        }
    }

    private void forget(WorkerProcess process) {
        synchronized (this) {
            all.remove(process);
        }
        process.end();
    }

    private synchronized void putBack(WorkerProcess process) {
        if (!closed) {
            process.restedSince(System.nanoTime());
            idle.push(process);
        }
    }

    private void endIdle() {
        long now = System.nanoTime();
        WorkerProcess longest;
        do {
            synchronized (this) {
                longest = idle.peekLast();
                if (longest == null || now - longest.restedSince() < MOST_IDLE.toNanos()) {
                    return;
                }
                idle.removeLast();
            }
            forget(longest);
        } while (true);
    }

    /// The right to use one process.
    final class Workplace implements AutoCloseable {

        private @Nullable WorkerProcess process;

        private WorkerProcess process() {
            WorkerProcess known = process;
            if (known == null || !known.isAlive()) {
                leaveProcess();
                known = takeIdle().orElseGet(WorkerPool.this::start);
                process = known;
            }
            return known;
        }

        <T> T run(Class<? extends WorkerTask> task, byte[] request, AnswerReader<T> reader) {
            blackList.refuse(task, request);
            for (int left = MOST_TRIES; true; left--) {
                try {
                    return tried(task, request, reader);
                } catch (LostWorkerException lost) {
                    boolean again = lost.isUntouched()
                            && (left == MOST_TRIES || left > 1 && lost.isKilled() && !closed);
                    if (!again) {
                        throw blame(lost, task, request);
                    }
                }
            }
        }

        private <T> T tried(Class<? extends WorkerTask> task, byte[] request, AnswerReader<T> reader)
                throws LostWorkerException {
            WorkerProcess one = process();
            long start = System.nanoTime();
            try {
                return one.run(task, request, reader);
            } catch (WorkerException e) {
                if (e.kind() == Kind.TIME || e.kind() == Kind.MEMORY) {
                    blackList.add(task, request, e);
                }
                throw e;
            } finally {
                ProcessorTime.charge(System.nanoTime() - start);
            }
        }

        /// Who is killed by somebody else says nothing about what he was given.
        private RuntimeException blame(LostWorkerException lost, Class<? extends WorkerTask> task, byte[] request) {
            if (lost.isKilled() || closed) {
                return new NoWorkerException("The reader was ended from outside; try again later");
            }
            WorkerException death = new WorkerException(Kind.DEATH, "ended the reader");
            blackList.add(task, request, death);
            return death;
        }

        private void leaveProcess() {
            WorkerProcess known = process;
            process = null;
            if (known != null && known.isAlive()) {
                putBack(known);
            } else if (known != null) {
                forget(known);
            }
        }

        @Override
        public void close() {
            leaveProcess();
            free.release();
        }
    }
}
