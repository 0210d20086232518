package org.daybook.saved;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.people.Actor;
import org.daybook.search.Search;
import org.daybook.search.SearchBusyException;
import org.daybook.search.SearchQuery;
import org.daybook.search.log.ChangeLog;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.change.Happened;
import org.daybook.shared.id.Thing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks what watched searches find that they did not find before, and has who watches them told
/// (docs/decisions/0220-a-view-is-an-address-with-a-name.md).
///
/// A search is looked at when something has changed that could be found, as anybody sees it, and never in the
/// transaction of a writer. What a search has found once is not told again.
@Component
public class ViewLooks {

    /// Compounds that a watched search may find.
    public static final int MOST_HITS = 5_000;

    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    /// After so long the rest waits for the next round.
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int MOST_OF_A_ROUND = 500;
    private static final String IS_WATCHED = " EXISTS (SELECT 1 FROM watch w JOIN person p ON p.id = w.person_id"
            + " WHERE w.thing_kind = '" + SavedView.KIND + "' AND w.thing_id = %s AND p.deactivated_at IS NULL)";
    private static final Logger LOG = LoggerFactory.getLogger(ViewLooks.class);

    private final SavedViews views;
    private final Search search;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final JdbcTemplate batch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ViewLooks(SavedViews views, Search search, ChangeLog log, ApplicationEventPublisher events, JdbcClient database,
            JdbcTemplate batch, TransactionTemplate transaction, Clock clock) {
        this.batch = batch;
        this.views = views;
        this.search = search;
        this.log = log;
        this.events = events;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What came of a look.
    enum Outcome {
        /// All that is found is known now.
        LOOKED,
        /// It finds more than [#MOST_HITS], so nothing is told.
        TOO_MANY,
        /// The index was behind, or the time was up: another look will tell.
        LATER
    }

    /// Looks at all that are due, those first that have waited longest; what nobody watches any more is forgotten.
    public void lookAfter() {
        forgetUnwatched();
        Instant end = clock.instant().plus(ROUND);
        for (SavedView view : due()) {
            if (clock.instant().isAfter(end)) {
                return;
            }
            try {
                look(view);
            } catch (SearchBusyException busy) {
                return;
            } catch (InvalidInputException | UnreadableStructureException unreadable) {
                keep(view, Look.failed(log.current().changes()));
            } catch (RuntimeException failed) { // whatever is wrong with one view, the others are looked at
                LOG.warn("View {} is watched and cannot be looked at", view.id(), failed);
                keep(view, Look.failed(log.current().changes()));
            }
        }
    }

    private void forgetUnwatched() {
        transaction.executeWithoutResult(status -> Stream.of("view_look", "view_hit").forEach(table ->
                database.sql("DELETE FROM " + table + " WHERE NOT" + IS_WATCHED.formatted(table + ".view_id"))
                        .update()));
    }

    private List<SavedView> due() {
        return database.sql(SavedViews.COLUMNS + " v LEFT JOIN view_look l ON l.view_id = v.id WHERE"
                        + IS_WATCHED.formatted("v.id") + " AND (l.log_changes IS NULL OR l.log_changes <> ?)"
                        + " ORDER BY l.looked_at NULLS FIRST, v.id FETCH FIRST " + MOST_OF_A_ROUND + " ROWS ONLY")
                .param(log.current().changes()).query((row, n) -> SavedViews.view(row)).list();
    }

    /// Looks at one, and has told what is new.
    ///
    /// @throws InvalidInputException if its address is none any more
    /// @throws SearchBusyException if too many searches wait already
    Outcome look(SavedView view) {
        Optional<SearchQuery> query = views.search(view);
        long changes = log.current().changes();
        Optional<List<Thing>> found = query.isEmpty() ? Optional.of(List.of())
                : search.whole(query.get(), Actor.anybody(), MOST_HITS);
        if (found.isEmpty()) {
            return Outcome.LATER;
        }
        boolean tooMany = found.get().size() > MOST_HITS;
        keep(view, tooMany ? Look.failed(changes) : new Look(found.get(), changes, true));
        return tooMany ? Outcome.TOO_MANY : Outcome.LOOKED;
    }

    /// @param changes of the log that the search has seen at least
    /// @param isWhole whether those are all that it finds
    private record Look(List<Thing> found, long changes, boolean isWhole) {

        static Look failed(long changes) {
            return new Look(List.of(), changes, false);
        }
    }

    private void keep(SavedView view, Look look) {
        transaction.executeWithoutResult(status -> {
            Optional<Long> same = database.sql("SELECT id FROM saved_view WHERE id = ? AND address = ? FOR UPDATE")
                    .params(view.id(), view.address()).query(Long.class).optional();
            same.ifPresent(id -> keepLocked(id, look));
        });
    }

    /// The row of the view is locked: what two looks find at once is new in one of them. Nothing is new in the first.
    private void keepLocked(long view, Look look) {
        Set<Long> known = new HashSet<>(database.sql("SELECT thing_id FROM view_hit WHERE view_id = ?").param(view)
                .query(Long.class).list());
        boolean isFirst = known.isEmpty() && database.sql(
                        "SELECT COUNT(*) FROM view_look WHERE view_id = ? AND is_whole = TRUE")
                .param(view).query(Long.class).single() == 0;
        Instant now = clock.instant();
        OffsetDateTime foundAt = isFirst ? null : now.atOffset(ZoneOffset.UTC);
        List<Object[]> fresh = look.found().stream().map(Thing::id).filter(id -> !known.contains(id))
                .map(id -> new Object[] {view, id, foundAt}).toList();
        batch.batchUpdate("INSERT INTO view_hit (view_id, thing_id, found_at) VALUES (?, ?, ?)", fresh);
        database.sql("DELETE FROM view_look WHERE view_id = ?").param(view).update();
        database.sql("INSERT INTO view_look (view_id, looked_at, log_changes, is_whole) VALUES (?, ?, ?, ?)")
                .params(view, Timestamp.from(now), look.changes(), look.isWhole()).update();
        if (!isFirst && !fresh.isEmpty()) {
            Thing thing = SavedView.thing(view);
            events.publishEvent(Happened.elsewhere(Happened.What.FOUND, thing, List.of(thing)));
        }
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Task<Void> lookAfterViews(ObjectProvider<ViewLooks> looks) {
            return Tasks.recurring("look-after-views", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> looks.getObject().lookAfter());
        }
    }
}
