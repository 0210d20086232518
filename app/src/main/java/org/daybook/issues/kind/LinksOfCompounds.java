package org.daybook.issues.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.registry.correction.CompoundPart;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.CompoundParts;
import org.daybook.shared.change.RowImages.RowSet;
import org.daybook.shared.id.CompoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// To-dos that somebody linked to a compound; what an issue mentions follows the numbers by itself.
@Component
class LinksOfCompounds implements CompoundParts {

    private final JdbcClient database;

    LinksOfCompounds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Kind kind() {
        return Kind.ISSUES;
    }

    @Override
    public List<CompoundPart> of(CompoundId compound) {
        return database.sql("""
                        SELECT i.id, i.repository_name, i.issue_number FROM compound_issue l
                            JOIN issue i ON i.id = l.issue_id WHERE l.compound_id = ? ORDER BY i.id""")
                .param(compound.value())
                .query((row, n) -> new CompoundPart(kind(), row.getLong("id"), compound,
                        row.getString("repository_name") + "#" + row.getLong("issue_number"), 0))
                .list();
    }

    @Override
    public List<RowSet> rows(Collection<Long> compounds) {
        return List.of(new RowSet("compound_issue", List.of("compound_id", "issue_id"), "compound_id", compounds));
    }

    @Override
    public void move(Collection<Long> ids, Destination to) {
        Map<String, Object> parameters = Map.of("to", to.to().value(), "from", to.from().value(), "ids", ids);
        database.sql("""
                        INSERT INTO compound_issue (compound_id, issue_id, linked_by, linked_at)
                            SELECT CAST(:to AS BIGINT), l.issue_id, l.linked_by, l.linked_at FROM compound_issue l
                            WHERE l.compound_id = :from AND l.issue_id IN (:ids) AND l.issue_id NOT IN
                                (SELECT t.issue_id FROM compound_issue t WHERE t.compound_id = :to)""")
                .params(parameters).update();
        database.sql("DELETE FROM compound_issue WHERE compound_id = :from AND issue_id IN (:ids)")
                .params(parameters).update();
    }
}
