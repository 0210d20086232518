package org.daybook.search.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntryText;
import org.daybook.notebook.text.IssueReference;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.EntryId;
import org.springframework.stereotype.Component;

/// Makes the documents of entries: published ones for everybody, drafts for their author alone, redacted ones not at
/// all.
@Component
class EntrySource implements SearchableSource {

    /// Days are counted down, so that the newest comes first in the natural order.
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private final EntryLists entries;
    private final Notebooks notebooks;
    private final People people;

    EntrySource(EntryLists entries, Notebooks notebooks, People people) {
        this.entries = entries;
        this.notebooks = notebooks;
        this.people = people;
    }

    @Override
    public Changed.Kind kind() {
        return Changed.Kind.ENTRY;
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
    public Map<Long, Document> documents(Collection<Long> ids) {
        Map<EntryId, EntryText> texts = entries.textsOf(ids.stream().map(EntryId::new).toList());
        var books = notebooks.findAll(texts.values().stream().map(EntryText::notebook).distinct().toList());
        var authors = people.findAll(texts.values().stream().map(EntryText::author).distinct().toList());
        Map<Long, Document> documents = new HashMap<>();
        texts.forEach((id, text) -> documents.put(
                id.value(),
                document(
                        text,
                        Optional.ofNullable(books.get(text.notebook())),
                        Optional.ofNullable(authors.get(text.author())))));
        return documents;
    }

    private static Document document(EntryText entry, Optional<Notebook> notebook, Optional<Person> author) {
        Changed thing = Changed.entry(entry.id());
        String authorName = author.map(Person::displayName).orElse("");
        List<String> issues = entry.issues().stream().map(IssueReference::toString).toList();
        String facts = String.join(" ", entry.metadata().keySet()) + " " + String.join(" ", entry.metadata().values());
        return new DocumentBuilder(thing)
                .order(thing, "%08d".formatted(LAST_DAY - entry.labDay().toEpochDay()))
                .when(entry.changedAt())
                .visible(entry.isDraft() ? Fields.person(entry.author()) : Fields.PUBLIC)
                .words(Fields.TITLE, entry.title())
                .words(
                        Fields.TEXT,
                        String.join(
                                "\n", entry.title(), entry.plainText(), facts, authorName, String.join(" ", issues)))
                .whole(Fields.NOTEBOOK, notebook.map(Notebook::slug).orElse(""))
                .whole(Fields.AUTHOR, author.map(Person::handle).orElse(""))
                .whole(Fields.STATE, entry.kind().name())
                .whole(Fields.MENTION, entry.mentions())
                .whole(Fields.MENTION, issues)
                .day(entry.labDay())
                .shown(Fields.SHOWN_TITLE, entry.title())
                .shown(Fields.SHOWN_TEXT, entry.plainText())
                .shown(Fields.SHOWN_AUTHOR, authorName)
                .shown(Fields.SHOWN_DRAFT, entry.isDraft() ? "draft" : "")
                .build();
    }
}
