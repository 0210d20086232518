package org.daybook.exchange.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.daybook.exchange.column.SiteWords;
import org.daybook.exchange.column.SiteWords.Meaning;
import org.daybook.exchange.column.recognise.Recognition;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the vocabulary of the site in the database, where each upload reads it: there is nothing that could be old.
@Service
@Transactional
class PersistentVocabulary implements Vocabulary {

    private final JdbcClient database;
    private final Clock clock;

    PersistentVocabulary(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeadingWord> history() {
        return database.sql("SELECT * FROM heading_word ORDER BY id DESC").query(PersistentVocabulary::word).list();
    }

    @Override
    @Transactional(readOnly = true)
    public SiteWords current() {
        return new SiteWords(database.sql("""
                SELECT * FROM heading_word WHERE removed_at IS NULL ORDER BY is_whole DESC, id""")
                .query(PersistentVocabulary::word).list().stream().map(HeadingWord::meaning).toList());
    }

    @Override
    public void say(Meaning meaning, String reason, Actor actor) {
        PersonId by = actor.require(Role.OWNER);
        String words = required("words", meaning.words(), MAX_WORDS);
        String means = required("means", meaning.means(), MAX_WORDS);
        String why = required("reason", reason, MAX_REASON);
        if (!Recognition.knows(means) || means.equals(SiteWords.KEPT) && !meaning.isWhole()) {
            throw new InvalidInputException("means",
                    Said.of("said.exchange.is-no-heading-and-no", means, SiteWords.KEPT));
        }
        List<Meaning> known = current().meanings();
        if (known.size() >= MOST) {
            throw new InvalidInputException("words", Said.of("said.exchange.at-most-meanings-hold-at", MOST));
        }
        if (known.stream().anyMatch(one -> one.words().equalsIgnoreCase(words) && one.isWhole() == meaning.isWhole())) {
            throw new InvalidInputException("words", Said.of("said.exchange.what-means-is-said-already", words));
        }
        database.sql("""
                INSERT INTO heading_word (is_whole, words, means, reason, added_by, added_at)
                VALUES (?, ?, ?, ?, ?, ?)""")
                .params(meaning.isWhole(), words, means, why, by.value(), now())
                .update();
    }

    private static String required(String field, String typed, int most) {
        String text = OverLimitException.requireText(field, typed.strip(), most);
        if (text.isEmpty()) {
            throw new InvalidInputException(field, Said.of("said.exchange.the-field-is-empty", field));
        }
        return text;
    }

    @Override
    public void takeBack(long id, Actor actor) {
        PersonId by = actor.require(Role.OWNER);
        int changed = database.sql("""
                UPDATE heading_word SET removed_by = ?, removed_at = ? WHERE id = ? AND removed_at IS NULL""")
                .params(by.value(), now(), id)
                .update();
        if (changed == 0) {
            throw new MissingException(Said.of("said.exchange.no-such-words-hold-on"));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static HeadingWord word(ResultSet row, int number) throws SQLException {
        Instant removed = row.getObject("removed_at") == null ? null
                : row.getObject("removed_at", OffsetDateTime.class).toInstant();
        return new HeadingWord(
                row.getLong("id"),
                new Meaning(row.getBoolean("is_whole"), row.getString("words"), row.getString("means")),
                row.getString("reason"),
                new PersonId(row.getLong("added_by")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                removed == null ? null : new HeadingWord.Removal(new PersonId(row.getLong("removed_by")), removed));
    }
}
