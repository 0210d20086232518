package org.daybook.exchange.example;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.notebook.NotebookSettings;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.Writers;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.entry.Saving;
import org.daybook.people.Actor;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.springframework.stereotype.Component;

/// Writes the notebooks of the example; the newest entry is of today.
@Component
class EntryWriter {

    private final ExampleFiles files;
    private final ExampleItems items;
    private final Notebooks notebooks;
    private final Entries entries;
    private final Batches batches;

    EntryWriter(ExampleFiles files, ExampleItems items, Notebooks notebooks, Entries entries, Batches batches) {
        this.files = files;
        this.items = items;
        this.notebooks = notebooks;
        this.entries = entries;
        this.batches = batches;
    }

    void write(CompoundWriter.Registered registered, ExamplePeople cast) {
        Map<String, NotebookId> opened = new HashMap<>();
        for (Sheet sheet : files.notebooks()) {
            NotebookId id = notebooks
                    .open(sheet.fact("slug"), settings(sheet.fact("title")), cast.named(sheet.fact("author")))
                    .id();
            items.remember(Kind.NOTEBOOK, id.value());
            opened.put(sheet.fact("slug"), id);
        }
        for (Sheet sheet : files.entries()) {
            write(sheet, opened.get(sheet.fact("notebook")), registered, cast.named(sheet.fact("author")));
        }
    }

    private NotebookSettings settings(String title) {
        NotebookSettings usual = notebooks.defaults(title);
        return new NotebookSettings(title, usual.licence(), usual.zone(), usual.publishAt(), Writers.MEMBERS);
    }

    private void write(Sheet sheet, NotebookId notebook, CompoundWriter.Registered registered, Actor author) {
        LocalDate day = entries.labDay(notebook).plusDays(Integer.parseInt(sheet.fact("day")));
        Map<String, String> facts = new LinkedHashMap<>();
        sheet.all("fact")
                .forEach(fact -> facts.put(fact.replaceFirst("\\s*=.*", ""), fact.replaceFirst(".*?=\\s*", "")));
        EntryContent content = new EntryContent(day, sheet.fact("title"), sheet.body(),
                org.daybook.notebook.entry.Kind.of(sheet.fact("kind")), facts);
        EntryId entry =
                switch (entries.create(NewEntry.published(notebook, content), author)) {
                    case Saving.Revised revised -> revised.entry().id();
                    case Saving.Suggested unlikely ->
                        throw new IllegalStateException("An owner does not wait: " + unlikely);
                    case Saving.Conflict conflict ->
                        throw new IllegalStateException("Two entries of the example are one: " + conflict);
                };
        for (List<String> made : sheet.cut("batch")) {
            batches.add(
                    registered.compounds().get(made.get(0)),
                    new NewBatch("", made.get(1), made.get(2), "", "", "", entry, day, "Made up for the example"),
                    author);
        }
    }
}
