package org.daybook.shared.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.campaign.Campaigns;
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
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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
    private Campaigns campaigns;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UncountedWrites uncounted;

    @Test
    void aTransactionCountsUpTheSectionsThatItChanged() {
        Actor actor = TestActors.of(Role.MEMBER, jdbc);
        SiteVersion.Edition before = site.current();

        people.changeProfile("Ada", "", actor);

        SiteVersion.Edition after = site.current();
        assertThat(after.sections().get("people")).isGreaterThan(before.sections().get("people"));
        assertThat(after.of(Set.of("registry", "notebook"))).isEqualTo(before.of(Set.of("registry", "notebook")));
    }

    @Test
    void aTransactionThatChangedNothingOrWhatNoPageShowsCountsNothing() {
        SiteVersion.Edition before = site.current();

        write("UPDATE person SET orcid = NULL WHERE id = 0");
        write("UPDATE change_counter SET last_number = last_number WHERE id = 1");
        write("UPDATE blob_walk SET files = files");
        new TransactionTemplate(transactions).executeWithoutResult(
                status -> jdbc.sql("SELECT id FROM person FOR UPDATE").query(Long.class).list());

        assertThat(site.current().of(Set.of("people", "site"))).isEqualTo(before.of(Set.of("people", "site")));
    }

    /// What was raised first may be seen last: a reader between the two commits finds another number after the second.
    @Test
    void aLateCommitIsNotMissedAndNobodyWaitsForIt() throws Exception {
        long early = aPerson();
        long late = aPerson();
        CountDownLatch counted = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        SiteVersion.Edition before = site.current();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> slow = thread.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                TransactionSynchronizationManager.registerSynchronization(new Pause(counted, mayCommit));
                jdbc.sql(named("Late", late)).update();
            }));
            assertThat(counted.await(30, TimeUnit.SECONDS)).isTrue();

            write(named("Early", early));
            campaigns.open("", "Opened beside a late writer", "", TestActors.of(Role.MEMBER, jdbc));
            SiteVersion.Edition between = site.current();
            assertThat(slow.isDone()).isFalse();
            mayCommit.countDown();
            slow.get();

            SiteVersion.Edition after = site.current();
            assertThat(between.sections().get("people")).isGreaterThan(before.sections().get("people"));
            assertThat(between.sections().get("campaign")).isGreaterThan(before.sections().get("campaign"));
            assertThat(after.sections().get("people")).isGreaterThan(between.sections().get("people"));
        } finally {
            mayCommit.countDown();
        }
    }

    @Test
    void whatPagesShowIsNotWrittenPastTheCount() {
        long person = aPerson();

        assertThatThrownBy(() -> uncounted.update(named("Nobody counts", person)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("people");

        assertThat(jdbc.sql("SELECT display_name FROM person WHERE id = ?").param(person).query(String.class).single())
                .isNotEqualTo("Nobody counts");
    }

    @Test
    void aTransactionInTheMidstOfAnotherCountsForItself() {
        long outer = aPerson();
        long inner = aPerson();
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        long before = site.current().sections().get("people");

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            own.executeWithoutResult(other -> jdbc.sql(named("Inner", inner)).update());
            assertThat(site.current().sections().get("people")).isEqualTo(before + 1);
            jdbc.sql(named("Outer", outer)).update();
        });

        assertThat(site.current().sections().get("people")).isEqualTo(before + 2);
    }

    @Test
    void aTransactionThatRollsBackIsNotCountedByItself() {
        long before = site.current().writes();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("UPDATE site_version SET people = people + 1000000 WHERE id = 1").update();
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
            return TransactionSynchronizationManager.getSynchronizations()
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

    private void write(String sql) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    private long aPerson() {
        return TestActors.of(Role.MEMBER, jdbc).person().orElseThrow().value();
    }

    private static String named(String name, long person) {
        return "UPDATE person SET display_name = '" + name + "' WHERE id = " + person;
    }

    /// Holds a transaction between its count and its commit.
    private record Pause(CountDownLatch counted, CountDownLatch mayCommit) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            counted.countDown();
            try {
                assertThat(mayCommit.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
