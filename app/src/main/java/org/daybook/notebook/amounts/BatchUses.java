package org.daybook.notebook.amounts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.EntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what the tables of entries took of batches; what drafts take counts from their publication on.
@Component
public class BatchUses {

    private final JdbcTemplate template;
    private final JdbcClient database;

    BatchUses(JdbcTemplate template, JdbcClient database) {
        this.template = template;
        this.database = database;
    }

    /// What a published entry took of a batch.
    ///
    /// @param milligrams null if its table does not say how much
    public record Use(EntryId entry, String title, @Nullable Double milligrams) {
    }

    /// Replaces what is kept of an entry, in the caller's transaction.
    ///
    /// @param taken milligrams; what is not known is an empty value
    public void keep(EntryId entry, Map<BatchId, Optional<Double>> taken) {
        forget(entry);
        if (!taken.isEmpty()) {
            template.batchUpdate("INSERT INTO batch_use (entry_id, batch_id, milligrams) VALUES (?, ?, ?)",
                    taken.entrySet().stream().map(use -> new Object[] {entry.value(), use.getKey().value(),
                        use.getValue().orElse(null)}).toList());
        }
    }

    /// Deletes what is kept of an entry, in the caller's transaction.
    public void forget(EntryId entry) {
        database.sql("DELETE FROM batch_use WHERE entry_id = :id").param("id", entry.value()).update();
    }

    /// What is kept of an entry, published or not.
    public Map<BatchId, Optional<Double>> of(EntryId entry) {
        Map<BatchId, Optional<Double>> uses = new HashMap<>();
        database.sql("SELECT batch_id, milligrams FROM batch_use WHERE entry_id = :id").param("id", entry.value())
                .query(row -> {
                    double milligrams = row.getDouble(2);
                    uses.put(new BatchId(row.getLong(1)), row.wasNull() ? Optional.empty() : Optional.of(milligrams));
                });
        return uses;
    }

    /// What published entries took of these batches, in mg; a batch of which nothing was taken is left out.
    Map<BatchId, BigDecimal> taken(Collection<BatchId> batches) {
        Map<BatchId, BigDecimal> taken = new HashMap<>();
        uses(batches).forEach((batch, uses) -> taken.put(batch, uses.stream()
                .map(use -> use.milligrams() == null ? BigDecimal.ZERO : BigDecimal.valueOf(use.milligrams()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return taken;
    }

    /// The published entries that took something of these batches, the newest first, in one query; a batch that nobody
    /// used is left out.
    public Map<BatchId, List<Use>> uses(Collection<BatchId> batches) {
        Map<BatchId, List<Use>> uses = new LinkedHashMap<>();
        if (!batches.isEmpty()) {
            database.sql("""
                            SELECT u.batch_id, e.id, e.title, u.milligrams FROM batch_use u
                            JOIN entry e ON e.id = u.entry_id
                            WHERE u.batch_id IN (:batches) AND e.entry_state = 'PUBLISHED'
                            ORDER BY e.lab_day DESC, e.id DESC""")
                    .param("batches", batches.stream().map(BatchId::value).toList())
                    .query(row -> {
                        double milligrams = row.getDouble(4);
                        Double known = row.wasNull() ? null : milligrams;
                        uses.computeIfAbsent(new BatchId(row.getLong(1)), batch -> new ArrayList<>())
                                .add(new Use(new EntryId(row.getLong(2)), row.getString(3), known));
                    });
        }
        return uses;
    }
}
