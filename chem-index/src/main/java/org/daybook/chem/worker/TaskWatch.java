package org.daybook.chem.worker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Ends this worker process when a task has used up its processor time, or when the process that asked is gone.
///
/// Native code cannot be interrupted, so the process is what ends. The clock starts with each task, up to one look
/// later.
final class TaskWatch {

    /// How a process ends that used up its time.
    static final int OUT_OF_TIME = 70;
    /// How the virtual machine ends on its own when memory is used up.
    static final int OUT_OF_MEMORY = 3;

    private static final long LOOK_MILLIS = 100;
    private static final int LOOKS_PER_PARENT = 5;

    private final Thread tasks;
    private volatile long number;
    private volatile long limitMillis;
    private volatile boolean busy;

    /// @param tasks the thread that does the tasks
    TaskWatch(Thread tasks) {
        this.tasks = tasks;
    }

    void start() {
        Thread watch = new Thread(this::watch, "watch");
        watch.setDaemon(true);
        watch.setPriority(Thread.MAX_PRIORITY);
        watch.start();
    }

    /// A task begins that may use so much processor time.
    void begin(long processorMillis) {
        limitMillis = processorMillis;
        number++;
        busy = true;
    }

    void end() {
        busy = false;
    }

    private void watch() {
        Optional<ProcessHandle> asker = ProcessHandle.current().parent();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long seen = -1;
        long usedBefore = 0;
        for (int look = 0; ; look++) {
            if (look % LOOKS_PER_PARENT == 0 && asker.stream().noneMatch(ProcessHandle::isAlive)) {
                leave(0);
            }
            if (busy) {
                long used = TimeUnit.NANOSECONDS.toMillis(threads.getThreadCpuTime(tasks.threadId()));
                if (number != seen) {
                    seen = number;
                    usedBefore = used;
                } else if (used - usedBefore > limitMillis) {
                    leave(OUT_OF_TIME);
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            leave(0);
        }
    }

    /// Ends the process at once, whatever native code does, and takes along the folder that its libraries were
    /// unpacked to.
    static void leave(int status) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (folder.getFileName().toString().startsWith(WorkerProcess.FOLDER)) {
            delete(folder);
        }
        Runtime.getRuntime().halt(status);
    }

    /// Deletes a folder and what is in it, as far as that can be done.
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            // it lies in the system's folder for temporary files, which is emptied now and then
        }
    }
}
