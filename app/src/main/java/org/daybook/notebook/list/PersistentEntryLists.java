package org.daybook.notebook.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.notebook.list.EntrySummaryRepository.DayCount;
import org.daybook.notebook.list.EntrySummaryRepository.NotebookCount;
import org.daybook.notebook.text.EntryLinks;
import org.daybook.notebook.text.IssueReference;
import org.daybook.notebook.text.TextFacts;
import org.daybook.notebook.text.TextReader;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.Page;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PersistentEntryLists implements EntryLists {

    private static final int MAX_PERIOD = 1000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Comparator<EntrySummary> NEWEST_FIRST =
            Comparator.comparing(EntrySummary::labDay).thenComparing(summary -> summary.id().value()).reversed();

    private final EntrySummaryRepository summaries;
    private final EntryRepository entries;
    private final EntryLinks links;
    private final TextReader reader;
    private final Compounds compounds;

    PersistentEntryLists(EntrySummaryRepository summaries, EntryRepository entries, EntryLinks links, TextReader reader,
                         Compounds compounds) {
        this.summaries = summaries;
        this.entries = entries;
        this.links = links;
        this.reader = reader;
        this.compounds = compounds;
    }

    @Override
    public List<EntrySummary> newest(int limit) {
        return summaries.newest(Limit.of(limit));
    }

    @Override
    public List<EntrySummary> newest(ProjectId project, int limit) {
        return summaries.newestIn(project.value(), Limit.of(limit));
    }

    @Override
    public List<PersonId> authors(ProjectId project, int most) {
        return summaries.authorsIn(project.value(), Limit.of(most)).stream().map(PersonId::new).toList();
    }

    @Override
    public Optional<Instant> lastChange() {
        return summaries.lastChange();
    }

    @Override
    public List<EntrySummary> publishedBetween(Instant from, Instant until) {
        return summaries.publishedBetween(from, until, Limit.of(MAX_PERIOD));
    }

    @Override
    public Page<EntrySummary> in(NotebookId notebook, @Nullable String after, int limit, Actor actor) {
        DayCursor cursor = DayCursor.parse(after);
        List<EntrySummary> found =
                summaries.inNotebook(notebook.value(), cursor.day(), cursor.id(), viewer(actor), Limit.of(limit + 1));
        return page(found, limit, summaries.countInNotebook(notebook.value(), viewer(actor)));
    }

    @Override
    public Page<EntrySummary> all(@Nullable String after, int limit) {
        DayCursor cursor = DayCursor.parse(after);
        return page(
                summaries.published(cursor.day(), cursor.id(), Limit.of(limit + 1)), limit, summaries.countPublished());
    }

    @Override
    public Page<EntrySummary> all(ProjectId project, @Nullable String after, int limit) {
        DayCursor cursor = DayCursor.parse(after);
        return page(summaries.publishedIn(project.value(), cursor.day(), cursor.id(), Limit.of(limit + 1)), limit,
                summaries.countPublishedIn(project.value()));
    }

    private static Page<EntrySummary> page(List<EntrySummary> found, int limit, long total) {
        if (found.size() <= limit) {
            return new Page<>(found, total, true, null);
        }
        List<EntrySummary> items = found.subList(0, limit);
        return new Page<>(items, total, true, DayCursor.after(items.getLast()));
    }

    @Override
    public List<EntrySummary> ofDay(NotebookId notebook, LocalDate day, Actor actor) {
        return summaries.ofDay(notebook.value(), day, viewer(actor));
    }

    @Override
    public Map<LocalDate, Integer> days(NotebookId notebook, YearMonth month, Actor actor) {
        Map<LocalDate, Integer> days = new LinkedHashMap<>();
        summaries.days(notebook.value(), month.atDay(1), month.plusMonths(1).atDay(1), viewer(actor))
                .forEach(count -> days.put(count.getDay(), count.getEntries()));
        return days;
    }

    @Override
    public Map<YearMonth, Integer> months(NotebookId notebook, Actor actor) {
        Map<YearMonth, Integer> months = new LinkedHashMap<>();
        List<DayCount> days = summaries.days(notebook.value(), FIRST_DAY, LAST_DAY, viewer(actor));
        days.reversed()
                .forEach(count -> months.merge(YearMonth.from(count.getDay()), count.getEntries(), Integer::sum));
        return months;
    }

    @Override
    public List<EntrySummary> by(PersonId author, int limit) {
        return summaries.by(author.value(), Limit.of(limit));
    }

    @Override
    public List<EntrySummary> drafts(Actor actor) {
        return actor.person().map(person -> summaries.drafts(person.value())).orElse(List.of());
    }

    @Override
    public Map<NotebookId, Integer> counts() {
        return summaries.counts().stream()
                .collect(Collectors.toMap(count -> new NotebookId(count.getNotebook()), NotebookCount::getEntries));
    }

    @Override
    public Set<String> tokensOf(Compound compound) {
        Set<String> tokens = new LinkedHashSet<>(reader.tokensOf(compound));
        tokens.addAll(compounds.codesOf(compound, summaries::tokensUnder));
        return tokens;
    }

    @Override
    public List<EntrySummary> mentioning(CompoundId compound) {
        return compounds
                .find(compound)
                .map(found -> published(summaries.idsMentioning(tokensOf(found))))
                .orElse(List.of());
    }

    @Override
    public Newest mentioning(CompoundId compound, int most) {
        List<Long> ids = compounds
                .find(compound)
                .map(found -> summaries.idsMentioning(tokensOf(found)))
                .orElse(List.of());
        if (ids.size() <= most) {
            List<EntrySummary> all = published(ids);
            return new Newest(all, all.size());
        }
        return new Newest(summaries.newestOf(ids, Limit.of(most)), summaries.countPublishedOf(ids));
    }

    @Override
    public List<EntrySummary> referringTo(IssueReference issue) {
        return published(summaries.idsReferringTo(issue.owner(), issue.repository(), issue.number()));
    }

    private List<EntrySummary> published(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : summaries.findAll(ids, viewer(Actor.anybody())).stream()
                        .sorted(NEWEST_FIRST)
                        .toList();
    }

    @Override
    public Set<IssueReference> issueReferences() {
        return links.publishedIssues();
    }

    @Override
    public Map<IssueReference, Set<String>> mentionsBesideIssues() {
        return links.mentionsBesideIssues();
    }

    @Override
    public Map<EntryId, Set<IssueReference>> issuesOf(Collection<EntryId> ids) {
        return links.issues(ids);
    }

    @Override
    public Map<EntryId, EntrySummary> findAll(Collection<EntryId> ids, Actor actor) {
        return ids.isEmpty()
                ? Map.of()
                : summaries.findAll(ids.stream().map(EntryId::value).toList(), viewer(actor)).stream()
                        .collect(Collectors.toMap(EntrySummary::id, Function.identity()));
    }

    @Override
    public List<EntryId> idsAfter(@Nullable EntryId after, int limit) {
        return summaries.idsAfter(after == null ? 0 : after.value(), Limit.of(limit)).stream()
                .map(EntryId::new)
                .toList();
    }

    @Override
    public List<EntryId> idsOf(PersonId author) {
        return summaries.idsOf(author.value()).stream().map(EntryId::new).toList();
    }

    @Override
    public Map<EntryId, EntryText> textsOf(Collection<EntryId> ids) {
        return entries.findAllById(ids.stream().map(EntryId::value).toList()).stream()
                .filter(entry -> !entry.isRedacted())
                .collect(Collectors.toMap(Entry::id, this::text));
    }

    private EntryText text(Entry entry) {
        EntryContent content = entry.content();
        TextFacts facts = reader.read(content.text());
        return new EntryText(
                entry.id(),
                entry.isDraft(),
                entry.author(),
                entry.notebook(),
                content.labDay(),
                entry.changedAt(),
                content.title(),
                facts.plainText(),
                content.kind(),
                content.metadata(),
                facts.mentions(),
                facts.issues());
    }

    private static long viewer(Actor actor) {
        return actor.person().map(PersonId::value).orElse(0L);
    }
}
