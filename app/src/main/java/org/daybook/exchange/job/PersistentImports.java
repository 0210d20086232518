package org.daybook.exchange.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.recognise.Choice;
import org.daybook.exchange.column.recognise.Recognition;
import org.daybook.exchange.imports.ExchangeProperties;
import org.daybook.exchange.imports.FirstLook;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Import.State;
import org.daybook.exchange.imports.ImportAccess;
import org.daybook.exchange.imports.ImportFiles;
import org.daybook.exchange.imports.ImportRemoval;
import org.daybook.exchange.imports.ImportRows;
import org.daybook.exchange.imports.ImportStore;
import org.daybook.exchange.imports.ImportStore.NewImport;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.imports.Question;
import org.daybook.exchange.imports.RowQuestions;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Trusted;
import org.daybook.exchange.undo.UndoStore;
import org.daybook.exchange.vocabulary.Terms;
import org.daybook.exchange.vocabulary.Vocabulary;
import org.daybook.files.BlobStore;
import org.daybook.files.UnusedBlobs;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Page;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@Service
@Transactional
class PersistentImports implements Imports {

    private static final int MAX_FILE_NAME = 300;
    private static final int MAX_REASON = 500;

    private final ImportStore store;
    private final ImportRows rows;
    private final ImportFiles files;
    private final BlobStore stored;
    private final UnusedBlobs blobs;
    private final ImportAccess access;
    private final ImportRemoval removal;
    private final ExchangeProperties settings;
    private final TransactionOperations transactions;
    private final Scheduler scheduler;
    private final ImportTasks tasks;
    private final Vocabulary vocabulary;
    private final Terms terms;
    private final UndoStore undos;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    PersistentImports(ImportStore store, ImportRows rows, ImportFiles files, BlobStore stored, UnusedBlobs blobs,
            ImportAccess access, ImportRemoval removal, ExchangeProperties settings,
            TransactionOperations transactions, Scheduler scheduler, ImportTasks tasks, Vocabulary vocabulary,
            Terms terms, UndoStore undos, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.files = files;
        this.stored = stored;
        this.blobs = blobs;
        this.access = access;
        this.removal = removal;
        this.settings = settings;
        this.transactions = transactions;
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.undos = undos;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public long maxBytes() {
        return settings.maxFileSize().toBytes();
    }

    /// The file is stored and looked at before the transaction begins; of one that is refused nothing is kept.
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Import upload(String fileName, InputStream bytes, Options options, Actor actor) throws IOException {
        PersonId by = actor.require(Role.MEMBER);
        String name = shortName(fileName);
        BlobStore.Blob blob = stored.store(bytes, settings.maxFileSize().toBytes());
        try {
            return take(name, blob, options, by);
        } catch (InvalidInputException refused) {
            blobs.release(blob.sha256());
            throw refused;
        }
    }

    private Import take(String name, BlobStore.Blob blob, Options options, PersonId by) throws IOException {
        int known = terms.version();
        FirstLook look = files.withFile(blob.sha256(), name, file -> FirstLook.at(file, options.reading(),
                options.choices(), vocabulary.current()));
        NewImport taken = new NewImport(name, blob.sha256(), blob.size(), look, known,
                campaign(options.campaign(), look.columns(), look.sample()),
                options.trusted(), options.dryRun(), by, clock.instant());
        return transactions.execute(status -> {
            ImportId id = store.add(taken);
            store.replaceColumns(id, look.columns());
            schedule(tasks.examine(), id);
            return store.get(id);
        });
    }

    /// The file is looked at before the transaction begins.
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void reread(ImportId id, Reading reading, Actor actor) throws IOException {
        actor.require(Role.MEMBER);
        Import known = access.open(id, actor);
        requireOpen(known);
        int words = terms.version();
        FirstLook look = files.withFile(known.sha256(), known.fileName(), file -> FirstLook.at(file, reading,
                List.of(), vocabulary.current()));
        transactions.executeWithoutResult(status -> {
            requireOpen(lock(id, actor));
            Import before = store.get(id);
            store.reread(id, look, words);
            store.decide(id, before.campaign(), before.trusted().forgettingRows(), before.dryRun());
            store.replaceColumns(id, look.columns());
            examineAgain(id);
        });
    }

    /// `OSM-S-106` belongs to the campaign OSM, unless somebody says otherwise.
    private static String campaign(@Nullable String wanted, List<Column> columns, List<List<String>> rows) {
        boolean series = columns.stream().anyMatch(column -> column.role() == ColumnRole.SERIES);
        if (wanted != null || !series) {
            return wanted == null ? "" : title(wanted);
        }
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.NUMBER)
                .findFirst()
                .flatMap(column -> rows.stream()
                        .filter(row -> row.size() > column.position())
                        .map(row -> CompoundNumber.read(row.get(column.position())))
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(number -> number.prefix().replaceAll("[-_ .].*", ""))
                .orElse("");
    }

    private static String title(String campaign) {
        return OverLimitException.requireText("campaign", campaign.strip(), MAX_CAMPAIGN);
    }

    @Override
    public void decide(ImportId id, Collection<Choice> choices, String campaign, Trusted trusted, Actor actor) {
        actor.require(Role.MEMBER);
        String title = title(campaign);
        requireOpen(lock(id, actor));
        store.replaceColumns(id, Recognition.decided(store.columns(id), choices));
        store.decide(id, title, trusted, true);
        examineAgain(id);
    }

    private static void requireOpen(Import one) {
        require(one, State.PREVIEWED, State.FAILED, State.CANCELLED);
        if (one.lastRow() > 0) {
            throw new InvalidInputException("state", Said.of("said.exchange.rows-of-this-import-are"));
        }
    }

    private void examineAgain(ImportId id) {
        store.wantCancel(id, false);
        store.move(id, State.QUEUED);
        schedule(tasks.examine(), id);
    }

    @Override
    public void commit(ImportId id, Actor actor) {
        actor.require(Role.MEMBER);
        Import one = lock(id, actor);
        require(one, State.PREVIEWED, State.CANCELLED);
        if (undos.find(id).isPresent()) {
            throw new InvalidInputException("state", Said.of("said.exchange.this-import-is-undone-import-the"));
        }
        if (one.state() == State.CANCELLED && one.lastRow() == 0) {
            throw new InvalidInputException("state", Said.of("said.exchange.the-import-was-cancelled-before"));
        }
        if (isReadByEarlierRules(one)) {
            throw new InvalidInputException("state", Said.of("said.exchange.the-file-was-read-by"));
        }
        if (isReadByOtherWords(one)) {
            throw new InvalidInputException("state", Said.of("said.exchange.words-were-added-to-this"));
        }
        store.wantCancel(id, false);
        store.move(id, State.COMMIT_QUEUED);
        schedule(tasks.commit(), id);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOutdated(ImportId id, Actor actor) {
        Import one = access.open(id, actor);
        return one.state() == State.PREVIEWED && (isReadByEarlierRules(one) || isReadByOtherWords(one));
    }

    private boolean isReadByEarlierRules(Import one) {
        return one.lastRow() == 0 && store.isReadByEarlierRules(one.id());
    }

    private boolean isReadByOtherWords(Import one) {
        return one.lastRow() == 0 && store.terms(one.id()) != terms.version();
    }

    @Override
    public Import cancel(ImportId id, Actor actor) {
        actor.require(Role.MEMBER);
        Import one = lock(id, actor);
        if (one.lastRow() == 0 && one.state() != State.COMPLETED) {
            store.finish(id, State.CANCELLED, null, clock.instant());
            Import cancelled = store.get(id);
            removal.remove(cancelled);
            return cancelled;
        }
        require(one, State.COMMIT_QUEUED, State.COMMITTING);
        store.wantCancel(id, true);
        return store.get(id);
    }

    @Override
    public void withdraw(ImportId id, String reason, Actor actor) {
        PersonId by = actor.require(Role.CONTRIBUTOR);
        String why = OverLimitException.requireText("reason", reason.strip(), MAX_REASON);
        Import one = lock(id, actor);
        if (!one.isWithdrawableBy(actor)) {
            throw new NotAllowedException(Said.of("said.exchange.only-who-sent-a-file"));
        }
        if (why.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.exchange.say-why-it-is-shown"));
        }
        State left = one.state().isAtWork() ? State.CANCELLED : one.state();
        store.withdraw(id, left, new Import.Withdrawal(by, clock.instant(), why));
        blobs.release(one.sha256());
    }

    /// The import for whoever may see it, locked until the end of the transaction.
    private Import lock(ImportId id, Actor actor) {
        return access.admit(store.lock(id), actor);
    }

    private static void require(Import one, State... states) {
        if (!List.of(states).contains(one.state())) {
            throw new InvalidInputException("state",
                    Said.of("said.exchange.this-cannot-be-done-now", one.state().words()));
        }
    }

    private void schedule(CustomTask<Void> task, ImportId id) {
        scheduler.scheduleIfNotExists(ImportTasks.run(task, id), clock.instant());
    }

    private static String shortName(String fileName) {
        String name = PlainWords.seen(fileName.replaceAll("(?s).*[/\\\\]", ""));
        String kept = name.isEmpty() ? "table" : name;
        return kept.length() > MAX_FILE_NAME ? kept.substring(0, MAX_FILE_NAME) : kept;
    }

    @Override
    @Transactional(readOnly = true)
    public Import get(ImportId id, Actor actor) {
        return access.open(id, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Import> history(int page, int size, Actor actor) {
        long total = store.count(actor);
        List<Import> newest = store.newest(actor, size, (page - 1) * size);
        return new Page<>(newest, total, true, (long) page * size < total ? String.valueOf(page + 1) : null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Column> columns(ImportId id, Actor actor) {
        return store.columns(access.open(id, actor).id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Question> questions(ImportId id, Actor actor) {
        List<Column> columns = store.columns(access.open(id, actor).id());
        Stream<Question> ofCells = rows.asked(id).stream()
                .filter(asked -> asked.column() < columns.size())
                .flatMap(asked ->
                        Question.of(asked.kind(), columns.get(asked.column()), asked.row(), asked.cell(), asked.cells())
                                .stream());
        return Stream.concat(
                        ofCells,
                        RowQuestions.of(store.get(id).trusted(), rows.waiting(id, Question.MOST_ROWS)).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportedRow> rows(ImportId id, @Nullable Outcome outcome, int after, int limit, Actor actor) {
        return rows.rows(access.open(id, actor).id(), outcome, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportedRow> rows(ImportId id, Remark.Kind kind, int after, int limit, Actor actor) {
        return rows.rowsWith(access.open(id, actor).id(), kind, after, limit).stream()
                .flatMap(row -> rows.rows(id, null, row - 1, 1).stream()).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Remark.Kind, Integer> remarks(ImportId id, Actor actor) {
        return rows.remarkCounts(access.open(id, actor).id());
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream original(ImportId id, Actor actor) throws IOException {
        return stored.open(access.open(id, actor).sha256());
    }
}
