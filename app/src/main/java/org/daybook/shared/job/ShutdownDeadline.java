package org.daybook.shared.job;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the program when it does not end by itself: asked to stop (SIGTERM), it has [#TIME].
///
/// In this time requests that run are answered, jobs stop between two steps, and database and index are closed. What
/// then still runs, such as a native call that nobody can interrupt, is cut off as by a power cut: what was
/// acknowledged is on the disk (`docs/decisions/0041-the-end-has-a-deadline.md`).
public final class ShutdownDeadline {

    /// Leaves some of the 30 seconds that process supervisors give.
    static final Duration TIME = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(ShutdownDeadline.class);
    private static final int CUT_OFF = 1;

    private ShutdownDeadline() {
    }

    /// Keeps the deadline from now on; once a process.
    public static void keep() {
        keep(TIME);
    }

    static void keep(Duration time) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> watch(time), "shutdown-deadline"));
    }

    /// A hook must end for the program to end, so it leaves the waiting to a thread that nobody waits for.
    private static void watch(Duration time) {
        Thread.ofPlatform().daemon().name("shutdown-deadline-watch").start(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            LOG.warn("Cut off: after {} s these still run: {}", time.toSeconds(), stillRunning());
            Runtime.getRuntime().halt(CUT_OFF);
        });
    }

    private static List<String> stillRunning() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() || thread.getName().startsWith("http-"))
                .map(Thread::getName).sorted().toList();
    }
}
