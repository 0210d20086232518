package org.daybook.people.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Licence;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Slugs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The projects of the site, what owners say of each, and what they said before.
@Service
@Transactional
public class Projects {

    /// Projects of one site, at most.
    public static final int MOST = 50;

    /// What the first project is called in addresses while it is the only one; it goes on to mean that project.
    static final String FIRST = "first";

    private static final int MAX_SLUG = 60;
    private static final int MAX_REASON = 500;
    private static final int SHOWN = 50;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Set<String> TAKEN = Set.of(FIRST, "new", "moves");
    private static final String SAID = "group_name, aim, laws, contact, licence";

    private final JdbcClient database;
    private final DaybookProperties site;
    private final Clock clock;

    Projects(JdbcClient database, DaybookProperties site, Clock clock) {
        this.database = database;
        this.site = site;
        this.clock = clock;
    }

    /// All of them in the order in which they were opened, in one query; never empty.
    @Transactional(readOnly = true)
    public List<Project> all() {
        return database.sql("""
                        SELECT p.id, p.slug, g.group_name, g.aim, g.laws, g.contact, g.licence
                        FROM project p LEFT JOIN site_group g
                            ON g.id = (SELECT MAX(said.id) FROM site_group said WHERE said.project_id = p.id)
                        ORDER BY p.id""")
                .query((row, n) -> project(row)).list();
    }

    private Project project(ResultSet row) throws SQLException {
        Group group = row.getString(3) == null ? Group.NOTHING : group(row, 3);
        return new Project(new ProjectId(row.getLong(1)), row.getString(2),
                group.name().isEmpty() ? site.siteName() : group.name(),
                group.licence().isEmpty() ? site.licence() : group.licence(), group);
    }

    private static Group group(ResultSet row, int from) throws SQLException {
        return new Group(row.getString(from), row.getString(from + 1), row.getString(from + 2),
                row.getString(from + 3), row.getString(from + 4));
    }

    /// Those to choose from: all of them, or none while there is only one and nothing to choose.
    @Transactional(readOnly = true)
    public List<Project> choices() {
        List<Project> all = all();
        return all.size() > 1 ? all : List.of();
    }

    /// Those among [#choices()] in which the actor may open something.
    @Transactional(readOnly = true)
    public List<Project> choices(Actor actor) {
        return choices().stream().filter(one -> actor.in(one.id()).has(Role.MEMBER)).toList();
    }

    /// The slug of each, or nothing while there is only one: then nobody is told of it.
    @Transactional(readOnly = true)
    public Map<ProjectId, String> slugs() {
        return choices().stream().collect(Collectors.toMap(Project::id, Project::slug));
    }

    /// The one that the site has from its beginning.
    @Transactional(readOnly = true)
    public Project first() {
        return all().getFirst();
    }

    /// By its name in addresses; `first` is the first one whatever that is called.
    @Transactional(readOnly = true)
    public Optional<Project> find(String slug) {
        return all().stream().filter(one -> one.slug().equals(slug) || one.isFirst() && slug.equals(FIRST)).findFirst();
    }

    /// As [#find(String)], for who cannot do without.
    ///
    /// @throws MissingException if there is none
    @Transactional(readOnly = true)
    public Project get(String slug) {
        return find(slug).orElseThrow(() -> new MissingException(Said.of("said.people.there-is-no-project", slug)));
    }

    /// The project that somebody has chosen for something new.
    ///
    /// @param slug blank: the first
    /// @throws InvalidInputException for field `project` if there is none
    @Transactional(readOnly = true)
    public Project chosen(String slug) {
        return find(slug.isBlank() ? FIRST : OverLimitException.requireNaming("project", slug.strip()))
                .orElseThrow(() -> new InvalidInputException("project",
                        Said.of("said.people.there-is-no-project", slug)));
    }

    /// Opens a further project. With the second one the first gets its address, made from its name.
    ///
    /// @param slug 1 to 60 letters `a` to `z`, digits and single hyphens; blank: made from the name
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws InvalidInputException for field `name` if it has none, `slug` if that cannot stand in an address or is
    ///     taken, `licence`, `project` if there are too many
    public Project open(String slug, Group group, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        if (group.name().isEmpty()) {
            throw new InvalidInputException("name", Said.of("said.people.a-project-needs-a-name"));
        }
        List<Project> others = all();
        if (others.size() >= MOST) {
            throw new InvalidInputException("project", Said.of("said.people.so-many-projects", MOST));
        }
        String name = slug.isBlank() ? Slugs.from(group.name(), MAX_SLUG)
                : OverLimitException.requireText("slug", slug.strip(), MAX_SLUG);
        if (!SLUG.matcher(name).matches()) {
            throw new InvalidInputException("slug", Said.of("said.people.no-slug-of-a-project", name, MAX_SLUG));
        }
        if (TAKEN.contains(name) || others.stream().anyMatch(other -> other.slug().equals(name))) {
            throw new InvalidInputException("slug", Said.of("said.people.there-is-a-project-already", name));
        }
        nameTheFirst(others.getFirst(), name);
        database.sql("INSERT INTO project (slug, opened_by, opened_at) VALUES (?, ?, ?)")
                .params(name, owner.value(), Timestamp.from(clock.instant())).update();
        long id = database.sql("SELECT id FROM project WHERE slug = ?").param(name).query(Long.class).single();
        say(new ProjectId(id), group, "", actor);
        return get(name);
    }

    /// Until now nobody had to write its address.
    private void nameTheFirst(Project first, String taken) {
        String own = Slugs.from(first.name(), MAX_SLUG);
        if (first.slug().equals(FIRST) && !own.isEmpty() && !own.equals(taken) && !TAKEN.contains(own)) {
            database.sql("UPDATE project SET slug = ? WHERE id = ?").params(own, first.id().value()).update();
        }
    }

    /// Says who a project is from now on.
    ///
    /// @param reason at most 500 characters, may be empty
    /// @return id of what was said
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner of the project
    /// @throws InvalidInputException for field `name` if a further project would have none, `licence` if it is no
    ///     licence that can be chosen; that of the first project is a setting
    public long say(ProjectId project, Group group, String reason, Actor actor) {
        PersonId owner = actor.in(project).require(Role.OWNER);
        String why = OverLimitException.requireText("reason", PlainWords.line(reason), MAX_REASON);
        boolean first = project.equals(ProjectId.FIRST);
        if (!first && group.name().isEmpty()) {
            throw new InvalidInputException("name", Said.of("said.people.a-project-needs-a-name"));
        }
        if (first && !group.licence().isEmpty()) {
            throw new InvalidInputException("licence", Said.of("said.people.its-licence-is-a-setting"));
        }
        if (!group.licence().isEmpty()) {
            Licence.require(group.licence(), site.licence());
        }
        database.sql("INSERT INTO site_group (project_id, " + SAID + ", reason, changed_by, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(project.value(), group.name(), group.aim(), group.laws(), group.contact(), group.licence(), why,
                        owner.value(), Timestamp.from(clock.instant()))
                .update();
        return database.sql("SELECT MAX(id) FROM site_group WHERE project_id = ?").param(project.value())
                .query(Long.class).single();
    }

    /// What was said of a project, the newest first, at most fifty.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner of the project
    @Transactional(readOnly = true)
    public List<Change> history(ProjectId project, Actor actor) {
        actor.in(project).require(Role.OWNER);
        return database.sql("SELECT " + SAID + ", reason, changed_by, changed_at FROM site_group WHERE project_id = ?"
                        + " ORDER BY id DESC FETCH FIRST " + SHOWN + " ROWS ONLY")
                .param(project.value())
                .query((row, n) -> new Change(group(row, 1), row.getString(6), new PersonId(row.getLong(7)),
                        row.getTimestamp(8).toInstant()))
                .list();
    }

    /// Takes away what the shipped example said, as if it had never been said. Joins the caller's transaction.
    public void forget(List<Long> said) {
        if (!said.isEmpty()) {
            database.sql("DELETE FROM site_group WHERE id IN (:ids)").param("ids", said).update();
        }
    }

    /// What an owner said.
    public record Change(Group group, String reason, PersonId by, Instant at) {
    }
}
