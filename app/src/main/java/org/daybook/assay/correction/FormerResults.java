package org.daybook.assay.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityRepository;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CompoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What results were before somebody put them right: whoever reads the same cell once more is told.
@Component
public class FormerResults {

    private final JdbcClient database;
    private final ActivityRepository results;

    FormerResults(JdbcClient database, ActivityRepository results) {
        this.database = database;
        this.results = results;
    }

    /// A result as it was.
    ///
    /// @param compound whose it was, or is
    /// @param assay in which it is
    /// @param texts as it stood in a cell, each spelling once
    /// @param result what it is now
    /// @param what was done, such as `edited`
    /// @param reason why; may be empty
    public record Former(
            CompoundId compound, AssayId assay, Set<String> texts, ActivityId result, String what, String reason) {
    }

    /// An act that holds.
    private record Put(long result, String what, String reason, ResultMemento memento, Set<Long> compounds) {
    }

    /// All that was put right of these compounds and holds, in two queries.
    @Transactional(readOnly = true)
    public List<Former> of(Collection<CompoundId> compounds) {
        Set<Long> asked = compounds.stream().map(CompoundId::value).collect(Collectors.toSet());
        Collection<Put> acts = asked.isEmpty() ? List.of() : acts(asked);
        Set<Long> ids = new HashSet<>();
        acts.forEach(act -> {
            ids.add(act.result());
            ids.addAll(act.memento().restore());
        });
        Map<Long, Activity> here = results.findAllById(ids).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        List<Former> former = new ArrayList<>();
        acts.forEach(act -> former.addAll(former(act, here, asked)));
        return former;
    }

    private Collection<Put> acts(Set<Long> asked) {
        Map<Long, Put> acts = new LinkedHashMap<>();
        database.sql("SELECT c.id, c.thing_id, c.what, c.reason, m.content, a.thing_id AS compound FROM correction c"
                        + " JOIN correction_about a ON a.correction_id = c.id AND a.thing_kind = :compound"
                        + " AND a.thing_id IN (:asked) JOIN correction_memento m ON m.correction_id = c.id"
                        + " WHERE c.thing_kind = :kind AND c.taken_back_at IS NULL AND c.takes_back IS NULL"
                        + " ORDER BY c.id")
                .param("compound", CompoundId.KIND).param("kind", ActivityId.KIND).param("asked", asked)
                .query(row -> {
                    long id = row.getLong("id");
                    if (!acts.containsKey(id)) {
                        acts.put(id, new Put(row.getLong("thing_id"), row.getString("what"), row.getString("reason"),
                                MementoJson.read(row.getString("content"), ResultMemento.class), new HashSet<>()));
                    }
                    acts.get(id).compounds().add(row.getLong("compound"));
                });
        return acts.values();
    }

    /// An edit was read anew or belongs elsewhere; what was retracted or superseded counts no more.
    private static List<Former> former(Put act, Map<Long, Activity> here, Set<Long> asked) {
        List<Former> former = new ArrayList<>();
        Activity edited = here.get(act.result());
        if (act.memento().changes() != null && edited != null) {
            Activity.Reading before = act.memento().before();
            Set<String> texts = before == null ? texts(edited) : texts(before.text(), before.cell());
            act.compounds().forEach(compound -> former.add(new Former(
                    new CompoundId(compound), edited.assay(), texts, edited.id(), act.what(), act.reason())));
        }
        act.memento().restore().stream().map(here::get)
                .filter(one -> one != null && one.isRetracted() && asked.contains(one.compound().value()))
                .forEach(one -> former.add(new Former(
                        one.compound(), one.assay(), texts(one), one.id(), act.what(), act.reason())));
        return former;
    }

    private static Set<String> texts(Activity result) {
        return texts(result.reportedText(), result.reportedCell());
    }

    private static Set<String> texts(String... all) {
        return Stream.of(all).filter(text -> text != null && !text.isBlank()).collect(Collectors.toSet());
    }
}
