package org.daybook.search.log;

import java.util.LinkedHashSet;
import java.util.Set;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.PendingWrites;
import org.daybook.shared.change.Renamed;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Kinds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Collects what a transaction changes and appends it to the change log right before the commit, each thing once.
@Component
class ChangeRecorder {

    private final ChangeLog log;
    private final PendingWrites pending;
    private final Kinds kinds;
    private final ApplicationEventPublisher events;

    ChangeRecorder(ChangeLog log, PendingWrites pending, Kinds kinds, ApplicationEventPublisher events) {
        this.log = log;
        this.pending = pending;
        this.kinds = kinds;
        this.events = events;
    }

    @EventListener
    void record(Changed change) {
        changesOfThisTransaction(change).things.add(change.thing());
    }

    @EventListener
    void record(Renamed renaming) {
        changesOfThisTransaction(renaming).renamed.add(renaming.person());
    }

    /// The list of synchronisations belongs to the innermost transaction, so a suspended one keeps its own changes.
    private Pending changesOfThisTransaction(Record change) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(change + " must be published inside the transaction that makes the change");
        }
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /// Comes after all other synchronisations, and after the flush: no other row's lock is waited for under a
    /// counter's.
    private final class Pending implements TransactionSynchronization, Ordered {

        private final Set<Thing> things = new LinkedHashSet<>();
        private final Set<PersonId> renamed = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            pending.flush();
            log.append(withDependent());
        }

        private Set<Thing> withDependent() {
            Set<Thing> all = new LinkedHashSet<>(things);
            for (ContentKind kind : kinds.all()) {
                kind.dependingOn(things).forEach(id -> all.add(new Thing(kind.name(), id)));
                renamed.forEach(person -> kind.naming(person).forEach(id -> all.add(new Thing(kind.name(), id))));
            }
            return all;
        }

        @Override
        public void afterCommit() {
            events.publishEvent(new LogGrew());
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
