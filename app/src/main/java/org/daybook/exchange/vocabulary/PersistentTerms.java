package org.daybook.exchange.vocabulary;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.assay.words.AssayWords;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.quantities.Unit;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.number.NumberScheme;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.WordList.Shipped;
import org.daybook.shared.id.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the words of the site in the database, and hands those that hold to whoever reads headings and cells: when the
/// program starts, and when a change of them is committed.
@Service
@Transactional
class PersistentTerms implements Terms {

    private final JdbcClient database;
    private final NumberSchemes schemes;
    private final TermsInForce inForce;
    private final TransactionTemplate apart;
    private final Clock clock;

    PersistentTerms(JdbcClient database, NumberSchemes schemes, TermsInForce inForce,
            PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.inForce = inForce;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SiteTerm> history() {
        return database.sql("SELECT * FROM site_term ORDER BY id DESC").query(TermsInForce::term).list();
    }

    @Override
    public List<Shipped> shipped(Term.Kind kind) {
        return switch (kind) {
            case STRAIN, SPECIES -> AssayWords.shipped(kind.key());
            case ENDPOINT -> Stream.concat(AssayWords.shipped("negative-log").stream(),
                    AssayWords.shipped("endpoint").stream()).toList();
            case UNIT -> Unit.shipped().entrySet().stream()
                    .map(unit -> new Shipped(unit.getKey(), unit.getValue())).toList();
            case EXTERNAL_ID -> SynonymKind.shipped().stream()
                    .map(id -> new Shipped(id.label(), id.shape())).toList();
        };
    }

    @Override
    public void add(Term term, String reason, Actor actor) {
        PersonId by = actor.require(Role.OWNER);
        inForce.version();
        TermRules.require(term);
        requireNoNumber(term.prefix());
        String why = OverLimitException.requireText("reason", reason.strip(), MAX_REASON);
        if (why.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.exchange.the-field-reason-is-empty"));
        }
        requireNothingIsStored();
        int held = database.sql("SELECT COUNT(*) FROM site_term WHERE removed_at IS NULL").query(Integer.class)
                .single();
        if (held >= MOST) {
            throw new InvalidInputException("words", Said.of("said.exchange.at-most-words-hold-at", MOST));
        }
        insert(term, why, by);
        handOutAfterCommit();
    }

    private void insert(Term term, String reason, PersonId by) {
        try {
            database.sql("""
                    INSERT INTO site_term (term_kind, words, means, number_scale, direction, id_prefix, id_address,
                        reason, added_by, added_at, held_key)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(term.kind().name(), term.words(), term.means(), term.scale().name(),
                            term.direction().name(), term.prefix(), term.address(), reason, by.value(), now(),
                            term.kind().name() + " " + term.words().toLowerCase(Locale.ROOT))
                    .update();
        } catch (DuplicateKeyException addedByAnother) {
            throw new InvalidInputException("words", Said.of("said.exchange.is-known-already", term.words()));
        }
    }

    @Override
    public void takeBack(long id, Actor actor) {
        PersonId by = actor.require(Role.OWNER);
        requireNothingIsStored();
        int changed = database.sql("""
                UPDATE site_term SET removed_by = ?, removed_at = ?, held_key = NULL
                WHERE id = ? AND removed_at IS NULL""")
                .params(by.value(), now(), id)
                .update();
        if (changed == 0) {
            throw new MissingException(Said.of("said.exchange.no-such-word-holds-on"));
        }
        handOutAfterCommit();
    }

    @Override
    @Transactional(readOnly = true)
    public int version() {
        return inForce.version();
    }

    /// Rows that are stored are read as their preview was; a word that comes between would part them.
    private void requireNothingIsStored() {
        boolean isStored = database.sql("""
                SELECT COUNT(*) FROM data_import WHERE state IN ('COMMIT_QUEUED', 'COMMITTING')""")
                .query(Integer.class).single() > 0;
        if (isStored) {
            throw new InvalidInputException("words", Said.of("said.exchange.the-rows-of-an-import"));
        }
    }

    private void requireNoNumber(String prefix) {
        String plain = plain(prefix);
        boolean isOurs = !plain.isEmpty()
                && schemes.all().stream().map(NumberScheme::prefix).map(PersistentTerms::plain).anyMatch(plain::equals);
        if (isOurs) {
            throw new InvalidInputException("prefix", Said.of("said.exchange.the-compounds-of-this-site", prefix));
        }
    }

    private static String plain(String prefix) {
        return prefix.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "");
    }

    private void handOutAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                apart.executeWithoutResult(status -> inForce.version());
            }
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
