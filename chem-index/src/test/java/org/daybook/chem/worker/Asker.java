package org.daybook.chem.worker;

import java.time.Duration;

/// A program that has an endless task done, to be killed meanwhile: `WorkerPoolTest`.
final class Asker {

    private Asker() {}

    public static void main(String[] args) throws InterruptedException {
        WorkerPool pool = new WorkerPool(WorkerPoolTest.settings(2, Duration.ofMinutes(5)));
        Thread asking = Thread.ofPlatform().daemon()
                .start(() -> pool.run(HostileTasks.EndlessLoop.class, new byte[0], answer -> null));
        try (WorkerPool.Workplace place = pool.place()) {
            place.run(HostileTasks.Echo.class, new byte[0], answer -> answer.readLong());
            while (pool.processIds().size() < 2) {
                Thread.onSpinWait();
            }
        }
        System.out.println(pool.processIds());
        asking.join();
    }
}
