package org.daybook.registry.kind;

import java.util.List;
import java.util.Optional;
import org.daybook.people.need.Effort;
import org.daybook.people.need.Level;
import org.daybook.people.need.Need;
import org.daybook.people.need.NeedSource;
import org.daybook.people.need.Skill;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compounds of which somebody has to say what they are.
@Component
@Order(40)
class IdentityNeeds implements NeedSource {

    private final JdbcClient database;

    IdentityNeeds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Need> needs(@Nullable ProjectId project, int most) {
        return database.sql("SELECT c.id, c.number_text FROM compound c WHERE EXISTS (SELECT 1 FROM identity_question q"
                        + " WHERE q.compound_id = c.id AND q.answered_at IS NULL)"
                        + of(project) + " ORDER BY c.id DESC FETCH FIRST " + most + " ROWS ONLY")
                .query((row, n) -> new Need("question", new CompoundId(row.getLong(1)).thing(), row.getString(2),
                        "/identity-questions", "", Skill.DATA, Level.SOME_EXPERIENCE, Effort.HOUR, Optional.empty()))
                .list();
    }

    private static String of(@Nullable ProjectId project) {
        return project == null ? "" : " AND EXISTS (SELECT 1 FROM compound_number n WHERE n.compound_id = c.id AND "
                + NumberSchemes.PROJECT_OF_NUMBER + " = " + project + ")";
    }
}
