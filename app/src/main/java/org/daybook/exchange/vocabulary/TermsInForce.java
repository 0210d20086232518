package org.daybook.exchange.vocabulary;

import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.assay.Direction;
import org.daybook.assay.words.AssayWords;
import org.daybook.quantities.Unit;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.WordList.Added;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hands the words that hold on this site to whoever reads headings and cells.
@Component
class TermsInForce {

    private final JdbcClient database;
    private volatile int loaded = -1;

    TermsInForce(JdbcClient database) {
        this.database = database;
    }

    /// The number of the words that hold; where they have changed since they were handed out (by another program on the
    /// same database), they are handed out anew.
    @PostConstruct
    int version() {
        int version = database.sql("SELECT COUNT(*) + COUNT(removed_at) FROM site_term").query(Integer.class).single();
        if (version != loaded) {
            handOut(version, database.sql("SELECT * FROM site_term ORDER BY id").query(TermsInForce::term).list());
        }
        return version;
    }

    private synchronized void handOut(int version, List<SiteTerm> all) {
        List<Term> held = all.stream().filter(term -> term.removed().isEmpty()).map(SiteTerm::term).toList();
        Unit.use(held.stream().filter(term -> term.kind() == Term.Kind.UNIT)
                .collect(Collectors.toMap(Term::words, term -> term.means().isEmpty() ? term.words() : term.means())));
        // behind the units: headings are remembered as long as these words are in force
        AssayWords.use(held.stream().flatMap(term -> words(term).stream()).toList());
        SynonymKind.use(all.stream().filter(term -> term.term().kind() == Term.Kind.EXTERNAL_ID)
                .map(TermsInForce::externalId).toList());
        loaded = version;
    }

    private static SynonymKind.Added externalId(SiteTerm site) {
        Term term = site.term();
        return new SynonymKind.Added(term.words(), term.prefix(), term.address(), site.removed().isEmpty());
    }

    /// The lines that the word would have in `assays.tsv`.
    private static List<Added> words(Term term) {
        String words = term.words();
        List<Added> lines = new ArrayList<>();
        switch (term.kind()) {
            case STRAIN -> lines.add(new Added("strain", words, words));
            case SPECIES -> lines.add(new Added("species", words, term.means()));
            case ENDPOINT -> {
                lines.add(new Added("endpoint", words, words));
                lines.addAll(endpoint(term).stream().map(kind -> new Added(kind, words, "")).toList());
            }
            case UNIT, EXTERNAL_ID -> {
            }
        }
        return lines;
    }

    /// A negative logarithm is better high unless it is said to be one of harm.
    private static List<String> endpoint(Term term) {
        List<String> kinds = new ArrayList<>(switch (term.scale()) {
            case PLAIN -> List.of();
            case POTENCY -> List.of("potency", "before-stroke");
            case POTENCY_IN_STATED_UNIT -> List.of("potency-in-stated-unit", "before-stroke");
            case NEGATIVE_LOG_OF_MOLAR -> term.direction() == Direction.HIGHER_IS_BETTER
                    ? List.of("negative-log", "negative-log-of-molar")
                    : List.of("negative-log", "negative-log-of-molar", "negative-log-of-harm");
        });
        switch (term.direction()) {
            case HIGHER_IS_BETTER -> kinds.add("higher-is-better");
            case LOWER_IS_BETTER -> kinds.add("lower-is-better");
            case NEITHER -> {
            }
        }
        return kinds;
    }

    static SiteTerm term(ResultSet row, int number) throws SQLException {
        Optional<OffsetDateTime> removed = Optional.ofNullable(row.getObject("removed_at", OffsetDateTime.class));
        PersonId removedBy = new PersonId(Math.max(1, row.getLong("removed_by")));
        return new SiteTerm(
                row.getLong("id"),
                new Term(
                        Term.Kind.valueOf(row.getString("term_kind")),
                        row.getString("words"),
                        row.getString("means"),
                        Term.Scale.valueOf(row.getString("number_scale")),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("id_prefix"),
                        row.getString("id_address")),
                row.getString("reason"),
                new PersonId(row.getLong("added_by")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                removed.map(at -> new HeadingWord.Removal(removedBy, at.toInstant())).orElse(null));
    }
}
