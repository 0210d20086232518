package org.daybook.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.search.SearchQuery;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.watch.Watching;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Views: addresses of lists and searches under a name. Those of a person are seen by that person alone, those of a
/// project by everybody; the owners of the project see to them.
@Service
@Transactional
public class SavedViews {

    /// Views of one person, and of one project.
    public static final int MOST = 100;
    /// Characters of a name.
    public static final int MAX_NAME = 80;

    private static final String FIELD = "address";
    static final String COLUMNS = "SELECT id, view_name, address, project_id, saved_at FROM saved_view";
    private static final Comparator<SavedView> BY_NAME =
            Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER).thenComparing(SavedView::id);

    private final Map<String, SavedPage> pages;
    private final Watching watching;
    private final JdbcClient database;
    private final Clock clock;

    SavedViews(List<SavedPage> pages, Watching watching, JdbcClient database, Clock clock) {
        this.watching = watching;
        this.pages = pages.stream().collect(Collectors.toMap(SavedPage::path, Function.identity()));
        this.database = database;
        this.clock = clock;
    }

    /// The actor's own, by name; nobody's for who has not signed in.
    @Transactional(readOnly = true)
    public List<SavedView> own(Actor actor) {
        return actor.person().map(self -> database.sql(COLUMNS + " WHERE person_id = ?").param(self.value())
                .query((row, n) -> view(row)).list().stream().sorted(BY_NAME).toList()).orElse(List.of());
    }

    /// Those of all projects, by name, in one query.
    @Transactional(readOnly = true)
    public List<SavedView> ofProjects() {
        return database.sql(COLUMNS + " WHERE project_id IS NOT NULL").query((row, n) -> view(row)).list().stream()
                .sorted(BY_NAME).toList();
    }

    /// One that the actor sees.
    ///
    /// @throws MissingException if there is none, or it is somebody else's own
    @Transactional(readOnly = true)
    public SavedView get(long id, Actor actor) {
        return database.sql(COLUMNS + " WHERE id = :id AND (project_id IS NOT NULL OR person_id = :reader)")
                .param("id", id)
                .param("reader", actor.person().map(PersonId::value).orElse(null), Types.BIGINT)
                .query((row, n) -> view(row)).optional()
                .orElseThrow(() -> new MissingException(Said.of("said.saved.there-is-no-view", id)));
    }

    static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(row.getLong(1), row.getString(2), row.getString(3),
                Optional.ofNullable(row.getObject(4, Long.class)).map(ProjectId::new),
                row.getTimestamp(5).toInstant());
    }

    /// Saves an address under a name. Whoever sends the same twice has it once.
    ///
    /// @param project whose it is to be; null: the actor's own
    /// @throws org.daybook.people.NotAllowedException unless the actor may contribute, or owns the project
    /// @throws InvalidInputException for field `name` if it is none, is taken by another address or there are too many,
    ///     `address` if no page here that can be saved has it
    public SavedView save(String name, String address, @Nullable ProjectId project, Actor actor) {
        PersonId self = project == null ? actor.require(Role.CONTRIBUTOR) : actor.in(project).require(Role.OWNER);
        String known = name(name);
        String normal = normal(address);
        List<SavedView> others = others(self, project);
        Optional<SavedView> same = others.stream().filter(other -> other.name().equals(known)).findFirst();
        if (same.isPresent() && same.get().address().equals(normal)) {
            return same.get();
        }
        requireFree(same, known);
        if (others.size() >= MOST) {
            throw new InvalidInputException("name", Said.of("said.saved.so-many-views", MOST));
        }
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("INSERT INTO saved_view (person_id, project_id, view_name, address, saved_at)"
                        + " VALUES (:person, :project, :name, :address, :at)")
                .param("person", project == null ? self.value() : null, Types.BIGINT)
                .param("project", project == null ? null : project.value(), Types.BIGINT)
                .param("name", known).param("address", normal).param("at", Timestamp.from(clock.instant()))
                .update(id, "id");
        return get(id.getKeyAs(Long.class), actor);
    }

    /// Gives a view another name or address; what it finds at a new address is not told as new.
    ///
    /// @param name null: the one it has
    /// @param address null: the one it has
    /// @throws MissingException as [#get] does
    /// @throws org.daybook.people.NotAllowedException if it is of a project that the actor does not own
    /// @throws InvalidInputException as [#save] does
    public SavedView change(long id, @Nullable String name, @Nullable String address, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        Optional<String> newName = Optional.ofNullable(name).map(SavedViews::name);
        Optional<String> newAddress = Optional.ofNullable(address).map(this::normal);
        SavedView view = get(id, actor);
        PersonId self = requireMayChange(view, actor);
        String known = newName.orElse(view.name());
        requireFree(others(self, view.project().orElse(null)).stream()
                .filter(other -> other.id() != id && other.name().equals(known)).findFirst(), known);
        if (newAddress.filter(other -> !other.equals(view.address())).isPresent()) {
            List.of("view_hit", "view_look").forEach(table ->
                    database.sql("DELETE FROM " + table + " WHERE view_id = ?").param(id).update());
        }
        database.sql("UPDATE saved_view SET view_name = ?, address = ? WHERE id = ?")
                .params(known, newAddress.orElse(view.address()), id).update();
        return get(id, actor);
    }

    /// Forgets a view; returns what it was.
    ///
    /// @throws MissingException as [#get] does
    /// @throws org.daybook.people.NotAllowedException if it is of a project that the actor does not own
    public SavedView delete(long id, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        SavedView view = get(id, actor);
        requireMayChange(view, actor);
        watching.forget(SavedView.thing(id));
        database.sql("DELETE FROM saved_view WHERE id = ?").param(id).update();
        return view;
    }

    /// The search for compounds that it leads to; empty if it leads to none.
    ///
    /// @throws InvalidInputException if something in its address is not there any more
    @Transactional(readOnly = true)
    public Optional<SearchQuery> search(SavedView view) {
        ViewAddress address = ViewAddress.read(view.address());
        return Optional.ofNullable(pages.get(address.path())).flatMap(page -> page.search(address.parameters()));
    }

    private static PersonId requireMayChange(SavedView view, Actor actor) {
        return view.project().map(project -> actor.in(project).require(Role.OWNER))
                .orElseGet(() -> actor.require(Role.CONTRIBUTOR));
    }

    /// All of the same owner, who is locked: of two that are saved at once, the second finds the first.
    private List<SavedView> others(PersonId self, @Nullable ProjectId project) {
        String owner = project == null ? "person" : "project";
        long id = project == null ? self.value() : project.value();
        database.sql("SELECT id FROM " + owner + " WHERE id = ? FOR UPDATE").param(id).query(Long.class).list();
        return database.sql(COLUMNS + " WHERE " + owner + "_id = ?").param(id).query((row, n) -> view(row)).list();
    }

    private static void requireFree(Optional<SavedView> taken, String name) {
        if (taken.isPresent()) {
            throw new InvalidInputException("name", Said.of("said.saved.name-is-taken", name));
        }
    }

    private static String name(String typed) {
        String name = OverLimitException.requireText("name", PlainWords.line(typed), MAX_NAME);
        if (!PlainWords.isName(name)) {
            throw new InvalidInputException("name", Said.of("said.saved.needs-a-name"));
        }
        return name;
    }

    /// As the page would write it.
    private String normal(String typed) {
        ViewAddress address = ViewAddress.read(typed);
        SavedPage page = page(address);
        try {
            return OverLimitException.requireText(FIELD, page.address(address.parameters()), ViewAddress.MOST);
        } catch (OverLimitException tooLong) {
            throw tooLong;
        } catch (InvalidInputException | MissingException refused) {
            throw new InvalidInputException(FIELD, Said.by(refused));
        }
    }

    private SavedPage page(ViewAddress address) {
        SavedPage page = pages.get(address.path());
        if (page == null) {
            throw new InvalidInputException(FIELD, Said.of("said.saved.no-such-page",
                    PlainWords.shorten(address.path(), MAX_NAME), pages.keySet().stream().sorted().toList()));
        }
        address.parameters().keySet().stream().filter(name -> !page.parameters().contains(name)).findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException(FIELD, Said.of("said.saved.no-such-parameter", address.path(),
                            PlainWords.shorten(name, MAX_NAME)));
                });
        return page;
    }
}
