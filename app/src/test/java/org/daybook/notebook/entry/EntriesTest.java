package org.daybook.notebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.revision.Revision;
import org.daybook.notebook.revision.Revisions;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DaybookTest
class EntriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Entries entries;

    @Autowired
    private EntryLists lists;

    @Autowired
    private Revisions revisions;

    @Autowired
    private NotebookFixture fixture;

    private Notebook notebook;
    private Actor author;
    private Actor other;
    private Actor owner;

    @BeforeEach
    void openANotebook() {
        notebook = fixture.notebook();
        author = fixture.contributor();
        other = fixture.contributor();
        owner = fixture.owner();
    }

    @Test
    void aPublishedEntryHasRevisionOne() {
        Entry entry = published("Synthesis", "It dissolved.");

        assertThat(entry.revision()).isEqualTo(1);
        assertThat(entries.get(entry.id(), Actor.anybody()).content().text()).isEqualTo("It dissolved.");
        assertThat(revisions.of(entry.id(), Actor.anybody())).singleElement()
                .satisfies(revision -> assertThat(revision.content()).contains(entry.content()));
    }

    @Test
    void aDraftIsMissingForEverybodyButItsAuthor() {
        Entry draft = draft("Secret", "word");

        assertThat(entries.get(draft.id(), author).isDraft()).isTrue();
        for (Actor reader : List.of(Actor.anybody(), other, owner)) {
            assertThat(entries.find(draft.id(), reader)).isEmpty();
            assertThatThrownBy(() -> entries.publish(draft.id(), reader)).isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> revisions.of(draft.id(), reader)).isInstanceOf(MissingException.class);
            assertThat(lists.in(notebook.id(), null, 50, reader).items()).isEmpty();
            assertThat(lists.days(notebook.id(), java.time.YearMonth.from(DAY), reader)).isEmpty();
        }
        assertThat(lists.in(notebook.id(), null, 50, author).items()).hasSize(1);
        assertThat(lists.drafts(author)).hasSize(1);
    }

    @Test
    void savingADraftMakesNoRevision() {
        Entry draft = draft("Plan", "one");

        Entry saved = entries.change(draft.id(), EntryChange.to(content("Plan", "two"), 1, ""), author).saved();
        Entry published = entries.publish(saved.id(), author);

        assertThat(published.revision()).isEqualTo(1);
        assertThat(revisions.of(draft.id(), Actor.anybody())).singleElement()
                .satisfies(revision -> assertThat(revision.content().orElseThrow().text()).isEqualTo("two"));
    }

    @Test
    void aDraftMovesToAnotherNotebookAndAPublishedEntryStaysInItsOwn() {
        Notebook there = fixture.notebook();
        Entry draft = draft("Plan", "one");
        Entry published = published("Yield", "75 %");

        Entry moved = entries.change(draft.id(), unchanged(draft).in(there.id()), author).saved();

        assertThat(moved.notebook()).isEqualTo(there.id());
        assertThatThrownBy(() -> entries.change(published.id(), unchanged(published).in(there.id()), author))
                .isInstanceOfSatisfying(InvalidInputException.class, refused ->
                        assertThat(refused.field()).isEqualTo("notebook"));
        assertThat(entries.get(published.id(), author).notebook()).isEqualTo(notebook.id());
    }

    private static EntryChange unchanged(Entry entry) {
        return EntryChange.to(entry.content(), entry.version(), "");
    }

    @Test
    void theSecondOfTwoSavesIsAConflict() {
        Entry entry = published("Yield", "75 %");
        long seen = entry.version();

        assertThat(entries.change(entry.id(), EntryChange.to(content("Yield", "76 %"), seen, "typo"), author))
                .isInstanceOf(Saving.Revised.class);

        assertThat(entries.change(entry.id(), EntryChange.to(content("Yield", "77 %"), seen, "typo"), author))
                .isInstanceOfSatisfying(Saving.Conflict.class, conflict -> assertThat(
                                conflict.theirs().content().text())
                        .isEqualTo("76 %"));
        assertThat(entries.get(entry.id(), author).revision()).isEqualTo(2);
    }

    @Test
    void theSameTextAgainMakesNoRevision() {
        Entry entry = published("Yield", "75 %");
        entries.change(entry.id(), EntryChange.to(content("Yield", "76 %"), entry.version(), ""), author);

        assertThat(entries.change(entry.id(), EntryChange.to(content("Yield", "76 %"), entry.version(), ""), author)
                        .saved()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void ofManyWritersAtOnceOneWins() throws Exception {
        Entry entry = published("Race", "start");

        List<Saving> outcomes = atOnce(
                8,
                i -> () -> entries.change(
                        entry.id(), EntryChange.to(content("Race", "writer " + i), entry.version(), ""), author));

        assertThat(outcomes).filteredOn(Saving.Revised.class::isInstance).hasSize(1);
        assertThat(revisions.of(entry.id(), author)).extracting(Revision::number).containsExactly(2, 1);
    }

    @Test
    void aFormSentManyTimesAtOnceMakesOneEntry() throws Exception {
        String token = UUID.randomUUID().toString();
        NewEntry form = new NewEntry(notebook.id(), content("Once", "only"), true, false, token);

        List<Saving> outcomes = atOnce(6, i -> () -> entries.create(form, author));

        assertThat(outcomes).extracting(outcome -> outcome.saved().id()).containsOnly(outcomes.getFirst().saved().id());
        assertThat(lists.in(notebook.id(), null, 50, author).items()).hasSize(1);
    }

    @Test
    void aFormSentAgainWithOtherWordsIsAConflict() {
        String token = UUID.randomUUID().toString();
        entries.create(new NewEntry(notebook.id(), content("Once", "first"), false, false, token), author);

        assertThat(entries.create(new NewEntry(notebook.id(), content("Once", "second"), false, false, token), author))
                .isInstanceOf(Saving.Conflict.class);
    }

    @Test
    void todayIsTheNewestOwnEntryOfTheDay() {
        assertThat(entries.today(notebook.id(), author)).isEmpty();

        LocalDate today = entries.labDay(notebook.id());
        entries.create(NewEntry.draft(notebook.id(), new EntryContent(today, "Morning", "x")), author);
        Entry afternoon = entries.create(
                        NewEntry.draft(notebook.id(), new EntryContent(today, "Afternoon", "x")), author)
                .saved();
        entries.create(NewEntry.published(notebook.id(), new EntryContent(today, "Not mine", "x")), other);

        assertThat(entries.today(notebook.id(), author)).get().extracting(Entry::id).isEqualTo(afternoon.id());
    }

    @Test
    void anEntryWithoutATitleIsPublishedUnderItsFirstWords() {
        assertThat(published("", "## OSM-S-106, again\n\nmore").title()).isEqualTo("OSM-S-106, again");
    }

    @Test
    void anEmptyEntryIsNotPublished() {
        Entry empty = draft("", " \n ");

        assertThatThrownBy(() -> entries.publish(empty.id(), author)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aMemberMayCorrectAPublishedEntryAndIsNamed() {
        Entry entry = published("Yield", "75 %");
        Actor member = fixture.member();

        entries.change(entry.id(), EntryChange.to(content("Yield", "57 %"), entry.version(), "digits swapped"), member);

        assertThat(revisions.get(entry.id(), 2, Actor.anybody()))
                .satisfies(revision -> assertThat(revision.author()).isEqualTo(member.person().orElseThrow()))
                .satisfies(revision -> assertThat(revision.reason()).isEqualTo("digits swapped"));
        assertThatThrownBy(() -> entries.change(entry.id(), EntryChange.to(content("x", "x"), 2, ""), other))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> entries.change(entry.id(), EntryChange.to(content("x", "x"), 2, ""), Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void redactionLeavesATombstoneAndTheHashes() {
        Entry entry = published("Private", "canary-4711");
        String hash = revisions.get(entry.id(), 1, owner).sha256();

        assertThatThrownBy(() -> entries.redact(entry.id(), "names a patient", author))
                .isInstanceOf(NotAllowedException.class);
        entries.redact(entry.id(), "names a patient", owner);

        Entry tombstone = entries.get(entry.id(), Actor.anybody());
        assertThat(tombstone.redaction()).get().extracting(Entry.Redaction::reason).isEqualTo("names a patient");
        assertThat(tombstone.content().text()).isEmpty();
        assertThat(revisions.of(entry.id(), owner)).singleElement().satisfies(revision -> {
            assertThat(revision.content()).isEmpty();
            assertThat(revision.sha256()).isEqualTo(hash);
        });
        assertThatThrownBy(() -> revisions.get(entry.id(), 1, owner)).isInstanceOf(GoneException.class)
                .hasMessageContaining("names a patient");
        assertThatThrownBy(() -> entries.redact(entry.id(), "another reason", owner)).isInstanceOf(GoneException.class);
        assertThat(lists.textOf(entry.id())).isEmpty();
        assertThat(lists.in(notebook.id(), null, 50, owner).items()).isEmpty();
    }

    @Test
    void textsThatNoDatabaseKeepsAreMended() {
        assertThat(published("a\u0000b", "x\r\ny\rz \uD800 \u0007").content())
                .satisfies(content -> assertThat(content.title()).isEqualTo("a\uFFFDb"))
                .satisfies(content -> assertThat(content.text()).isEqualTo("x\ny\nz \uFFFD \uFFFD"));
    }

    @Test
    void aTextOverTheLimitIsRefusedWithItsSize() {
        assertThatThrownBy(() -> content("long", "é".repeat(300_000)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("600000");
    }

    private Entry published(String title, String text) {
        return entries.create(NewEntry.published(notebook.id(), content(title, text)), author).saved();
    }

    private Entry draft(String title, String text) {
        return entries.create(NewEntry.draft(notebook.id(), content(title, text)), author).saved();
    }

    private static EntryContent content(String title, String text) {
        return new EntryContent(DAY, title, text);
    }

    private static <T> List<T> atOnce(int writers, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<T>> started = threads.invokeAll(
                    java.util.stream.IntStream.range(0, writers).mapToObj(work).toList());
            List<T> done = new java.util.ArrayList<>();
            for (Future<T> future : started) {
                done.add(future.get());
            }
            return done;
        }
    }
}
