package org.daybook.saved;

import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.Thing;
import org.daybook.watch.Watching;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Watching a saved search for compounds: who does is told of compounds that it finds and did not find before.
@Service
public class ViewWatching {

    /// Searches that one person can watch.
    public static final int MOST = 20;
    /// What is shown of what was found.
    public static final int SHOWN = 200;

    private final SavedViews views;
    private final ViewLooks looks;
    private final Watching watching;
    private final JdbcClient database;

    ViewWatching(SavedViews views, ViewLooks looks, Watching watching, JdbcClient database) {
        this.views = views;
        this.looks = looks;
        this.watching = watching;
        this.database = database;
    }

    /// Watches a search from now on: what it finds now is not new. Takes as long as the search.
    ///
    /// @throws org.daybook.shared.MissingException if there is no such view that the actor sees
    /// @throws InvalidInputException for field `view` if it is no search for compounds, finds more than
    ///     [ViewLooks#MOST_HITS], or the actor watches as many as one can
    /// @throws org.daybook.chem.structure.UnreadableStructureException if its structure cannot be read
    /// @throws org.daybook.search.SearchBusyException if too many searches wait already
    public void watch(long id, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        SavedView view = views.get(id, actor);
        Thing thing = SavedView.thing(id);
        if (watching.isWatching(thing, actor)) {
            return;
        }
        if (views.search(view).isEmpty()) {
            throw new InvalidInputException("view", Said.of("said.saved.no-search-for-compounds"));
        }
        if (watching.count(SavedView.KIND, actor) >= MOST) {
            throw new InvalidInputException("view", Said.of("said.saved.you-watch-as-many", MOST));
        }
        if (looks.look(view) == ViewLooks.Outcome.TOO_MANY) {
            throw new InvalidInputException("view", Said.of("said.saved.finds-too-many", ViewLooks.MOST_HITS));
        }
        watching.watch(thing, actor);
    }

    /// Watches it no more.
    ///
    /// @throws org.daybook.shared.MissingException if there is no such view that the actor sees
    public void leave(long id, Actor actor) {
        watching.leave(SavedView.KIND, Long.toString(id), actor);
    }

    /// Whether it is a search for compounds, as far as its address can still be read.
    public boolean isSearch(SavedView view) {
        try {
            return views.search(view).isPresent();
        } catch (InvalidInputException gone) {
            return false;
        }
    }

    /// Whether the actor watches it.
    public boolean isWatching(long id, Actor actor) {
        return watching.isWatching(SavedView.thing(id), actor);
    }

    /// What it has found since somebody watches it and did not find then, the newest two hundred first.
    ///
    /// @throws org.daybook.shared.MissingException if there is no such view that the actor sees
    @Transactional(readOnly = true)
    public List<NewHit> found(long id, Actor actor) {
        views.get(id, actor);
        return database.sql("SELECT thing_id, found_at FROM view_hit WHERE view_id = ? AND found_at IS NOT NULL"
                        + " ORDER BY id DESC FETCH FIRST " + SHOWN + " ROWS ONLY")
                .param(id)
                .query((row, n) -> new NewHit(row.getLong(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    /// Whether it is looked after: somebody watches it, and what it finds could be told.
    @Transactional(readOnly = true)
    public boolean isLookedAfter(long id) {
        return database.sql("SELECT COUNT(*) FROM view_look WHERE view_id = ? AND is_whole = TRUE").param(id)
                .query(Long.class).single() > 0;
    }
}
