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
import org.jspecify.annotations.Nullable;

/// Does tasks in a few worker processes, each of which does one at a time. Any thread may ask, but for virtual ones.
///
/// Processes start when they are needed and end when they were not for [#MOST_IDLE]. One that dies is replaced by the
/// next that asks. A death for which the request need not be to blame is tried again, alone, in a new process; a
/// request that is to blame is refused at once for [BlackList#TIME].
public final class WorkerPool implements TaskRunner, AutoCloseable {

    static final Duration MOST_IDLE = Duration.ofMinutes(10);
    private static final Duration MOST_WAITING = Duration.ofSeconds(30);

    private final WorkerSettings settings;
    private final Semaphore free;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = new HashSet<>();
    private final BlackList blackList = new BlackList();
    private final ScheduledThreadPoolExecutor clock;
    private boolean closed;

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
    /// @throws WorkerException if none can be started
    public void warm() {
        place().close();
    }

    @Override
    public Place place() {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("Waiting for a process would hold the carrier of this virtual thread");
        }
        try {
            if (!free.tryAcquire(MOST_WAITING.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new WorkerException(Kind.UNAVAILABLE, "all readers are busy, try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerException(Kind.UNAVAILABLE, "waiting was interrupted");
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

    /// Ends all processes, also those that work; who waits for them gets a [WorkerException].
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
            throw new WorkerException(Kind.UNAVAILABLE, "the program is ending");
        } catch (IOException | java.util.concurrent.RejectedExecutionException e) {
            System.getLogger(WorkerPool.class.getName()).log(System.Logger.Level.ERROR, "{0}", e.getMessage());
            throw new WorkerException(Kind.UNAVAILABLE, "no reader could be started, try again later");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new WorkerException(Kind.UNAVAILABLE, "the program is ending");
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
    private final class Workplace implements Place {

        private @Nullable WorkerProcess process;

        WorkerProcess process() {
            WorkerProcess known = process;
            if (known == null || !known.isAlive()) {
                leaveProcess();
                known = takeIdle().orElseGet(WorkerPool.this::start);
                process = known;
            }
            return known;
        }

        @Override
        public <T> T run(Class<? extends WorkerTask> task, byte[] request, AnswerReader<T> reader) {
            blackList.refuse(task, request);
            try {
                return process().run(task, request, reader);
            } catch (WorkerException e) {
                if (!e.deservesAnotherTry()) {
                    throw remembered(e, task, request);
                }
                leaveProcess();
            }
            try {
                return process().run(task, request, reader);
            } catch (WorkerException e) {
                throw remembered(e, task, request);
            }
        }

        private WorkerException remembered(WorkerException e, Class<? extends WorkerTask> task, byte[] request) {
            if (e.kind() != Kind.FAULT && e.kind() != Kind.UNAVAILABLE) {
                leaveProcess();
                blackList.add(task, request, e);
            }
            return e;
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
