package org.daybook.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.daybook.search.IndexStatus.Phase;
import org.daybook.search.SearchProperties;
import org.daybook.search.document.LuceneDocuments;
import org.daybook.search.document.Terms;
import org.daybook.search.log.Change;
import org.daybook.search.log.ChangeLog;
import org.daybook.search.log.LogPosition;
import org.daybook.search.text.WordAnalyzer;
import org.daybook.shared.TestDisk;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.shared.kind.Kinds;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DaybookTest
class IndexFollowerTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final SearchProperties SETTINGS =
            new SearchProperties(LONG, LONG, LONG, 1, 1, Duration.ofMillis(20), Duration.ofMillis(20));

    @Autowired
    private ChangeLog log;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @TempDir
    private Path folder;

    private final Notes notes = new Notes();
    private final Kinds kinds = new Kinds(List.of(notes), List.of());
    private final TestDisk disk = new TestDisk();
    private final List<Running> running = new ArrayList<>();

    @BeforeEach
    void writeSomething() {
        for (long id = 1; id <= 5; id++) {
            notes.texts.put(id, "first notes");
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Running one : running) {
            one.stop();
        }
    }

    @Test
    void buildsTheIndexFromTheDatabaseAndThenFollowsTheLog() throws Exception {
        Running index = start(folder);
        assertThat(index.count("first")).isEqualTo(5);

        write(6, "sixth note");
        write(1, "rewritten");
        remove(2);

        assertThat(index.count("first")).isEqualTo(3);
        assertThat(index.count("sixth")).isEqualTo(1);
        assertThat(index.progress.state().phase()).isEqualTo(Phase.FOLLOWING);
    }

    @Test
    void showsWhatItHasAppliedThoughNoSearchWaitsForIt() throws Exception {
        Running index = start(folder);
        assertThat(index.count("first")).isEqualTo(5);

        write(6, "sixth note");
        index.progress.wake();

        while (index.progress.state().applied() < log.current().changes()) {
            Thread.sleep(10);
        }
        assertThat(index.count("sixth")).isEqualTo(1);
    }

    @Test
    void catchesUpWithWhatHappenedWhileItWasNotRunning() throws Exception {
        start(folder).stop();
        write(7, "in between");

        assertThat(start(folder).count("between")).isEqualTo(1);
    }

    @Test
    void saysThatItIsBehindOnAFullDiskAndCatchesUpWhenThereIsRoom() throws Exception {
        Running index = start(folder);
        assertThat(index.count("first")).isEqualTo(5);

        disk.set(TestDisk.FULL);
        write(6, "sixth note");
        while (index.progress.state().phase() != Phase.TROUBLED) {
            assertThat(index.progress.await(log.current(), Duration.ofMillis(10))).isFalse();
        }
        assertThat(index.progress.state().trouble()).contains("waits for room");
        assertThat(index.progress.searchers()).as("searches go on with what there is").isPresent();

        disk.set(TestDisk.AMPLE);
        assertThat(index.count("sixth")).isEqualTo(1);
        index.stop();
        assertWhole(folder);
    }

    /// A copy of the folder at any moment is what a power cut leaves behind.
    @Test
    void startsFromAFolderCopiedAtAnyMoment(@TempDir Path copies) throws Exception {
        Running index = start(folder);
        assertThat(index.count("first")).isEqualTo(5);
        for (int round = 1; round <= 12; round++) {
            for (long id = 100; id < 110; id++) {
                write(id, "round" + round);
            }
            Path copy = copies.resolve("copy" + round);
            copy(folder, copy);
            write(200 + round, "after copy " + round);
            Running second = start(copy);

            assertThat(second.count("round" + round)).isEqualTo(10);
            assertThat(second.count("after")).isEqualTo(round);
            assertThat(second.progress.state().documents()).isEqualTo(notes.texts.size());
            second.stop();
            assertWhole(copy);
        }
        assertThat(index.count("after")).isEqualTo(12);
    }

    @Test
    void damageOfAnyFileCostsARebuild() throws Exception {
        Random random = new Random(20261123);
        start(folder).stop();
        for (int position = 0; position < files(folder).size(); position++) { // a rebuild may name them otherwise
            Path file = files(folder).get(position);
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] ^= (byte) 0x55;
                Files.write(file, bytes);
            }
            Running index = start(folder);
            assertThat(index.count("first")).as("after damage of " + file.getFileName()).isEqualTo(5);
            index.stop();
            assertWhole(folder);
        }
    }

    @Test
    void lossOfAnyFileCostsARebuild() throws Exception {
        start(folder).stop();
        for (Path file : files(folder)) {
            Files.deleteIfExists(file);
            Running index = start(folder);
            assertThat(index.count("first")).as("after loss of " + file.getFileName()).isEqualTo(5);
            index.stop();
        }
    }

    @Test
    void anIndexOfAnotherFormatIsBuiltAnew() throws Exception {
        IndexStore.create(folder, "older", new WordAnalyzer(), new Position(log.current(), marks(""), null)).close();

        assertThat(start(folder).count("first")).isEqualTo(5);
    }

    @Test
    void anIndexOfAnotherHistoryIsBuiltAnew() throws Exception {
        String format = IndexFollower.format(kinds);
        LogPosition later = log.current().after(new Change(1, 1_000_000, new Thing(Notes.KIND, 1), Instant.EPOCH));
        IndexStore.create(folder, format, new WordAnalyzer(), new Position(later, marks("note:1@1"), null)).close();
        assertThat(start(folder).count("first")).isEqualTo(5);
        write(1, "first again");
        stop();

        Position another = new Position(log.current(), marks("note:1@1"), null);
        IndexStore.create(folder, format, new WordAnalyzer(), another).close();
        assertThat(start(folder).count("first")).isEqualTo(5);
    }

    @Test
    void goesOnWithARebuildThatWasInterrupted() throws Exception {
        LogPosition now = log.current();
        List<String> marks = IntStream.rangeClosed(1, now.counters())
                .mapToObj(counter -> Position.mark(log.find(counter, now.of(counter))))
                .toList();
        Position halfWay = Position.start(Notes.KIND, now, marks).at(new Position.Cursor(Notes.KIND, 3, 3));
        IndexStore.create(folder, IndexFollower.format(kinds), new WordAnalyzer(), halfWay).close();

        assertThat(start(folder).count("first")).isEqualTo(2);
    }

    @Test
    void aThingThatCannotBeIndexedDoesNotHoldUpTheOthers() throws Exception {
        Running index = start(folder);
        notes.texts.put(11L, "good one");
        write(12, Notes.POISON);
        write(11, "good one");

        assertThat(index.count("good")).isEqualTo(1);
        assertThat(index.progress.state().skipped()).isGreaterThan(0);
    }

    private void write(long id, String text) {
        notes.texts.put(id, text);
        changed(id);
    }

    private void remove(long id) {
        notes.texts.remove(id);
        changed(id);
    }

    private void changed(long id) {
        new TransactionTemplate(transactionManager)
                .executeWithoutResult(status -> events.publishEvent(new Changed(new Thing(Notes.KIND, id))));
    }

    /// Of the last change of each counter.
    private List<String> marks(String ofFirst) {
        List<String> marks = new ArrayList<>(Collections.nCopies(log.current().counters(), ""));
        marks.set(0, ofFirst);
        return marks;
    }

    private DocumentLoader loader() {
        return new DocumentLoader(log, kinds, new LuceneDocuments(kinds, new Terms(List.of())));
    }

    private Running start(Path where) {
        Running started = new Running(where);
        running.add(started);
        return started;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
                } catch (NoSuchFileException e) {
                    continue; // deleted by a merge in the meantime, as it may be
                }
            }
        }
    }

    private static void assertWhole(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder); CheckIndex check = new CheckIndex(directory)) {
            assertThat(check.checkIndex().clean).isTrue();
        }
    }

    private final class Running {

        private final IndexProgress progress = new IndexProgress();
        private final IndexFollower follower;
        private final Thread thread;

        Running(Path where) {
            follower = new IndexFollower(where, kinds, log, loader(), progress, SETTINGS,
                    disk.space());
            thread = Thread.ofPlatform().name("search-index-test").start(follower);
        }

        int count(String word) throws IOException, InterruptedException {
            Instant end = Instant.now().plus(LONG);
            while (!progress.await(log.current(), LONG) && Instant.now().isBefore(end)) {
                Thread.sleep(10);
            }
            SearcherManager searchers = progress.searchers().orElseThrow();
            IndexSearcher searcher = searchers.acquire();
            try {
                return searcher.count(new TermQuery(new Term(IndexDocument.TEXT, word)));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                searchers.release(searcher);
            }
        }

        void stop() throws InterruptedException {
            follower.stop();
            thread.join();
        }
    }
}
