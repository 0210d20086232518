package org.daybook.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.daybook.search.IndexStatus.Phase;
import org.daybook.search.IndexStatus.State;
import org.daybook.search.SearchProperties;
import org.daybook.search.document.Fields;
import org.daybook.search.index.Position.Cursor;
import org.daybook.search.log.Change;
import org.daybook.search.log.ChangeLog;
import org.daybook.search.log.LogPosition;
import org.daybook.search.text.WordAnalyzer;
import org.daybook.shared.disk.CannotStoreException;
import org.daybook.shared.disk.DiskSpace;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Kinds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes one index follow the change log: opens or rebuilds it, applies changes, commits. The work of one thread.
///
/// After a crash the last commit is whole and knows its change number; everything later is applied again.
final class IndexFollower implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int BATCH = 200;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    /// What is applied is shown so soon even if nobody asks.
    private static final Duration REFRESH = Duration.ofSeconds(1);

    private final Path folder;
    private final String format;
    private final ChangeLog log;
    private final Kinds kinds;
    private final DocumentLoader loader;
    private final IndexProgress progress;
    private final SearchProperties settings;
    private final DiskSpace disk;

    private @Nullable IndexStore store;
    private @Nullable IndexStore retired;
    private long total;
    private long seen;
    private long lastCommit = System.nanoTime();
    private long lastRefresh = System.nanoTime();
    private volatile boolean rebuildWanted;
    private volatile boolean stopping;

    IndexFollower(Path folder, Kinds kinds, ChangeLog log, DocumentLoader loader, IndexProgress progress,
            SearchProperties settings, DiskSpace disk) {
        this.folder = folder;
        this.format = format(kinds);
        this.log = log;
        this.kinds = kinds;
        this.loader = loader;
        this.progress = progress;
        this.settings = settings;
        this.disk = disk;
    }

    /// What must be stored with an index, to know whether it can still be read: a new kind means a rebuild.
    static String format(Kinds kinds) {
        return Fields.FORMAT + ", of " + kinds.names();
    }

    void rebuild() {
        rebuildWanted = true;
        progress.wake();
    }

    void stop() {
        stopping = true;
        progress.wake();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                rest(step());
            }
            if (store != null && store.isDirty()) {
                store.commit();
            }
        } catch (IOException e) {
            LOG.warn(
                    "The search index was not committed at the end; it will catch up at the next start: {}",
                    e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            progress.close();
            close(store);
            close(retired);
        }
    }

    /// Does the next piece of work and says how long to rest after it. Whatever fails is tried again.
    private Duration step() {
        try {
            IndexStore open = opened();
            boolean more = open.position().rebuild().isPresent() ? buildOn(open) : follow(open);
            refreshIfDue(open);
            commitIfDue(open);
            report(open);
            return more ? Duration.ZERO : untilNext(open);
        } catch (IOException | AlreadyClosedException e) {
            troubled("The search index cannot be written", e);
            retire(e instanceof IOException failure && IndexStore.isDamage(failure));
        } catch (CannotStoreException e) {
            troubled("The search index waits for room on the disk", e);
        } catch (RuntimeException e) { // the thread's last line of defence: a dead follower would be a silent one
            troubled("The search index cannot follow the database", e);
        }
        return AFTER_TROUBLE;
    }

    private Duration untilNext(IndexStore open) {
        if (seen > open.position().applied().changes()) {
            return IndexProgress.GATHERING;
        }
        Duration poll = settings.pollInterval();
        return isShown(open) || poll.compareTo(REFRESH) < 0 ? poll : REFRESH;
    }

    private void rest(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            progress.rest(time);
        }
    }

    private IndexStore opened() throws IOException {
        if (rebuildWanted) {
            retire(true);
        }
        if (store == null) {
            store = reopen();
            progress.serve(store.searchers(), store.position().applied());
            close(retired);
            retired = null;
        }
        return store;
    }

    private IndexStore reopen() throws IOException {
        if (!rebuildWanted) {
            Optional<IndexStore> found = IndexStore.open(folder, format, new WordAnalyzer());
            if (found.isPresent()) {
                if (sameHistory(found.get().position())) {
                    total = count();
                    return found.get();
                }
                found.get().close();
            }
        }
        disk.requireRoom();
        LOG.info("Search index: building it from the database");
        LogPosition now = log.current();
        IndexStore made = IndexStore.create(
                folder, format, new WordAnalyzer(), Position.start(kinds.names().getFirst(), now, marks(now)));
        total = count();
        rebuildWanted = false;
        return made;
    }

    /// All things of all kinds, about: for the progress of a rebuild.
    private long count() {
        return kinds.all().stream().mapToLong(ContentKind::count).sum();
    }

    private boolean sameHistory(Position position) {
        return position.marks().equals(marks(position.applied()));
    }

    /// What the changes at a place in the log are.
    private List<String> marks(LogPosition place) {
        return IntStream.rangeClosed(1, place.counters())
                .mapToObj(counter -> Position.mark(log.find(counter, place.of(counter))))
                .toList();
    }

    /// @return whether there is more to do at once
    private boolean buildOn(IndexStore open) throws IOException {
        disk.requireRoom();
        Cursor cursor = open.position().rebuild().orElseThrow();
        ContentKind kind = kinds.find(cursor.kind()).orElseThrow();
        List<Long> ids = kind.idsAfter(cursor.id(), BATCH);
        if (!ids.isEmpty()) {
            open.apply(cursor.kind(), ids, loader.load(kind, ids));
            open.moveTo(open.position().at(new Cursor(cursor.kind(), ids.getLast(), cursor.done() + ids.size())));
        } else if (!kind.equals(kinds.all().getLast())) {
            String next = kinds.names().get(kinds.all().indexOf(kind) + 1);
            open.moveTo(open.position().at(new Cursor(next, 0, cursor.done())));
        } else {
            open.moveTo(open.position().at((Cursor) null));
            open.refresh();
            open.commit();
            if (open.size() > 0) { // on a new site the last line of the log is where to open the browser
                LOG.info("Search index: built, {} documents", open.size());
            }
        }
        if (since(lastRefresh).compareTo(REFRESH) > 0) {
            open.refresh();
            lastRefresh = System.nanoTime();
        }
        return true;
    }

    /// @return whether there is so much more to do that it is done at once
    private boolean follow(IndexStore open) throws IOException {
        List<Change> changes = log.after(open.position().applied(), BATCH);
        Position reached = open.position();
        for (Change change : changes) {
            if (!reached.isRightBefore(change)) {
                LOG.warn("Search index: the change log has a gap before change {}", change);
                rebuildWanted = true;
                return true;
            }
            reached = reached.at(change);
        }
        if (!changes.isEmpty()) {
            apply(open, changes, reached);
        }
        LogPosition now = log.current();
        seen = now.changes();
        return changes.size() >= BATCH;
    }

    /// Begins nothing that the disk may not take: the index stays whole and open, and goes on when there is room.
    private void apply(IndexStore open, List<Change> changes, Position reached) throws IOException {
        disk.requireRoom();
        Map<String, Set<Long>> byKind = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.thing().kind(),
                        Collectors.mapping(
                                change -> change.thing().id(), Collectors.toCollection(LinkedHashSet::new))));
        for (var group : byKind.entrySet()) {
            Map<Long, Document> documents = kinds.find(group.getKey())
                    .map(kind -> loader.load(kind, group.getValue())).orElse(Map.of());
            open.apply(group.getKey(), group.getValue(), documents);
        }
        open.moveTo(reached);
    }

    /// Each refresh writes a segment, which is merged later: one for many changes is enough unless somebody waits.
    private void refreshIfDue(IndexStore open) throws IOException {
        LogPosition reached = open.position().applied();
        if (!isShown(open) && (progress.isAwaited(reached) || since(lastRefresh).compareTo(REFRESH) >= 0)) {
            open.refresh();
            lastRefresh = System.nanoTime();
        }
    }

    /// Whether a search sees all that is applied; during a rebuild it need not.
    private static boolean isShown(IndexStore open) {
        return open.position().rebuild().isPresent() || open.shown().equals(open.position().applied());
    }

    private void commitIfDue(IndexStore open) throws IOException {
        boolean room = disk.state().takesMore();
        if (room && open.isDirty() && since(lastCommit).compareTo(settings.commitInterval()) > 0) {
            open.commit();
            lastCommit = System.nanoTime();
        }
    }

    private void report(IndexStore open) {
        boolean building = open.position().rebuild().isPresent();
        long done = open.position().rebuild().map(Cursor::done).orElse(0L);
        int percent = building ? (int) Math.min(99, 100 * done / Math.max(1, total)) : 100;
        LogPosition applied = open.position().applied();
        LogPosition shown = building ? applied : open.shown();
        progress.report(new State(building ? Phase.REBUILDING : Phase.FOLLOWING, percent, shown.changes(),
                Math.max(seen, applied.changes()), open.size(), loader.skipped(), ""), shown);
    }

    private void troubled(String what, Exception why) {
        State last = progress.state();
        if (last.phase() != Phase.TROUBLED) {
            @Nullable Exception unknown = why instanceof CannotStoreException ? null : why;
            LOG.warn("{}; trying again every {} s", what, AFTER_TROUBLE.toSeconds(), unknown);
        }
        progress.report(new State(
                Phase.TROUBLED,
                last.percent(),
                last.applied(),
                last.current(),
                last.documents(),
                loader.skipped(),
                what + ": " + why.getMessage()));
    }

    /// Gives up writing to the open index; searches go on with what it has until another is open.
    private void retire(boolean anew) {
        rebuildWanted |= anew;
        if (store != null) {
            store.stopWriting();
            close(retired);
            retired = store;
            store = null;
        }
    }

    private static void close(@Nullable IndexStore open) {
        if (open != null) {
            open.close();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
