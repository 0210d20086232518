package org.daybook.notebook.publication;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.FactsColumn;
import org.daybook.notebook.entry.Kind;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.contribution.ContributionKind;
import org.daybook.people.newcomer.AcceptedWork;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The suggestions as rows. Joins the caller's transaction.
@Component
class SuggestionStore {

    private static final String COLUMNS = "SELECT id, entry_id, base_revision, author_id, title, markdown, reason,"
            + " suggested_at, answered_by, answered_at, answer, revision_number, lab_day, kind, metadata"
            + " FROM suggestion";
    private static final FactsColumn FACTS = new FactsColumn();
    private static final String WAITING = " AND answered_at IS NULL";

    private final JdbcClient database;

    SuggestionStore(JdbcClient database) {
        this.database = database;
    }

    /// Adds one that waits; the same by the same person is the one that waits already.
    ///
    /// @param base number of the revision that is changed
    /// @throws InvalidInputException for field `reason` if as much waits as one can have
    long add(EntryId entry, int base, PersonId author, EntryContent content, String reason, Instant at) {
        List<Suggestion> waiting = lockWaitingBy(author);
        Optional<Suggestion> same = waiting.stream()
                .filter(one -> one.entry().equals(entry) && one.content().equals(content)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (waiting.size() >= Suggestions.MOST_WAITING) {
            throw new InvalidInputException(
                    "reason", Said.of("said.notebook.as-many-suggestions-wait", Suggestions.MOST_WAITING));
        }
        database.sql("INSERT INTO suggestion (entry_id, base_revision, author_id, title, markdown, reason,"
                        + " suggested_at, lab_day, kind, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(entry.value(), base, author.value(), content.title(), content.text(), reason,
                        Timestamp.from(at), Date.valueOf(content.labDay()), content.kind().name(),
                        FACTS.convertToDatabaseColumn(content.metadata()))
                .update();
        return database.sql("SELECT MAX(id) FROM suggestion WHERE author_id = ?").param(author.value())
                .query(Long.class).single();
    }

    Optional<Suggestion> find(long id) {
        return database.sql(COLUMNS + " WHERE id = ?").param(id).query((row, n) -> read(row)).optional();
    }

    Optional<Suggestion> lockWaiting(long id) {
        return database.sql(COLUMNS + " WHERE id = ?" + WAITING + " FOR UPDATE").param(id)
                .query((row, n) -> read(row)).optional();
    }

    /// What of a person waits; their rows are looked at one after the other.
    List<Suggestion> lockWaitingBy(PersonId author) {
        database.sql("SELECT id FROM person WHERE id = ? FOR UPDATE").param(author.value()).query(Long.class).single();
        return database.sql(COLUMNS + " WHERE author_id = ?" + WAITING + " ORDER BY id").param(author.value())
                .query((row, n) -> read(row)).list();
    }

    /// Those that wait where the actor is a member, the longest first.
    List<Suggestion> waiting(int most, Actor actor) {
        return ofMembers(actor, COLUMNS, " ORDER BY id FETCH FIRST " + most + " ROWS ONLY")
                .query((row, n) -> read(row)).list();
    }

    int countWaiting(Actor actor) {
        return ofMembers(actor, "SELECT COUNT(*) FROM suggestion", "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec ofMembers(Actor actor, String select, String order) {
        String where = " WHERE answered_at IS NULL";
        return actor.has(Role.MEMBER) ? database.sql(select + where + order)
                : database.sql(select + where + " AND entry_id IN (SELECT e.id FROM entry e JOIN notebook n"
                                + " ON n.id = e.notebook_id WHERE n.project_id IN (:projects))" + order)
                        .param("projects", actor.projectsWith(Role.MEMBER).stream().map(ProjectId::value).toList());
    }

    List<Suggestion> of(EntryId entry) {
        return database.sql(COLUMNS + " WHERE entry_id = ? ORDER BY id").param(entry.value())
                .query((row, n) -> read(row)).list();
    }

    void answer(long id, PersonId by, Instant at, String words, @Nullable Integer revision) {
        database.sql("UPDATE suggestion SET answered_by = ?, answered_at = ?, answer = ?, revision_number = ?"
                        + " WHERE id = ?")
                .param(by.value()).param(Timestamp.from(at)).param(words).param(revision).param(id).update();
    }

    void remove(long id) {
        database.sql("DELETE FROM suggestion WHERE id = ?").param(id).update();
    }

    /// Takes away what was suggested of an entry: texts and reasons; who accepted what stays.
    void empty(EntryId entry) {
        database.sql("DELETE FROM suggestion WHERE entry_id = ?" + WAITING).param(entry.value()).update();
        database.sql("UPDATE suggestion SET title = '', markdown = '', reason = '', metadata = ''"
                        + " WHERE entry_id = ?")
                .param(entry.value()).update();
    }

    private static Suggestion read(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp(10);
        int revision = row.getInt(12);
        Optional<Integer> became = row.wasNull() ? Optional.empty() : Optional.of(revision);
        return new Suggestion(row.getLong(1), new EntryId(row.getLong(2)), row.getInt(3), new PersonId(row.getLong(4)),
                new EntryContent(row.getDate(13).toLocalDate(), row.getString(5), row.getString(6),
                        Kind.valueOf(row.getString(14)), FACTS.convertToEntityAttribute(row.getString(15))),
                row.getString(7), row.getTimestamp(8).toInstant(),
                answered == null ? Optional.empty() : Optional.of(new Suggestion.Answer(
                        new PersonId(row.getLong(9)), answered.toInstant(), row.getString(11), became)));
    }

    /// What suggestions count for.
    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        static AcceptedWork acceptedSuggestions(JdbcClient database) {
            return (author, after) -> database.sql("SELECT COUNT(*) FROM suggestion WHERE author_id = ?"
                            + " AND revision_number IS NOT NULL AND answered_at > ?")
                    .params(author.value(), Timestamp.from(after)).query(Integer.class).single();
        }

        @Bean
        @Order(25)
        static ContributionKind contributedSuggestions() {
            return new ContributionKind("suggestions", """
                    SELECT author_id AS person_id, answered_at AS happened_at FROM suggestion
                    WHERE revision_number IS NOT NULL""");
        }

        @Bean
        @Order(26)
        static ContributionKind contributedAnswers() {
            return new ContributionKind("answers", """
                    SELECT answered_by AS person_id, answered_at AS happened_at FROM suggestion
                    WHERE answered_at IS NOT NULL""");
        }
    }
}
