package org.daybook.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.SearcherManager;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.search.IndexStatus;
import org.daybook.search.SearchProperties;
import org.daybook.search.log.Change;
import org.daybook.search.log.ChangeLog;
import org.daybook.search.log.LogGrew;
import org.daybook.search.log.LogPosition;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.disk.DiskSpace;
import org.daybook.shared.job.JobThread;
import org.daybook.shared.kind.Kinds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The index of this node: runs its follower while the program runs, and gives searches a view that is up to date.
@Component
public class SearchIndex implements SmartLifecycle, IndexStatus {

    /// Changes looked at to leave out what a late index must not show; beyond it nothing private may be shown at all.
    private static final int MISSING_AT_MOST = 5_000;
    private static final long STOP_MILLIS = 10_000;

    private final ChangeLog log;
    private final Kinds kinds;
    private final DocumentLoader loader;
    private final SearchProperties settings;
    private final DaybookProperties daybook;
    private final DiskSpace disk;
    private final IndexProgress progress = new IndexProgress();
    private @Nullable IndexFollower follower;
    private @Nullable Thread thread;

    SearchIndex(ChangeLog log, Kinds kinds, DocumentLoader loader, SearchProperties settings,
            DaybookProperties daybook, DiskSpace disk) {
        this.log = log;
        this.kinds = kinds;
        this.loader = loader;
        this.settings = settings;
        this.daybook = daybook;
        this.disk = disk;
    }

    /// The index with everything that was saved before this call, or, after the longest wait, with what it has.
    ///
    /// @return nothing if there is no index that can be read now
    public Optional<IndexView> view() throws IOException {
        LogPosition wanted = log.current();
        boolean current = progress.await(wanted, settings.maxWait());
        Optional<SearcherManager> searchers = progress.searchers();
        Optional<LogPosition> shown = progress.shown();
        if (searchers.isEmpty() || shown.isEmpty()) {
            return Optional.empty();
        }
        State state = progress.state();
        List<Change> missing = current ? List.of() : log.after(shown.get(), MISSING_AT_MOST);
        return Optional.of(new IndexView(searchers.get(), current, missing.stream().map(Change::thing).toList(),
                missing.size() >= MISSING_AT_MOST, state.phase() == Phase.REBUILDING ? state.percent() : 100));
    }

    @Override
    public State state() {
        return progress.state();
    }

    @Override
    public void rebuild(Actor actor) {
        actor.require(Role.OWNER);
        rebuild();
    }

    /// Builds the index anew because it turned out to be damaged.
    public synchronized void rebuild() {
        if (follower != null) {
            follower.rebuild();
        }
    }

    @EventListener
    void follow(LogGrew event) {
        progress.grew();
    }

    @Override
    public synchronized void start() {
        IndexFollower started = new IndexFollower(daybook.dataDir().resolve("index"), kinds, log, loader, progress,
                settings, disk);
        follower = started;
        Thread follows = new JobThread(started, "search-index");
        follows.start();
        thread = follows;
    }

    @Override
    public synchronized void stop() {
        if (follower == null || thread == null) {
            return;
        }
        follower.stop();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        follower = null;
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
