package org.daybook.exchange.undo.work;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.daybook.exchange.imports.ExchangeProperties;
import org.daybook.exchange.imports.ImportStore;
import org.daybook.exchange.undo.ImportUndo;
import org.daybook.exchange.undo.UndoStore;
import org.daybook.people.Authorship;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.undo.Brought;
import org.daybook.shared.undo.Part;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Undoes an import, some compounds at a time: each batch of them and how far it is are one transaction, which holds
/// the registration desk. So a kill loses nothing, and nobody waits long.
@Component
class UndoJob {

    private final UndoStore store;
    private final ImportStore imports;
    private final List<Brought> features;
    private final NumberSchemes schemes;
    private final CompoundNotes notes;
    private final ExchangeProperties settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UndoJob(UndoStore store, ImportStore imports, List<Brought> features, NumberSchemes schemes, CompoundNotes notes,
            ExchangeProperties settings, ApplicationEventPublisher events, PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.imports = imports;
        this.features = features.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
        this.schemes = schemes;
        this.notes = notes;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// @param ending whether the program is about to end: then the job stops after a batch of compounds
    void run(ImportId id, BooleanSupplier ending) {
        boolean more = true;
        while (more && !ending.getAsBoolean()) {
            more = Boolean.TRUE.equals(transaction.execute(status -> undoNext(id)));
        }
    }

    /// @return whether there may be more
    private boolean undoNext(ImportId id) {
        Optional<ImportUndo> wanted = imports.lockIfThere(id).flatMap(one -> store.find(id))
                .filter(ImportUndo::isAtWork);
        if (wanted.isEmpty()) {
            return false;
        }
        ImportUndo undo = wanted.get();
        schemes.openDesk();
        List<Long> next = next(undo);
        if (next.isEmpty()) {
            schemes.forgetUnused();
            Map<Part, Integer> closed = new EnumMap<>(Part.class);
            features.forEach(feature -> feature.close(id)
                    .forEach((part, count) -> closed.merge(part, count, Integer::sum)));
            store.progress(undo.plus(undo.lastCompound(), closed, 0));
            store.finish(id, clock.instant(), null);
            return false;
        }
        undo(undo, next);
        return true;
    }

    private List<Long> next(ImportUndo undo) {
        Set<Long> ids = new TreeSet<>();
        int most = settings.batchRows();
        features.forEach(feature -> ids.addAll(feature.compounds(undo.of(), undo.lastCompound(), most)));
        return ids.stream().limit(most).toList();
    }

    private void undo(ImportUndo undo, List<Long> compounds) {
        Undoing undoing = new Undoing(undo.of(), store.undone(), undo.lastCompound(), compounds.getLast(), undo.by(),
                clock.instant(), undo.reason());
        List<Touched> touched = touched(undoing, features);
        Map<Part, Set<Long>> kept = Touched.ids(touched);
        Map<Part, Integer> gone = new EnumMap<>(Part.class);
        features.forEach(feature -> feature.takeAway(undoing, kept)
                .forEach((part, count) -> gone.merge(part, count, Integer::sum)));
        List<CompoundId> staying = notes.existing(compounds);
        notes.noteAll(staying, one -> one, CompoundChange.Kind.IMPORT_UNDONE,
                one -> Said.of("said.exchange.import", undo.of(), undo.reason()), new Authorship(undo.by(), undo.of()));
        compounds.forEach(one -> events.publishEvent(Changed.compound(new CompoundId(one))));
        events.publishEvent(new Withdrawn());
        store.keep(undo.of(), touched);
        store.progress(undo.plus(compounds.getLast(), gone, touched.size()));
    }

    /// What stays, each thing once, by compound, with all that was done to it.
    static List<Touched> touched(Undoing undoing, Collection<Brought> features) {
        Map<List<Object>, Touched> once = new HashMap<>();
        features.stream().flatMap(feature -> feature.touched(undoing).stream())
                .forEach(one -> once.merge(List.of(one.part(), one.id()), one, Touched::and));
        return once.values().stream()
                .sorted(Comparator.comparingLong(Touched::compound).thenComparing(Touched::part)
                        .thenComparing(Touched::id))
                .toList();
    }
}
