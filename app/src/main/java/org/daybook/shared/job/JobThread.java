package org.daybook.shared.job;

/// A thread of background work. What it asks of the database goes over connections of their own, so jobs and pages
/// never wait for each other.
public final class JobThread extends Thread {

    /// @param name shown in logs and thread dumps
    public JobThread(Runnable work, String name) {
        super(work, name);
    }

    /// Whether the caller runs on such a thread, so that its connections come from the pool of the jobs.
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof JobThread;
    }
}
