package org.daybook.chem.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.daybook.chem.worker.WorkerException.Kind;
import org.daybook.chem.worker.protocol.AnswerParts;
import org.daybook.chem.worker.protocol.AnswerReader;
import org.daybook.chem.worker.protocol.Frame;

/// One child process, seen from here: started, asked one thing at a time, ended.
///
/// Not for several threads at once, but for [#end].
final class WorkerProcess {

    /// Start of the name of the folder that each process has for its temporary files.
    static final String FOLDER = "daybook-worker-";

    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());
    private static final Duration MOST_STARTING = Duration.ofSeconds(30);
    private static final Duration MOST_ENDING = Duration.ofSeconds(2);
    private static final int MOST_SAID = 1_000;
    /// How a process ends that another one ended: signals 9 and 15. A task can bring about neither.
    private static final Set<Integer> KILLED = Set.of(128 + 9, 128 + 15);

    private final WorkerSettings settings;
    private final ScheduledExecutorService clock;
    private final Path folder;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream frames;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private volatile boolean overdue;
    private volatile boolean wanted = true;
    private long restedSince;

    /// Starts the process and waits until it is ready.
    WorkerProcess(WorkerSettings settings, ScheduledExecutorService clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.folder = Files.createTempDirectory(FOLDER);
        this.process = started();
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), Frame.MOST_BYTES));
        this.frames = new DataInputStream(new BufferedInputStream(process.getInputStream(), Frame.MOST_BYTES));
        Thread.ofPlatform().daemon().name("daybook-worker-said").start(this::listen);
        awaitReady();
    }

    private Process started() throws IOException {
        try {
            return WorkerCommand.of(settings, folder).start();
        } catch (IOException e) {
            TaskWatch.delete(folder);
            throw e;
        }
    }

    private void awaitReady() throws IOException {
        ScheduledFuture<?> alarm =
                clock.schedule(process::destroyForcibly, MOST_STARTING.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (Frame.read(frames).kind() != Frame.READY) {
                throw new IOException("It said something else than that it is ready");
            }
        } catch (IOException e) {
            end();
            throw new IOException("A worker process for " + settings.name() + " did not start: " + said(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    /// Does one task.
    ///
    /// @throws WorkerException of kind `FAULT`, after which the process goes on, or `TIME`, `STANDSTILL`, `MEMORY`,
    ///     after which it is gone
    /// @throws LostWorkerException if the process is gone for another reason
    <T> T run(Class<? extends WorkerTask> task, byte[] request, AnswerReader<T> reader) throws LostWorkerException {
        AnswerParts answer = new AnswerParts(this::nextFrame);
        try {
            send(task, request);
            try {
                return reader.read(new DataInputStream(answer));
            } finally {
                leaveNothingOf(answer);
            }
        } catch (AnswerParts.FaultException e) {
            throw new WorkerException(Kind.FAULT, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw gone(answer.isUntouched());
        }
    }

    /// The time by the clock counts while somebody waits, so that a slow reader of a long answer has all the time it
    /// needs.
    private Frame nextFrame() throws IOException {
        ScheduledFuture<?> alarm;
        try {
            alarm = clock.schedule(this::giveUp, settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException theProgramIsEnding) {
            throw new IOException("The pool is closed", theProgramIsEnding);
        }
        try {
            return Frame.read(frames);
        } finally {
            alarm.cancel(false);
        }
    }

    private void leaveNothingOf(AnswerParts answer) throws IOException {
        if (!answer.isComplete()) {
            requests.writeInt(Frame.STOP);
            requests.flush();
            answer.skipRest();
        }
    }

    private void send(Class<? extends WorkerTask> task, byte[] request) throws IOException {
        byte[] name = task.getName().getBytes(StandardCharsets.UTF_8);
        requests.writeInt(Long.BYTES + Short.BYTES + name.length + request.length);
        requests.writeLong(settings.processorTime().toMillis());
        requests.writeUTF(task.getName());
        requests.write(request);
        requests.flush();
    }

    private void giveUp() {
        overdue = true;
        process.destroyForcibly();
    }

    private LostWorkerException gone(boolean untouched) {
        boolean known = awaitEnd();
        end();
        int status = known ? process.exitValue() : -1;
        if (status == TaskWatch.OUT_OF_TIME) {
            throw new WorkerException(Kind.TIME, "took longer than " + seconds(settings.processorTime()));
        }
        if (overdue) {
            throw new WorkerException(Kind.STANDSTILL, "came to no end in " + seconds(settings.patience()));
        }
        if (status == TaskWatch.OUT_OF_MEMORY) {
            throw new WorkerException(Kind.MEMORY, "needed more than " + (settings.heapBytes() >> 20) + " MB");
        }
        return new LostWorkerException(KILLED.contains(status), untouched);
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(MOST_ENDING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /// Since when it has nothing to do, on the clock of [System#nanoTime].
    long restedSince() {
        return restedSince;
    }

    void restedSince(long nanos) {
        restedSince = nanos;
    }

    /// Ends the process, whatever it does; a second time does nothing.
    void end() {
        boolean first = wanted;
        wanted = false;
        boolean died = !process.isAlive();
        process.destroyForcibly();
        awaitEnd();
        TaskWatch.delete(folder);
        if (first && died) {
            LOG.log(System.Logger.Level.WARNING, "A worker process for {0} ended with status {1}. {2}",
                    settings.name(), process.isAlive() ? "unknown" : String.valueOf(process.exitValue()), said());
        }
    }

    /// Keeps the start of what the process says on standard error and throws away the rest.
    private void listen() {
        try (InputStream errors = process.getErrorStream()) {
            byte[] some = new byte[1024];
            for (int count = errors.read(some); count >= 0; count = errors.read(some)) {
                synchronized (said) {
                    said.write(some, 0, Math.min(count, MOST_SAID - said.size()));
                }
            }
        } catch (IOException theProcessIsGone) {
            // then it says no more
        }
    }

    private String said() {
        synchronized (said) {
            return said.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
        }
    }
}
