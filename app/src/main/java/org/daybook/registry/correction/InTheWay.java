package org.daybook.registry.correction;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.registry.identity.CompoundIdentities;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;
import org.daybook.shared.change.RowInTheWayException;
import org.daybook.shared.change.StandsInTheWayException;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names what stands in the way of taking an act on compounds back, as people know it; in the caller's transaction.
@Component
class InTheWay {

    private final JdbcClient database;

    InTheWay(JdbcClient database) {
        this.database = database;
    }

    /// The same in words that name it, with the thing on whose page it is to be seen.
    ChangedSinceException named(RowInTheWayException row) {
        Said name = name(row.table(), row.columns());
        Said said = switch (row.why()) {
            case CHANGED -> Said.of("said.shared.what-was-done-was-changed-since", name);
            case TAKEN -> Said.of(row.table().equals("compound") ? "said.registry.is-what-would-come-back"
                    : "said.registry.is-there-by-now", name);
            case ADDED -> Said.of("said.registry.was-added-to-what-would-go", name);
            case MISSING -> Said.of("said.registry.has-nothing-to-come-back-to", name);
        };
        return thing(row.table(), row.columns())
                .<ChangedSinceException>map(thing -> new StandsInTheWayException(said, thing))
                .orElseGet(() -> new ChangedSinceException(said));
    }

    /// Looks whether an identity is that of two compounds by now: of one that has it, and of one that took it over.
    ///
    /// @param touched the compounds that were put back
    void requireOneEach(Set<Long> touched) {
        record Two(long has, long tookOver) {
        }
        database.sql("""
                        SELECT k.id, m.compound_id FROM compound k JOIN merged_identity m
                            ON m.identity_key = k.identity_key AND m.stereo = k.stereo AND m.compound_id <> k.id
                        WHERE k.id IN (:touched) OR m.compound_id IN (:touched) ORDER BY k.id""")
                .param("touched", touched)
                .query((row, n) -> new Two(row.getLong(1), row.getLong(2))).list().stream().findFirst()
                .ifPresent(two -> {
                    boolean comesBack = touched.contains(two.has()) && !touched.contains(two.tookOver());
                    CompoundId other = new CompoundId(comesBack ? two.tookOver() : two.has());
                    throw new StandsInTheWayException(comesBack ? CompoundIdentities.mergedInto(number(other))
                            : Said.of("said.registry.is-what-would-come-back", number(other)), other.thing());
                });
    }

    /// What was recorded since under a number that would lead elsewhere.
    StandsInTheWayException under(String number, Thing recorded) {
        String table = recorded.kind().equals(BatchId.KIND) ? "batch" : "activity";
        Map<String, @Nullable Object> row = database.sql("SELECT * FROM " + table + " WHERE id = ?")
                .param(recorded.id()).query().singleRow();
        Map<String, @Nullable Object> columns = new java.util.TreeMap<>();
        row.forEach((column, value) -> columns.put(column.toLowerCase(java.util.Locale.ROOT), value));
        return new StandsInTheWayException(
                Said.of("said.registry.was-recorded-under-since", name(table, columns), number), recorded);
    }

    private Said name(String table, Map<String, @Nullable Object> row) {
        return switch (table) {
            case "compound" -> Said.plain(text(row, "number_text"));
            case "merged_identity" -> Said.of("said.registry.what-was-merged-into", owner(row));
            case "compound_number", "number_hold" -> Said.of("said.shared.number", text(row, "number_text"));
            case "synonym" -> of(row, Said.of("said.registry.name-of-thing", text(row, "synonym_text")));
            case "batch" -> Said.of("said.shared.batch", text(row, "number_text"), text(row, "code"));
            case "activity" -> of(row, Said.of("said.shared.result", text(row, "reported_text")));
            case "membership" -> of(row, Said.of("said.registry.place-in-campaign", campaign(row)));
            case "stage_change" -> Said.of("said.registry.stage-in-campaign");
            case "compound_issue" -> of(row, Said.of("said.registry.one.issues"));
            case "identity_question" -> of(row, Said.of("said.registry.open-question"));
            default -> of(row, Said.of("said.registry.line-of-its-history"));
        };
    }

    private Said of(Map<String, @Nullable Object> row, Said what) {
        String owner = owner(row);
        return owner.isEmpty() ? what : Said.of("said.registry.of-a-compound", what, owner);
    }

    private String campaign(Map<String, @Nullable Object> row) {
        return id(row, "campaign_id").flatMap(id -> database.sql("SELECT title FROM campaign WHERE id = ?").param(id)
                .query(String.class).optional()).orElse("");
    }

    private String owner(Map<String, @Nullable Object> row) {
        return id(row, "compound_id").map(id -> number(new CompoundId(id))).orElse("");
    }

    private String number(CompoundId id) {
        return database.sql("SELECT number_text FROM compound WHERE id = ?").param(id.value()).query(String.class)
                .optional().orElse("");
    }

    private static Optional<Thing> thing(String table, Map<String, @Nullable Object> row) {
        return switch (table) {
            case "compound" -> id(row, "id").map(id -> new Thing(CompoundId.KIND, id));
            case "batch" -> id(row, "id").map(id -> new Thing(BatchId.KIND, id));
            case "activity" -> id(row, "id").map(id -> new Thing(ActivityId.KIND, id));
            default -> id(row, "compound_id").map(id -> new Thing(CompoundId.KIND, id));
        };
    }

    private static Optional<Long> id(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Number id ? Optional.of(id.longValue()) : Optional.empty();
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return row.get(column) == null ? "" : String.valueOf(row.get(column));
    }
}
