package org.daybook.search.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.EntryId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DaybookTest
class ChangeLogTest {

    private static final int THREADS = 8;
    private static final int TRANSACTIONS_A_THREAD = 60;

    @Autowired
    private ChangeLog log;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Test
    void eachThingIsLoggedOnceATransaction() {
        LogPosition before = log.current();

        inTransaction(() -> {
            events.publishEvent(Changed.entry(new EntryId(8001)));
            events.publishEvent(Changed.entry(new EntryId(8002)));
            events.publishEvent(Changed.entry(new EntryId(8001)));
        });

        assertThat(log.after(before, 10)).extracting(change -> change.thing().id()).containsExactly(8001L, 8002L);
        assertThat(log.current().changes()).isEqualTo(before.changes() + 2);
    }

    @Test
    void aTransactionThatRollsBackLeavesNoHole() {
        LogPosition before = log.current();

        assertThatThrownBy(() -> inTransaction(() -> {
            events.publishEvent(Changed.entry(new EntryId(8003)));
            throw new IllegalStateException("rolled back on purpose");
        })).hasMessage("rolled back on purpose");

        assertThat(log.current()).isEqualTo(before);
        assertThat(log.after(before, 10)).isEmpty();
    }

    @Test
    void anInnerTransactionKeepsItsOwnChanges() {
        LogPosition before = log.current();

        assertThatThrownBy(() -> inTransaction(() -> {
            events.publishEvent(Changed.entry(new EntryId(8004)));
            TransactionTemplate inner = new TransactionTemplate(transactionManager);
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            inner.executeWithoutResult(status -> events.publishEvent(Changed.entry(new EntryId(8005))));
            throw new IllegalStateException("rolled back on purpose");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(log.after(before, 10)).extracting(change -> change.thing().id()).containsExactly(8005L);
    }

    @Test
    void aChangeOutsideATransactionIsAMistake() {
        assertThatThrownBy(() -> events.publishEvent(Changed.entry(new EntryId(8006))))
                .hasMessageContaining("inside the transaction");
    }

    /// Whoever commits waits for nobody who is about to.
    @Test
    void aTransactionThatHasItsNumbersHoldsUpNoOther() throws Exception {
        LogPosition before = log.current();
        CountDownLatch hasNumbers = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> slow = pool.submit(() -> inTransaction(() -> {
                log.append(List.of(new EntryId(8007).thing()));
                hasNumbers.countDown();
                await(mayCommit);
            }));
            await(hasNumbers);

            inTransaction(() -> events.publishEvent(Changed.entry(new EntryId(8008))));

            assertThat(log.after(before, 10)).extracting(change -> change.thing().id()).containsExactly(8008L);
            mayCommit.countDown();
            slow.get();
            assertThat(log.after(before, 10)).extracting(change -> change.thing().id())
                    .containsExactlyInAnyOrder(8007L, 8008L);
        }
    }

    /// A reader that has seen number n of a counter must never later meet a number up to n that it had not seen.
    @Test
    void numbersOfACounterAreFreeOfGapsAndInTheOrderOfTheCommits() throws Exception {
        LogPosition before = log.current();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1)) {
            Future<LogPosition> reader = pool.submit(() -> follow(before, writing));
            List<Future<Integer>> writers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                writers.add(pool.submit(writer(thread)));
            }
            long expected = before.changes() + sum(writers);
            writing.set(false);

            assertThat(log.current().changes()).isEqualTo(expected);
            assertThat(reader.get()).isEqualTo(log.current());
        }
    }

    private Callable<Integer> writer(int thread) {
        Random random = new Random(thread);
        return () -> {
            int committed = 0;
            for (int i = 0; i < TRANSACTIONS_A_THREAD; i++) {
                int changes = 1 + random.nextInt(3);
                boolean rollBack = random.nextInt(4) == 0;
                new TransactionTemplate(transactionManager).executeWithoutResult(status -> {
                    for (int change = 1; change <= changes; change++) {
                        events.publishEvent(Changed.entry(new EntryId(9000 + change)));
                    }
                    if (rollBack) {
                        status.setRollbackOnly();
                    }
                });
                committed += rollBack ? 0 : changes;
            }
            return committed;
        };
    }

    /// Reads as the index follower does, and once more when all writers are done.
    private LogPosition follow(LogPosition before, AtomicBoolean writing) {
        LogPosition last = before;
        boolean more = true;
        while (more) {
            more = writing.get();
            for (Change change : log.after(last, 1000)) {
                assertThat(change.number()).isEqualTo(last.of(change.counter()) + 1);
                last = last.after(change);
            }
        }
        return last;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long sum(List<Future<Integer>> writers) throws ExecutionException, InterruptedException {
        long sum = 0;
        for (Future<Integer> writer : writers) {
            sum += writer.get();
        }
        return sum;
    }

    private void inTransaction(Runnable action) {
        new TransactionTemplate(transactionManager).executeWithoutResult(status -> action.run());
    }
}
