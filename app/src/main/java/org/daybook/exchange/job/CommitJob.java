package org.daybook.exchange.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.exchange.imports.ExchangeProperties;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Import.Counts;
import org.daybook.exchange.imports.Import.State;
import org.daybook.exchange.imports.ImportRows;
import org.daybook.exchange.imports.ImportStore;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.plan.ImportedThings;
import org.daybook.exchange.plan.KnownCompounds;
import org.daybook.exchange.plan.KnownCompound;
import org.daybook.exchange.plan.PartedCodes;
import org.daybook.exchange.plan.RowProcessor;
import org.daybook.exchange.plan.RowProcessor.Processed;
import org.daybook.exchange.plan.StoringWriter;
import org.daybook.exchange.row.ReadRow;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.row.RowReader;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.StructureMemory;
import org.daybook.registry.number.PlannedNumbers;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Stores the rows of an import, some at a time: each batch of rows and how far the import is are one transaction.
///
/// So a kill loses nothing and repeats nothing: started again it goes on with the row after the last one committed. A
/// row that cannot be stored is rejected with its reason and costs no other row.
@Component
public class CommitJob {

    private static final Logger LOG = LoggerFactory.getLogger(CommitJob.class);
    private final ImportStore store;
    private final ImportRows imported;
    private final StructureMemory memory;
    private final ImportedThings here;
    private final People people;
    private final ExchangeProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CommitJob(
            ImportStore store,
            ImportRows imported,
            StructureMemory memory,
            ImportedThings here,
            People people,
            ExchangeProperties settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.imported = imported;
        this.memory = memory;
        this.here = here;
        this.people = people;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// @param ending whether the program is about to end: then the job stops after a batch of rows
    public void run(ImportId id, BooleanSupplier ending) {
        here.compounds().renewIdentities(ending);
        transaction.executeWithoutResult(status -> store.lockIfThere(id).ifPresent(this::start));
        try {
            boolean more = true;
            while (more && !ending.getAsBoolean()) {
                more = storeNext(id);
            }
        } catch (NotAllowedException e) {
            store.finish(id, State.FAILED, Said.by(e), clock.instant());
        }
    }

    private void start(Import one) {
        if (one.state() == State.COMMIT_QUEUED) {
            store.start(one.id(), State.COMMITTING, clock.instant());
        }
        if (one.lastRow() == 0 && (one.state() == State.COMMIT_QUEUED || one.state() == State.COMMITTING)) {
            store.progress(one.id(), one.rowsRead(), 0, 0, Counts.NONE);
        }
    }

    /// Stores the next batch of rows, or ends the import.
    ///
    /// @return whether there may be more rows
    public boolean storeNext(ImportId id) {
        Optional<Import> here = store.find(id).filter(found -> found.state() == State.COMMITTING);
        if (here.isEmpty()) {
            return false;
        }
        Import one = here.get();
        RowReader reader = new RowReader(store.columns(id), one.width(), one.trusted(), memory);
        if (one.cancelWanted()) {
            store.finish(id, State.CANCELLED, null, clock.instant());
            return false;
        }
        List<ImportedRow> rows = imported.rows(id, null, one.lastRow(), settings.batchRows());
        if (rows.isEmpty()) {
            store.finish(id, State.COMPLETED, null, clock.instant());
            store.publish(id, clock.instant());
            return false;
        }
        DerivedFacts.learn(imported.facts(id, rows.getFirst().row(), rows.getLast().row()), memory);
        List<ReadRow> read = PartedCodes.of(this.here.numbers()).apart(rows.stream()
                .map(row -> RowsInOrder.again(reader, row.row(), row.cells(), row.remarks()))
                .toList());
        read.forEach(row -> row.drawn().ifPresent(RegisteredStructure::deriveNow));
        try {
            transaction.executeWithoutResult(status -> commit(id, reader, rows, read));
        } catch (DataAccessException
                | InvalidInputException
                | UnreadableStructureException
                | IllegalArgumentException
                | IllegalStateException e) {
            LOG.info(
                    "Import {}: rows {} to {} are stored one by one: {}",
                    id,
                    rows.getFirst().row(),
                    rows.getLast().row(),
                    e.toString());
            for (int i = 0; i < rows.size(); i++) {
                commitAlone(id, reader, rows.get(i), read.get(i));
            }
        }
        return true;
    }

    private void commitAlone(ImportId id, RowReader reader, ImportedRow row, ReadRow read) {
        try {
            transaction.executeWithoutResult(status -> commit(id, reader, List.of(row), List.of(read)));
        } catch (TransientDataAccessException | org.springframework.dao.DataAccessResourceFailureException e) {
            throw e;
        } catch (DataAccessException
                | InvalidInputException
                | UnreadableStructureException
                | IllegalArgumentException
                | IllegalStateException e) {
            LOG.warn("Import {}: row {} cannot be stored", id, row.row(), e);
            Said why = e instanceof InvalidInputException || e instanceof UnreadableStructureException
                    ? Said.by(e) : Said.of("said.exchange.the-database-refused-it");
            transaction.executeWithoutResult(status -> atWork(id)
                    .ifPresent(one -> settle(one, List.of(row), List.of(row(row, failed(read, why))))));
        }
    }

    private void commit(ImportId id, RowReader reader, List<ImportedRow> rows, List<ReadRow> read) {
        Optional<Import> atWork = atWork(id);
        if (atWork.isEmpty()) {
            return;
        }
        Import one = atWork.get();
        Actor actor = people.find(one.by()).orElseThrow().actor().importing(id);
        PlannedNumbers numbers = here.intake().open();
        KnownCompounds known = new KnownCompounds(here, id, null);
        known.load(read);
        known.addSkeletonsOfFile(imported.skeletons(id, ReadRow.otherSkeletons(read)));
        StoringWriter writer = new StoringWriter(here, one, actor, numbers);
        RowProcessor processor = new RowProcessor(known, writer, one, reader.hasStructures());
        List<Processed> processed = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0;
                i < rows.size()
                        && (i == 0
                                || System.nanoTime() - begun
                                        < settings.batchTime().toNanos());
                i++) {
            processed.add(processor.process(read.get(i)));
        }
        writer.finish();
        settle(one, rows.subList(0, processed.size()), IntStream.range(0, processed.size())
                .mapToObj(i -> row(rows.get(i), processed.get(i))).toList());
    }

    /// The import, locked, unless it was cancelled or taken back meanwhile.
    private Optional<Import> atWork(ImportId id) {
        return store.lockIfThere(id).filter(one -> one.state() == State.COMMITTING);
    }

    private void settle(Import one, List<ImportedRow> expected, List<ImportedRow> rows) {
        Counts counts = one.lastRow() == 0 ? Counts.NONE : one.counts();
        for (ImportedRow row : rows) {
            counts = counts.plus(row.outcome());
        }
        imported.settle(one.id(), expected, rows);
        store.progress(one.id(), one.rowsRead(), counts.total(), rows.getLast().row(), counts);
        store.publish(one.id(), clock.instant());
    }

    /// The row, rejected because it cannot be stored.
    static Processed failed(ReadRow row, Said why) {
        return Processed.rejected(row,
                Remark.onRow(Kind.FAILED, Said.of("said.exchange.the-row-cannot-be-taken", why)));
    }

    static ImportedRow row(ImportedRow before, Processed processed) {
        KnownCompound compound = processed.compound();
        return new ImportedRow(
                before.row(),
                before.cells(),
                processed.outcome(),
                compound == null ? null : compound.id().orElse(null),
                processed.number(),
                processed.additions(),
                processed.remarks());
    }
}
