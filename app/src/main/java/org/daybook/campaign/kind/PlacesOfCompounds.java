package org.daybook.campaign.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.campaign.stage.Stage;
import org.daybook.registry.correction.CompoundPart;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.CompoundParts;
import org.daybook.shared.Said;
import org.daybook.shared.change.RowImages.RowSet;
import org.daybook.shared.id.CompoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The places of compounds in campaigns; in a campaign where the other compound is already, that one's place stays.
@Component
class PlacesOfCompounds implements CompoundParts {

    private final JdbcClient database;

    PlacesOfCompounds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Kind kind() {
        return Kind.MEMBERSHIPS;
    }

    @Override
    public List<CompoundPart> of(CompoundId compound) {
        return database.sql("SELECT m.id, m.stage, c.title FROM membership m JOIN campaign c ON c.id = m.campaign_id"
                        + " WHERE m.compound_id = ? ORDER BY m.id")
                .param(compound.value())
                .query((row, n) -> new CompoundPart(kind(), row.getLong("id"), compound,
                        Said.of("said.campaign.place", row.getString("title"),
                                Stage.valueOf(row.getString("stage")).word()), 0))
                .list();
    }

    @Override
    public List<RowSet> rows(Collection<Long> compounds) {
        List<Long> memberships = compounds.isEmpty() ? List.of()
                : database.sql("SELECT id FROM membership WHERE compound_id IN (:compounds)")
                        .param("compounds", compounds).query(Long.class).list();
        return List.of(
                RowSet.of("membership", "compound_id", compounds),
                RowSet.of("stage_change", "membership_id", memberships));
    }

    @Override
    public void move(Collection<Long> ids, Destination to) {
        Map<String, Object> parameters = Map.of("to", to.to().value(), "ids", ids);
        String doubled = """
                (SELECT m.id FROM membership m JOIN membership t ON t.compound_id = :to
                    AND t.campaign_id = m.campaign_id WHERE m.id IN (:ids))""";
        database.sql("DELETE FROM stage_change WHERE membership_id IN " + doubled).params(parameters).update();
        database.sql("DELETE FROM membership WHERE id IN " + doubled).params(parameters).update();
        database.sql("UPDATE membership SET " + Destination.MOVED + " WHERE id IN (:ids)")
                .params(to.parameters(ids)).update();
    }
}
