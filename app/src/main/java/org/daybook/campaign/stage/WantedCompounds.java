package org.daybook.campaign.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.need.Effort;
import org.daybook.people.need.Level;
import org.daybook.people.need.Need;
import org.daybook.people.need.NeedSource;
import org.daybook.people.need.Skill;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compounds that an active campaign wants somebody to make.
@Component
@Order(20)
class WantedCompounds implements NeedSource {

    private final JdbcClient database;
    private final Compounds compounds;

    WantedCompounds(JdbcClient database, Compounds compounds) {
        this.database = database;
        this.compounds = compounds;
    }

    @Override
    public List<Need> needs(@Nullable ProjectId project, int most) {
        List<Wanted> wanted = database.sql("SELECT m.compound_id, c.title, m.added_by FROM membership m"
                        + " JOIN campaign c ON c.id = m.campaign_id WHERE m.stage = 'WANTED' AND c.state = 'ACTIVE'"
                        + (project == null ? "" : " AND c.project_id = " + project)
                        + " ORDER BY m.id DESC FETCH FIRST " + most + " ROWS ONLY")
                .query((row, n) -> new Wanted(new CompoundId(row.getLong(1)), row.getString(2),
                        new PersonId(row.getLong(3))))
                .list();
        Map<CompoundId, Compound> known = wanted.isEmpty() ? Map.of()
                : compounds.findAll(wanted.stream().map(Wanted::compound).distinct().toList());
        return wanted.stream().filter(one -> known.containsKey(one.compound()))
                .map(one -> need(one, known.get(one.compound()))).toList();
    }

    private static Need need(Wanted wanted, Compound compound) {
        return new Need("wanted", wanted.compound().thing(), compound.number(), "/compounds/" + compound.number(),
                wanted.campaign(), Skill.SYNTHESIS, Level.EXPERT, Effort.WEEKS, Optional.of(wanted.by()));
    }

    private record Wanted(CompoundId compound, String campaign, PersonId by) {
    }
}
