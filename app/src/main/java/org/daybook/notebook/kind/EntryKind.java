package org.daybook.notebook.kind;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.notebook.list.EntryText;
import org.daybook.notebook.text.IssueReference;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.Page;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Feed;
import org.daybook.shared.kind.IndexDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Entries: published ones for everybody, drafts for their author alone, redacted ones not at all.
@Component
@Order(2)
class EntryKind implements ContentKind {

    /// Days are counted down, so that the newest comes first where nothing else sorts.
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final int PAGE = 100;

    private final EntryLists entries;
    private final Notebooks notebooks;
    private final People people;

    EntryKind(EntryLists entries, Notebooks notebooks, People people) {
        this.entries = entries;
        this.notebooks = notebooks;
        this.people = people;
    }

    @Override
    public String name() {
        return EntryId.KIND;
    }

    @Override
    public String plural() {
        return "entries";
    }

    @Override
    public long count() {
        return entries.counts().values().stream().mapToLong(Integer::longValue).sum();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return entries.idsAfter(id == 0 ? null : new EntryId(id), limit).stream().map(EntryId::value).toList();
    }

    @Override
    public Map<Long, IndexDocument> documents(Collection<Long> ids) {
        Map<EntryId, EntryText> texts = entries.textsOf(ids.stream().map(EntryId::new).toList());
        var books = notebooks.findAll(texts.values().stream().map(EntryText::notebook).distinct().toList());
        var authors = people.findAll(texts.values().stream().map(EntryText::author).distinct().toList());
        Map<Long, IndexDocument> documents = new HashMap<>();
        texts.forEach((id, text) -> documents.put(
                id.value(),
                document(
                        text,
                        Optional.ofNullable(books.get(text.notebook())),
                        Optional.ofNullable(authors.get(text.author())))));
        return documents;
    }

    @Override
    public List<Long> naming(PersonId person) {
        return entries.idsOf(person).stream().map(EntryId::value).toList();
    }

    private static IndexDocument document(EntryText entry, Optional<Notebook> notebook, Optional<Person> author) {
        String authorName = author.map(Person::displayName).orElse("");
        List<String> issues = entry.issues().stream().map(IssueReference::toString).toList();
        String facts = String.join(" ", entry.metadata().keySet()) + " " + String.join(" ", entry.metadata().values());
        IndexDocument document = new IndexDocument(entry.id().thing(), path(entry.id()), entry.title())
                .place("%08d".formatted(LAST_DAY - entry.labDay().toEpochDay()))
                .changedAt(entry.changedAt())
                .words(IndexDocument.TITLE, entry.title())
                .words(
                        IndexDocument.TEXT,
                        String.join(
                                "\n", entry.title(), entry.plainText(), facts, authorName, String.join(" ", issues)))
                .keyword(IndexDocument.NOTEBOOK, notebook.map(Notebook::slug).orElse(""))
                .project(notebook.map(Notebook::project).orElse(ProjectId.FIRST))
                .keyword(IndexDocument.AUTHOR, author.map(Person::handle).orElse(""))
                .keyword(IndexDocument.STATE, entry.kind().name())
                .keywords(IndexDocument.MENTION, entry.mentions())
                .keywords(IndexDocument.MENTION, issues)
                .day(entry.labDay())
                .excerpt(entry.plainText())
                .author(authorName);
        return entry.isDraft() ? document.onlyFor(entry.author()) : document;
    }

    private static String path(EntryId entry) {
        return "/entries/" + entry;
    }

    @Override
    public Optional<Feed> feed(int length) {
        return Optional.of(feed(entries.newest(length)));
    }

    @Override
    public Optional<Feed> feed(ProjectId project, int length) {
        return Optional.of(feed(entries.newest(project, length)));
    }

    private Feed feed(List<EntrySummary> newest) {
        return new Feed(entries.lastChange(), newest.stream()
                .map(entry -> new Feed.Item(path(entry.id()), entry.title(), entry.authorName(), entry.updatedAt(),
                        entry.excerpt()))
                .toList());
    }

    @Override
    public Stream<String> paths() {
        return Stream.iterate(entries.all(null, PAGE), Objects::nonNull, this::next)
                .flatMap(page -> page.items().stream()).map(EntrySummary::id).map(EntryKind::path);
    }

    private @Nullable Page<EntrySummary> next(Page<EntrySummary> page) {
        return page.next() == null ? null : entries.all(page.next(), PAGE);
    }
}
