package org.daybook.exchange.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.ReadingEvidence;
import org.daybook.exchange.column.heading.DataRows;
import org.daybook.exchange.column.heading.Heading;
import org.daybook.exchange.imports.ExchangeProperties;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Import.Counts;
import org.daybook.exchange.imports.Import.State;
import org.daybook.exchange.imports.ImportFiles;
import org.daybook.exchange.imports.ImportRows;
import org.daybook.exchange.imports.ImportStore;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.plan.Aside;
import org.daybook.exchange.plan.ImportedThings;
import org.daybook.exchange.plan.KnownCompounds;
import org.daybook.exchange.plan.PartedCodes;
import org.daybook.exchange.plan.PlannedWriter;
import org.daybook.exchange.plan.RowProcessor;
import org.daybook.exchange.plan.RowProcessor.Processed;
import org.daybook.exchange.row.ReadRow;
import org.daybook.exchange.row.RowReader;
import org.daybook.exchange.table.MergedCells;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableFormat;
import org.daybook.files.DamagedBlobException;
import org.daybook.registry.compound.StructureMemory;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.disk.WorkFolder;
import org.daybook.shared.id.ImportId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at all rows of an import and says what will happen to each; stores the rows, and nothing in the registry.
///
/// Started again after a kill it starts from the first row, or goes on storing rows if that had begun.
@Component
public class ExamineJob {

    private static final int CHUNK = 100;
    /// Rows that are read while those before are compared and noted.
    private static final int AHEAD = 2 * CHUNK;
    private static final int NAMED = 20;

    private final ImportStore store;
    private final ImportRows rows;
    private final StructureMemory memory;
    private final ImportFiles files;
    private final ImportedThings here;
    private final CommitJob commit;
    private final WorkFolder folder;
    private final ExchangeProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExamineJob(
            ImportStore store,
            ImportRows rows,
            StructureMemory memory,
            ImportFiles files,
            ImportedThings here,
            CommitJob commit,
            WorkFolder folder,
            ExchangeProperties settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.memory = memory;
        this.files = files;
        this.here = here;
        this.commit = commit;
        this.folder = folder;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// @param ending whether the program is about to end: then the job stops after some rows
    public void run(ImportId id, BooleanSupplier ending) {
        Optional<Import> known = store.find(id);
        if (known.isEmpty()) {
            return;
        }
        Import one = known.get();
        if (one.state() == State.COMMIT_QUEUED || one.state() == State.COMMITTING) {
            commit.run(id, ending);
            return;
        }
        if (one.state() != State.QUEUED && one.state() != State.EXAMINING) {
            return;
        }
        here.compounds().renewIdentities(ending);
        transaction.executeWithoutResult(status -> begin(id));
        try {
            files.withTable(one.sha256(), one.fileName(), one.layout().choice(), table -> examine(one, table, ending));
        } catch (InvalidInputException | DamagedBlobException e) {
            transaction.executeWithoutResult(status -> {
                if (atWork(id)) {
                    store.finish(id, State.FAILED, Said.by(e), clock.instant());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Import examine(Import one, Table table, BooleanSupplier ending) throws IOException {
        decideHowToRead(one, table, ending);
        Examination examination = pass(one, table, Set.of(), ending);
        Set<String> late = rows.skeletons(one.id(), examination.sought());
        if (!late.isEmpty()
                && !ending.getAsBoolean()) { // a row has the InChI of a row further down: now all are known
            transaction.executeWithoutResult(status -> begin(one.id()));
            examination = pass(one, table, late, ending);
        }
        if (ending.getAsBoolean()) {
            return one;
        }
        List<Said> notes = examination.notes(table.notes());
        State next = one.dryRun() ? State.PREVIEWED : State.COMMIT_QUEUED;
        transaction.executeWithoutResult(status -> {
            if (atWork(one.id())) {
                store.note(one.id(), notes);
                store.finish(one.id(), next, null, clock.instant());
            }
        });
        if (next == State.COMMIT_QUEUED) {
            commit.run(one.id(), ending);
        }
        return one;
    }

    /// All rows are looked at once before any is read: what one column leaves open the others may tell.
    private void decideHowToRead(Import one, Table table, BooleanSupplier ending) throws IOException {
        ReadingEvidence evidence = new ReadingEvidence(
                store.columns(one.id()),
                table.format() == TableFormat.XLSX || table.format() == TableFormat.XLS,
                table.separator());
        DataRows data = dataRows(one);
        table.read((row, cells) -> {
            if (data.take(row, cells) && !one.width().isExceededBy(cells)) {
                evidence.take(cells);
            }
            return !ending.getAsBoolean();
        });
        transaction.executeWithoutResult(status -> {
            if (atWork(one.id())) {
                store.replaceColumns(one.id(), evidence.decided());
            }
        });
    }

    /// Looks at all rows.
    ///
    /// @param late those skeletons of structures of the file that a row before them has beside its own
    private Examination pass(Import one, Table table, Set<String> late, BooleanSupplier ending)
            throws IOException {
        DataRows data = dataRows(one);
        try (RowsAhead ahead = new RowsAhead(Runtime.getRuntime().availableProcessors());
                Aside aside = new Aside(folder, settings.heldCompounds())) {
            KnownCompounds known = new KnownCompounds(here, one.id(), aside);
            known.addSkeletonsOfFile(late);
            Examination examination = new Examination(one, table.merged(), known, ahead);
            table.read((row, cells) -> !data.take(row, cells) || cells.stream().allMatch(String::isBlank)
                    || examination.take(row, cells) && !ending.getAsBoolean());
            if (!ending.getAsBoolean()) {
                examination.finish();
            }
            return examination;
        }
    }

    private DataRows dataRows(Import one) {
        return new DataRows(new Heading(one.headingRow(), one.headingLastRow(),
                store.columns(one.id()).stream().map(Column::heading).toList()));
    }

    private void begin(ImportId id) {
        if (atWork(id)) {
            store.start(id, State.EXAMINING, clock.instant());
            rows.clear(id);
            store.progress(id, 0, 0, 0, Counts.NONE);
        }
    }

    /// Locks the import; false if it was cancelled or taken back meanwhile.
    private boolean atWork(ImportId id) {
        return store.lockIfThere(id).filter(one -> one.state() == State.QUEUED || one.state() == State.EXAMINING)
                .isPresent();
    }

    private static Map<Integer, String> skeletons(List<ReadRow> rows) {
        Map<Integer, String> skeletons = new HashMap<>();
        rows.forEach(row -> row.skeleton().ifPresent(skeleton -> skeletons.put(row.row(), skeleton)));
        return skeletons;
    }

    /// One pass over the rows, in chunks.
    private final class Examination {

        private final Import one;
        private final RowsInOrder inOrder;
        private final RowsAhead ahead;
        private final KnownCompounds known;
        private final RowProcessor processor;
        private final PartedCodes codes;
        private final Deque<ImportedRow> taken = new ArrayDeque<>();
        private final MergedCells.Filling merged;
        private final Set<Integer> identifying;
        /// Skeletons that a row has beside its structure, and no row before it as its structure.
        private final Set<String> sought = new HashSet<>();
        private Counts counts = Counts.NONE;
        private boolean over;

        Examination(Import one, MergedCells merged, KnownCompounds known, RowsAhead ahead) {
            this.one = one;
            this.ahead = ahead;
            List<Column> columns = store.columns(one.id());
            this.merged = merged.filling();
            this.identifying = columns.stream()
                    .filter(column -> column.role().kind() == ColumnRole.Kind.COMPOUND
                    || column.role() == ColumnRole.BATCH)
                    .map(Column::position).collect(Collectors.toSet());
            RowReader reader = new RowReader(columns, one.width(), one.trusted(), memory);
            this.inOrder = new RowsInOrder(reader);
            this.known = known;
            this.codes = PartedCodes.of(here.numbers());
            this.processor = new RowProcessor(
                    known, new PlannedWriter(here, here.numbers().plan()), one, reader.hasStructures());
        }

        Set<String> sought() {
            return sought;
        }

        boolean take(int row, List<String> cells) {
            ImportedRow next = new ImportedRow(row, merged.down(row, cells, identifying::contains), Outcome.UNCHANGED,
                    null, null, List.of(), List.of());
            taken.add(next);
            ahead.add(inOrder.next(row, next.cells()));
            if (ahead.size() == CHUNK + AHEAD) {
                note(CHUNK);
            }
            return !over;
        }

        void finish() {
            while (ahead.size() > 0 && !over) {
                note(Math.min(CHUNK, ahead.size()));
            }
        }

        /// What is to be told of the file, with the merged cells that were filled down.
        List<Said> notes(List<Said> ofTable) {
            List<Said> notes = new ArrayList<>(ofTable);
            if (!merged.used().isEmpty()) {
                List<String> named = merged.used().stream().limit(NAMED).map(Object::toString).toList();
                int more = merged.used().size() - named.size();
                notes.add(more > 0 ? Said.of("said.exchange.merged-cells-say-which-compound-their", named, more)
                        : Said.of("said.exchange.merged-cells-say-which-compound-their-2", named));
            }
            return notes;
        }

        /// Says what will become of the next rows, and notes it.
        private void note(int count) {
            List<ReadRow> read = codes.apart(ahead.take(count));
            List<ImportedRow> chunk = Stream.generate(taken::remove).limit(count).toList();
            noteSkeletons(read);
            transaction.executeWithoutResult(status -> {
                over = !atWork(one.id());
                if (over) {
                    return;
                }
                known.load(read);
                List<ImportedRow> planned = new ArrayList<>();
                for (int i = 0; i < read.size(); i++) {
                    Processed processed = plan(read.get(i));
                    counts = counts.plus(processed.outcome());
                    planned.add(CommitJob.row(chunk.get(i), processed));
                }
                rows.add(one.id(), planned, skeletons(read), DerivedFacts.write(read));
                store.progress(one.id(), counts.total(), counts.total(), 0, counts);
            });
        }

        private void noteSkeletons(List<ReadRow> read) {
            Set<String> others = ReadRow.otherSkeletons(read);
            Set<String> found = new HashSet<>(rows.skeletons(one.id(), others));
            read.stream().flatMap(row -> row.skeleton().stream()).filter(others::contains).forEach(found::add);
            known.addSkeletonsOfFile(found);
            others.stream().filter(other -> !found.contains(other)).forEach(sought::add);
        }

        private Processed plan(ReadRow row) {
            try {
                return processor.process(row);
            } catch (InvalidInputException | UnreadableStructureException e) {
                return CommitJob.failed(row, Said.by(e));
            }
        }
    }
}
