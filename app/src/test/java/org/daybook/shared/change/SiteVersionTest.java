package org.daybook.shared.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.shared.id.EntryId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DaybookTest
class SiteVersionTest {

    private static final int THREADS = 6;
    private static final int TRANSACTIONS_A_THREAD = 50;

    @Autowired
    private SiteVersion site;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachTransactionThatMayWriteCountsUp() {
        Actor actor = TestActors.of(Role.MEMBER, jdbc);
        long before = site.current().writes();

        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        jdbc.sql("UPDATE person SET orcid = NULL WHERE id = 0").update());
        people.changeProfile("Ada", "", actor);

        assertThat(site.current().writes()).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void aTransactionThatRollsBackIsNotCountedByItself() {
        long before = site.current().writes();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("UPDATE site_version SET writes = writes + 1000000 WHERE id = 1").update();
            status.setRollbackOnly();
        });

        assertThat(site.current().writes()).isBetween(before, before + 1000);
    }

    @Test
    void readingCountsNothing() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        Boolean counted = reading.execute(status -> {
            people.all();
            return org.springframework.transaction.support.TransactionSynchronizationManager.getSynchronizations()
                    .stream()
                    .anyMatch(one -> one.getClass().getName().startsWith(SiteVersion.class.getName()));
        });

        assertThat(counted).isFalse();
    }

    /// Writers raise a row and log a change, so both counters are taken; a reader that reads the version first never
    /// finds the row older than it was when it last read that version.
    @Test
    void theSameNumberMeansTheSameContent() throws Exception {
        long person = TestActors.of(Role.MEMBER, jdbc).person().orElseThrow().value();
        jdbc.sql("UPDATE person SET display_name = '0' WHERE id = ?").param(person).update();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
            Future<Boolean> reader = threads.submit(() -> readsTheSameUnderTheSameNumber(person, done));
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                writers.add(() -> write(person));
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            done.set(true);
            assertThat(reader.get()).isTrue();
        }
        assertThat(name(person)).isEqualTo(THREADS * TRANSACTIONS_A_THREAD);
    }

    /// What is kept for a page: read under a number, and right for as long as the number is the same.
    private boolean readsTheSameUnderTheSameNumber(long person, AtomicBoolean done) {
        long keptUnder = -1;
        int kept = 0;
        while (!done.get()) {
            int atLeast = name(person);
            long now = site.current().writes();
            if (now == keptUnder && kept < atLeast) {
                return false;
            }
            keptUnder = now;
            kept = name(person);
        }
        return true;
    }

    private Void write(long person) {
        for (int i = 0; i < TRANSACTIONS_A_THREAD; i++) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                jdbc.sql("SELECT id FROM person WHERE id = ? FOR UPDATE")
                        .param(person)
                        .query(Long.class)
                        .single();
                jdbc.sql("UPDATE person SET display_name = ? WHERE id = ?")
                        .params(Integer.toString(name(person) + 1), person)
                        .update();
                events.publishEvent(Changed.entry(new EntryId(9001)));
            });
        }
        return null;
    }

    private int name(long person) {
        return Integer.parseInt(jdbc.sql("SELECT display_name FROM person WHERE id = ?")
                .param(person)
                .query(String.class)
                .single());
    }
}
