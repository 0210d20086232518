package org.daybook.exchange.example;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.shared.id.CompoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers what the example has made.
@Component
class ExampleItems {

    /// The kinds of things that are remembered; what hangs on them goes with them. The names are stored.
    enum Kind {
        PERSON, COMPOUND, ASSAY, CAMPAIGN, NOTEBOOK, GROUP, LABEL
    }

    private final JdbcClient database;

    ExampleItems(JdbcClient database) {
        this.database = database;
    }

    /// Waits until nobody else loads or removes the example; needs a transaction, which ends the turn.
    void takeTurn() {
        database.sql("SELECT id FROM example_desk WHERE id = 1 FOR UPDATE").query(Integer.class).single();
    }

    boolean isEmpty() {
        return database.sql("SELECT count(*) FROM example_item").query(Long.class).single() == 0;
    }

    void remember(Kind kind, long id) {
        database.sql("INSERT INTO example_item (kind, target_id) VALUES (?, ?)").params(kind.name(), id).update();
    }

    List<Long> of(Kind kind) {
        return database.sql("SELECT target_id FROM example_item WHERE kind = ? ORDER BY target_id").param(kind.name())
                .query(Long.class).list();
    }

    /// Those of these compounds that a row of an import was about.
    Set<CompoundId> imported(Collection<CompoundId> compounds) {
        return compounds.isEmpty()
                ? Set.of()
                : database
                        .sql("SELECT DISTINCT compound_id FROM import_row WHERE compound_id IN (:compounds)")
                        .param(
                                "compounds",
                                compounds.stream().map(CompoundId::value).toList())
                        .query(Long.class)
                        .stream()
                        .map(CompoundId::new)
                        .collect(Collectors.toSet());
    }

    void forget() {
        database.sql("DELETE FROM example_item").update();
    }
}
