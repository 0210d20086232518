package org.daybook.shared.job;

/// A thread of background work. What it asks of the database goes over connections of their own, so jobs and pages
/// never wait for each other.
public final class JobThread extends Thread {

    public JobThread(Runnable work, String name) {
        super(work, name);
    }

    public static boolean isCurrent() {
        return Thread.currentThread() instanceof JobThread;
    }
}
