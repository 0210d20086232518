package org.daybook.notebook.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.notebook.entry.Entry;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The queries behind [EntryLists]. A viewer of 0 is anybody: sees what is published.
interface EntrySummaryRepository extends Repository<Entry, Long> {

    String SUMMARY = """
            select new org.daybook.notebook.list.EntrySummary(
                e.id, e.labDay, e.title, e.excerpt, e.kind, e.state, e.onHold, e.revision, e.publishedAt, e.changedAt,
                n.id, n.slug, n.title, p.id, p.handle, p.displayName)
            from Entry e join Notebook n on n.id = e.notebookId join Person p on p.id = e.authorId
            """;
    String VISIBLE = " (e.state = PUBLISHED or (e.state = DRAFT and e.authorId = :viewer)) ";
    String BEFORE = " (e.labDay < :day or (e.labDay = :day and e.id < :id)) ";

    @Query(SUMMARY + "where e.state = PUBLISHED order by e.publishedAt desc, e.id desc")
    List<EntrySummary> newest(Limit limit);

    @Query(SUMMARY + "where e.state = PUBLISHED and n.projectId = :project order by e.publishedAt desc, e.id desc")
    List<EntrySummary> newestIn(long project, Limit limit);

    @Query("select e.authorId from Entry e join Notebook n on n.id = e.notebookId where e.state = PUBLISHED and"
            + " n.projectId = :project group by e.authorId order by count(e) desc, e.authorId")
    List<Long> authorsIn(long project, Limit limit);

    @Query("select max(case when e.publishedAt > e.changedAt then e.publishedAt else e.changedAt end) from Entry e"
            + " where e.state <> DRAFT")
    Optional<Instant> lastChange();

    @Query(SUMMARY
            + "where e.state = PUBLISHED and e.publishedAt >= :from and e.publishedAt < :until order by"
            + " e.publishedAt desc, e.id desc")
    List<EntrySummary> publishedBetween(Instant from, Instant until, Limit limit);

    @Query(SUMMARY + "where e.notebookId = :notebook and " + VISIBLE + " and " + BEFORE
            + " order by e.labDay desc, e.id desc")
    List<EntrySummary> inNotebook(long notebook, LocalDate day, long id, long viewer, Limit limit);

    @Query("select count(e) from Entry e where e.notebookId = :notebook and " + VISIBLE)
    long countInNotebook(long notebook, long viewer);

    @Query(SUMMARY + "where e.state = PUBLISHED and " + BEFORE + " order by e.labDay desc, e.id desc")
    List<EntrySummary> published(LocalDate day, long id, Limit limit);

    @Query("select count(e) from Entry e where e.state = PUBLISHED")
    long countPublished();

    @Query(SUMMARY + "where e.state = PUBLISHED and n.projectId = :project and " + BEFORE
            + " order by e.labDay desc, e.id desc")
    List<EntrySummary> publishedIn(long project, LocalDate day, long id, Limit limit);

    @Query("select count(e) from Entry e join Notebook n on n.id = e.notebookId where e.state = PUBLISHED and"
            + " n.projectId = :project")
    long countPublishedIn(long project);

    @Query(SUMMARY + "where e.notebookId = :notebook and e.labDay = :day and " + VISIBLE + " order by e.id")
    List<EntrySummary> ofDay(long notebook, LocalDate day, long viewer);

    @Query("select e.labDay as day, count(e) as entries from Entry e where e.notebookId = :notebook and e.labDay >="
            + " :from and e.labDay < :until and "
            + VISIBLE + " group by e.labDay order by e.labDay")
    List<DayCount> days(long notebook, LocalDate from, LocalDate until, long viewer);

    @Query("select e.notebookId as notebook, count(e) as entries from Entry e where e.state = PUBLISHED group by"
            + " e.notebookId")
    List<NotebookCount> counts();

    @Query(SUMMARY + "where e.state = PUBLISHED and e.authorId = :author order by e.publishedAt desc, e.id desc")
    List<EntrySummary> by(long author, Limit limit);

    @Query(SUMMARY + "where e.state = DRAFT and e.authorId = :author order by e.changedAt desc, e.id desc")
    List<EntrySummary> drafts(long author);

    @Query(SUMMARY + "where among(e.id, :#{ids(#ids)}) and " + VISIBLE)
    List<EntrySummary> findAll(Collection<Long> ids, long viewer);

    @Query(SUMMARY + "where among(e.id, :#{ids(#ids)}) and e.state = PUBLISHED order by e.labDay desc, e.id desc")
    List<EntrySummary> newestOf(Collection<Long> ids, Limit limit);

    @Query("select count(e) from Entry e where among(e.id, :#{ids(#ids)}) and e.state = PUBLISHED")
    int countPublishedOf(Collection<Long> ids);

    @Query("select e.id from Entry e where e.state <> REDACTED and e.id > :after order by e.id")
    List<Long> idsAfter(long after, Limit limit);

    @Query("select e.id from Entry e where e.state <> REDACTED and e.authorId = :author order by e.id")
    List<Long> idsOf(long author);

    @Query(nativeQuery = true, value = """
            SELECT DISTINCT m.entry_id FROM entry_mention m WHERE m.token IN (:tokens)""")
    List<Long> idsMentioning(Collection<String> tokens);

    /// The tokens of entries that are a stem, or begin with it and a hyphen; at most 1,000.
    @Query(nativeQuery = true, value = """
            SELECT DISTINCT m.token FROM entry_mention m WHERE m.token = :stem OR m.token LIKE CONCAT(:stem, '-%')
            ORDER BY m.token FETCH FIRST 1000 ROWS ONLY""")
    List<String> tokensUnder(String stem);

    @Query(nativeQuery = true, value = """
            SELECT i.entry_id FROM entry_issue i
            WHERE i.repository_owner = :owner AND i.repository = :repository AND i.issue_number = :number""")
    List<Long> idsReferringTo(String owner, String repository, int number);

    /// How many entries a lab day has.
    interface DayCount {
        LocalDate getDay();

        int getEntries();
    }

    /// How many entries a notebook has.
    interface NotebookCount {
        long getNotebook();

        int getEntries();
    }
}
