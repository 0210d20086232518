package org.daybook.notebook.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.daybook.notebook.amounts.BatchUses;
import org.daybook.shared.id.EntryId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what the texts of entries refer to: tokens that may name compounds, GitHub issues, and the batches that their
/// tables take something of.
@Component
public class EntryLinks {

    /// By which rules texts are read; raised when they change. 1: one recogniser for all texts; 2: addresses of a
    /// GitHub Enterprise; 4: tables of amounts and reactions.
    static final int RULES = 4;

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final BatchUses uses;

    EntryLinks(JdbcTemplate template, JdbcClient database, BatchUses uses) {
        this.template = template;
        this.database = database;
        this.uses = uses;
    }

    /// Replaces what is kept of an entry.
    public void keep(EntryId entry, TextFacts facts) {
        forget(entry);
        template.batchUpdate("INSERT INTO entry_mention (entry_id, token) VALUES (?, ?)",
                facts.mentions().stream().map(token -> new Object[] {entry.value(), token}).toList());
        template.batchUpdate(
                "INSERT INTO entry_issue (entry_id, repository_owner, repository, issue_number) VALUES (?, ?, ?, ?)",
                facts.issues().stream()
                        .map(issue -> new Object[] {entry.value(), issue.owner(), issue.repository(), issue.number()})
                        .toList());
        uses.keep(entry, facts.taken());
        isRead(entry);
    }

    /// What is kept of an entry is right by [#RULES].
    void isRead(EntryId entry) {
        database.sql("UPDATE entry SET links_rules = :rules WHERE id = :id").param("rules", RULES)
                .param("id", entry.value()).update();
    }

    /// Deletes what is kept of an entry; in the caller's transaction, as all that is written here.
    public void forget(EntryId entry) {
        database.sql("DELETE FROM entry_mention WHERE entry_id = :id").param("id", entry.value()).update();
        database.sql("DELETE FROM entry_issue WHERE entry_id = :id").param("id", entry.value()).update();
        uses.forget(entry);
    }

    /// What may name a compound in an entry, in no order that means anything.
    public Set<String> mentions(EntryId entry) {
        return new LinkedHashSet<>(database.sql("SELECT token FROM entry_mention WHERE entry_id = :id ORDER BY token")
                .param("id", entry.value()).query(String.class).list());
    }

    /// In one query, by repository and number; an entry without issues is left out.
    public Map<EntryId, Set<IssueReference>> issues(Collection<EntryId> entries) {
        Map<EntryId, Set<IssueReference>> found = new LinkedHashMap<>();
        if (entries.isEmpty()) {
            return found;
        }
        database.sql("""
                        SELECT entry_id, repository_owner, repository, issue_number FROM entry_issue
                        WHERE entry_id IN (:ids) ORDER BY entry_id, repository_owner, repository, issue_number""")
                .param("ids", entries.stream().map(EntryId::value).toList())
                .query(row -> {
                    found.computeIfAbsent(new EntryId(row.getLong(1)), id -> new LinkedHashSet<>())
                            .add(new IssueReference(row.getString(2), row.getString(3), row.getInt(4)));
                });
        return found;
    }

    /// Those that published entries refer to, by repository and number.
    public Set<IssueReference> publishedIssues() {
        return new LinkedHashSet<>(database.sql("""
                        SELECT DISTINCT i.repository_owner, i.repository, i.issue_number
                        FROM entry_issue i JOIN entry e ON e.id = i.entry_id WHERE e.entry_state = 'PUBLISHED'
                        ORDER BY i.repository_owner, i.repository, i.issue_number""")
                .query((row, number) -> new IssueReference(row.getString(1), row.getString(2), row.getInt(3))).list());
    }

    /// For each issue the tokens that stand in some published entry together with it; read in one query over all
    /// entries.
    public Map<IssueReference, Set<String>> mentionsBesideIssues() {
        Map<IssueReference, Set<String>> found = new LinkedHashMap<>();
        database.sql(
                        """
                        SELECT DISTINCT i.repository_owner, i.repository, i.issue_number, m.token
                        FROM entry_issue i JOIN entry e ON e.id = i.entry_id JOIN entry_mention m ON m.entry_id = e.id
                        WHERE e.entry_state = 'PUBLISHED'""")
                .query(row -> {
                    found.computeIfAbsent(
                                    new IssueReference(row.getString(1), row.getString(2), row.getInt(3)),
                                    issue -> new LinkedHashSet<>())
                            .add(row.getString(4));
                });
        return found;
    }
}
