package org.daybook.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.search.Hit;
import org.daybook.search.Search;
import org.daybook.search.SearchProperties;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchResult;
import org.daybook.search.SearchResult.Remark;
import org.daybook.search.index.IndexOnDisk;
import org.daybook.search.index.SearchIndex;
import org.daybook.shared.TestDisk;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// An index that cannot follow the database says so, and shows nothing that may have been taken away since.
@DaybookTest
class LateIndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final SearchProperties SETTINGS = IndexOnDisk.waiting(Duration.ofMillis(100));
    /// In no other test.
    private static final String WORD = "lateindexword";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HeavySearches heavy;

    @Autowired
    private SearchExecution execution;

    @Autowired
    private Conditions conditions;

    @Autowired
    private BoxWords words;

    @Autowired
    private Entries entries;

    @Autowired
    private NotebookFixture fixture;

    @TempDir
    private Path folder;

    private final TestDisk disk = new TestDisk();
    private SearchIndex index;
    private Search search;
    private Notebook notebook;
    private Actor author;

    @BeforeEach
    void startAnIndex() {
        notebook = fixture.notebook();
        author = fixture.contributor();
        index = IndexOnDisk.in(folder, disk, SETTINGS, context);
        index.start();
        search = new LuceneSearch(SETTINGS, index, heavy, execution, conditions, words);
    }

    @AfterEach
    void stop() {
        index.stop();
    }

    @Test
    void anEntryThatWasRedactedSinceIsNotShown() {
        Entry secret = publish("Named a patient");
        publish("Named nobody");
        SearchResult before = whenCurrent();

        disk.set(TestDisk.FULL);
        entries.redact(secret.id(), "named a patient", fixture.owner());
        SearchResult after = find();

        assertThat(before.hits()).extracting(Hit::title).containsExactlyInAnyOrder("Named a patient", "Named nobody");
        assertThat(after.hits()).extracting(Hit::title).containsExactly("Named nobody");
        assertThat(after.total()).isEqualTo(1);
        assertThat(after.totalIsExact()).isFalse();
        assertThat(after.remarks()).extracting(Remark::code).containsExactly(Remark.Code.NOT_CURRENT);
    }

    private Entry publish(String title) {
        return entries.create(NewEntry.published(notebook.id(), new EntryContent(DAY, title, WORD)), author).saved();
    }

    private SearchResult whenCurrent() {
        SearchResult found = find();
        while (!found.remarks().isEmpty()) {
            found = find();
        }
        return found;
    }

    private SearchResult find() {
        return search.find(SearchQuery.everything().withText(WORD), Actor.anybody());
    }
}
