package org.daybook.registry.correction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.change.RowImages.RowSet;
import org.daybook.shared.id.CompoundId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the registry itself keeps of compounds: numbers, other names, batches.
///
/// What moves is nobody's import any more: undoing the import would take half of a merge back. It remembers the import,
/// which tells of it when it is undone.
@Configuration(proxyBeanMethods = false)
class OwnParts {

    @Bean
    static CompoundParts numbersOfCompounds(JdbcClient database) {
        return new Numbers(database);
    }

    @Bean
    static CompoundParts synonymsOfCompounds(JdbcClient database) {
        return new Synonyms(database);
    }

    @Bean
    static CompoundParts batchesOfCompounds(JdbcClient database) {
        return new Lots(database);
    }

    private record Numbers(JdbcClient database) implements CompoundParts {

        @Override
        public Kind kind() {
            return Kind.NUMBERS;
        }

        @Override
        public List<CompoundPart> of(CompoundId compound) {
            return database.sql("SELECT id, number_text FROM compound_number WHERE compound_id = ? ORDER BY id")
                    .param(compound.value())
                    .query((row, n) -> new CompoundPart(
                            kind(), row.getLong("id"), compound, row.getString("number_text"), 0))
                    .list();
        }

        @Override
        public List<RowSet> rows(Collection<Long> compounds) {
            return List.of(
                    RowSet.of("compound_number", "compound_id", compounds),
                    RowSet.of("number_hold", "compound_id", compounds));
        }

        @Override
        public void move(Collection<Long> ids, Destination to) {
            database.sql("UPDATE compound_number SET " + Destination.MOVED + " WHERE id IN (:ids)")
                    .params(to.parameters(ids)).update();
        }
    }

    private record Synonyms(JdbcClient database) implements CompoundParts {

        @Override
        public Kind kind() {
            return Kind.SYNONYMS;
        }

        @Override
        public List<CompoundPart> of(CompoundId compound) {
            return database.sql("SELECT id, kind, synonym_text FROM synonym WHERE compound_id = ? ORDER BY id")
                    .param(compound.value())
                    .query((row, n) -> new CompoundPart(kind(), row.getLong("id"), compound,
                            SynonymKind.stored(row.getString("kind")).label() + " " + row.getString("synonym_text"),
                            0))
                    .list();
        }

        @Override
        public List<RowSet> rows(Collection<Long> compounds) {
            return List.of(RowSet.of("synonym", "compound_id", compounds));
        }

        @Override
        public void move(Collection<Long> ids, Destination to) {
            Map<String, Object> parameters = Map.of("to", to.to().value(), "ids", ids);
            database.sql("""
                            DELETE FROM synonym WHERE id IN (SELECT s.id FROM synonym s JOIN synonym t
                                ON t.compound_id = :to AND t.kind = s.kind AND t.lookup_key = s.lookup_key
                                WHERE s.id IN (:ids))""")
                    .params(parameters).update();
            database.sql("UPDATE synonym SET " + Destination.MOVED + " WHERE id IN (:ids)")
                    .params(to.parameters(ids)).update();
        }
    }

    private record Lots(JdbcClient database) implements CompoundParts {

        @Override
        public Kind kind() {
            return Kind.BATCHES;
        }

        @Override
        public List<CompoundPart> of(CompoundId compound) {
            return database.sql("SELECT id, number_text, code FROM batch WHERE compound_id = ?"
                            + " ORDER BY number_text, code, id")
                    .param(compound.value())
                    .query((row, n) -> new CompoundPart(kind(), row.getLong("id"), compound,
                            Said.of("said.shared.batch", row.getString("number_text"),
                                    row.getString("code")), 0))
                    .list();
        }

        @Override
        public List<RowSet> rows(Collection<Long> compounds) {
            return List.of(RowSet.of("batch", "compound_id", compounds));
        }

        @Override
        public void move(Collection<Long> ids, Destination to) {
            Map<String, Object> parameters = Map.of("to", to.to().value(), "ids", ids);
            database.sql("""
                            SELECT b.number_text, b.code FROM batch b JOIN batch t ON t.compound_id = :to
                                AND t.number_text = b.number_text AND t.code = b.code WHERE b.id IN (:ids)""")
                    .params(parameters)
                    .query((row, n) -> Said.of("said.shared.batch", row.getString("number_text"),
                            row.getString("code"))).list().stream()
                    .findFirst().ifPresent(same -> {
                        throw new InvalidInputException(
                                "batches",
                                Said.of("said.registry.has-a-too-give-one-of", to.toNumber(), same));
                    });
            database.sql("UPDATE batch SET " + Destination.MOVED + ", version = version + 1 WHERE id IN (:ids)")
                    .params(to.parameters(ids)).update();
        }
    }
}
