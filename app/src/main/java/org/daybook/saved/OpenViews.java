package org.daybook.saved;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Views of projects, and to each person their own; they go by their id and are watched, not commented on.
@Component
class OpenViews implements OpenThings {

    private static final Predicate<String> ID = java.util.regex.Pattern.compile("[1-9][0-9]{0,17}").asMatchPredicate();

    private final JdbcClient database;

    OpenViews(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return SavedView.KIND;
    }

    @Override
    public boolean isDiscussed() {
        return false;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        return open(database.sql("SELECT id, view_name FROM saved_view WHERE id IN (:ids) AND project_id IS NOT NULL"),
                ids);
    }

    @Override
    public Map<Long, OpenThing> ownAmong(Collection<Long> ids, PersonId author) {
        return open(database.sql("SELECT id, view_name FROM saved_view WHERE id IN (:ids) AND person_id = :person")
                .param("person", author.value()), ids);
    }

    /// A feed has one reader, who gave the view its name.
    @Override
    public Map<Long, OpenThing> fedAmong(Collection<Long> ids, PersonId reader) {
        Map<Long, OpenThing> seen = ownAmong(ids, reader);
        seen.putAll(among(ids));
        return seen;
    }

    private static Map<Long, OpenThing> open(JdbcClient.StatementSpec views, Collection<Long> ids) {
        Map<Long, OpenThing> open = new HashMap<>();
        views.param("ids", ids).query((row, n) -> open.put(row.getLong(1), new OpenThing(
                SavedView.thing(row.getLong(1)), row.getString(1), SavedView.path(row.getLong(1)), row.getString(2),
                Optional.empty()))).list();
        return open;
    }

    @Override
    public Optional<Long> named(String name) {
        return Optional.of(name).filter(ID).map(Long::valueOf);
    }
}
