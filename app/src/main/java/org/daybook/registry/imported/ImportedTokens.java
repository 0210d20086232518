package org.daybook.registry.imported;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.registry.mention.Mentions;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.Said;
import org.daybook.shared.undo.Part;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tokens by which texts may mention what an import brought: for who keeps texts with mentions.
@Component
public class ImportedTokens {

    private static final Said NOTHING = Said.plain("");

    /// Tokens in the list of one statement; PostgreSQL takes 65,535.
    private static final int AT_ONCE = 5_000;

    private final JdbcClient database;

    ImportedTokens(JdbcClient database) {
        this.database = database;
    }

    /// Where a token was found.
    ///
    /// @param where it is mentioned, for people
    public record Found(String token, Said where) {
    }

    /// What is mentioned of what the import brought.
    ///
    /// @param find which of at most 5,000 tokens are mentioned, and where
    public List<Touched> mentioned(Undoing undoing, Function<Collection<String>, List<Found>> find) {
        Map<String, List<Touched>> tokens = tokens(undoing);
        List<String> all = List.copyOf(tokens.keySet());
        List<Touched> mentioned = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            for (Found found : find.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE)))) {
                tokens.getOrDefault(found.token(), List.of()).forEach(one -> mentioned.add(new Touched(
                        one.part(), one.id(), one.compound(), one.thing(), found.where())));
            }
        }
        return mentioned;
    }

    private Map<String, List<Touched>> tokens(Undoing undoing) {
        Map<String, List<Touched>> tokens = new HashMap<>();
        database.sql("""
                        SELECT n.id, n.compound_id, n.number_key, n.number_text, k.import_id FROM compound_number n
                            JOIN compound k ON k.id = n.compound_id
                        WHERE (k.import_id = :import OR n.import_id = :import) AND k.id > :after AND k.id <= :to""")
                .params(undoing.parameters())
                .query(row -> {
                    long compound = row.getLong("compound_id");
                    boolean made = row.getLong("import_id") == undoing.of().value();
                    add(tokens, row.getString("number_key"), made
                            ? Touched.whole(compound, NOTHING)
                            : new Touched(Part.NUMBERS, row.getLong("id"), compound,
                                    Said.of("said.shared.number", row.getString("number_text")), NOTHING));
                });
        database.sql("SELECT id, inchi_key FROM compound WHERE import_id = :import AND id > :after AND id <= :to"
                        + " AND inchi_key IS NOT NULL")
                .params(undoing.parameters())
                .query(row -> {
                    add(tokens, row.getString("inchi_key"), Touched.whole(row.getLong("id"), NOTHING));
                });
        database.sql("""
                        SELECT s.id, s.compound_id, s.synonym_text, k.import_id FROM synonym s
                            JOIN compound k ON k.id = s.compound_id
                        WHERE (k.import_id = :import OR s.import_id = :import) AND k.id > :after AND k.id <= :to""")
                .params(undoing.parameters())
                .query(row -> {
                    String text = row.getString("synonym_text");
                    if (Mentions.in(text).size() == 1) {
                        long compound = row.getLong("compound_id");
                        boolean made = row.getLong("import_id") == undoing.of().value();
                        add(tokens, CompoundNumber.keyOf(text), made
                                ? Touched.whole(compound, NOTHING)
                                : new Touched(Part.SYNONYMS, row.getLong("id"), compound, Said.plain(text), NOTHING));
                    }
                });
        return tokens;
    }

    private static void add(Map<String, List<Touched>> tokens, String token, Touched means) {
        List<Touched> all = tokens.computeIfAbsent(token, key -> new ArrayList<>());
        if (!all.contains(means)) {
            all.add(means);
        }
    }
}
