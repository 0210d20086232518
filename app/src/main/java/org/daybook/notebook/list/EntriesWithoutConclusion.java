package org.daybook.notebook.list;

import java.util.List;
import java.util.Optional;
import org.daybook.people.need.Effort;
import org.daybook.people.need.Level;
import org.daybook.people.need.Need;
import org.daybook.people.need.NeedSource;
import org.daybook.people.need.Skill;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Procedures and data among the newest entries that do not say what came of them: the word *conclusion* is not in
/// them.
@Component
@Order(30)
class EntriesWithoutConclusion implements NeedSource {

    private static final int LOOKED_AT = 500;

    private final JdbcClient database;

    EntriesWithoutConclusion(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Need> needs(@Nullable ProjectId project, int most) {
        return database.sql("SELECT id, title, excerpt, author_id FROM (SELECT id, title, excerpt, author_id, lab_day,"
                        + " markdown FROM entry WHERE entry_state = 'PUBLISHED' AND kind IN ('PROCEDURE', 'DATA')"
                        + (project == null ? ""
                                : " AND notebook_id IN (SELECT id FROM notebook WHERE project_id = " + project + ")")
                        + " ORDER BY lab_day DESC, id DESC FETCH FIRST " + LOOKED_AT + " ROWS ONLY) newest"
                        + " WHERE LOWER(markdown) NOT LIKE '%conclusion%' ORDER BY lab_day DESC, id DESC"
                        + " FETCH FIRST " + most + " ROWS ONLY")
                .query((row, n) -> need(new EntryId(row.getLong(1)), row.getString(2), row.getString(3),
                        new PersonId(row.getLong(4))))
                .list();
    }

    private static Need need(EntryId entry, String title, String excerpt, PersonId author) {
        return new Need("conclusion", entry.thing(), title, "/entries/" + entry, excerpt, Skill.WRITING,
                Level.SOME_EXPERIENCE, Effort.HOUR, Optional.of(author));
    }
}
