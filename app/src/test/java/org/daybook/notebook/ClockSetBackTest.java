package org.daybook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.revision.Revision;
import org.daybook.notebook.revision.Revisions;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.token.ApiToken;
import org.daybook.people.token.ApiTokens;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The clock is set back by two hours between two acts, as when a server finds that it was wrong.
@DaybookTest
class ClockSetBackTest {

    private static final Duration BACK = Duration.ofHours(-2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private TestClock clock;

    @Autowired
    private Entries entries;

    @Autowired
    private Revisions revisions;

    @Autowired
    private EntryLists lists;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private NotebookFixture fixture;

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void aLaterRevisionIsNeverSavedBeforeTheOneBefore() {
        Actor author = fixture.contributor();
        Entry entry = published(author);
        Instant first = revisions.get(entry.id(), 1, author).savedAt();

        clock.setAhead(BACK);
        revise(entry, "second", author);
        clock.setRight();
        revise(entry, "third", author);

        List<Revision> newestFirst = revisions.of(entry.id(), Actor.anybody());
        assertThat(newestFirst).extracting(Revision::number).containsExactly(3, 2, 1);
        assertThat(newestFirst.reversed()).extracting(Revision::savedAt).isSorted().startsWith(first, first);
        assertThat(newestFirst.get(1).canonical().orElseThrow()).contains("\"savedAt\":\"" + first + "\"");
    }

    @Test
    void aDraftIsNotPublishedBeforeItWasWritten() {
        Actor author = fixture.contributor();
        Entry draft = entries.create(
                        NewEntry.draft(fixture.notebook().id(), new EntryContent(DAY, "t", "work")), author)
                .saved();

        clock.setAhead(BACK);
        Entry published = entries.publish(draft.id(), author);

        assertThat(published.publishedAt().orElseThrow()).isEqualTo(draft.changedAt());
    }

    @Test
    void theTimeOfTheFeedNeverGoesBack() {
        Actor author = fixture.contributor();
        Entry entry = published(author);
        Instant before = lists.lastChange().orElseThrow();

        clock.setAhead(BACK);
        entries.redact(entry.id(), "wrong patient", fixture.owner());

        assertThat(lists.lastChange().orElseThrow()).isAfterOrEqualTo(before);
        assertThat(entries.get(entry.id(), author).redaction().orElseThrow().at()).isAfterOrEqualTo(entry.changedAt());
    }

    @Test
    void aTokenIssuedBeforeServesAndTheLatestComesFirst() {
        Actor author = fixture.contributor();
        String early = tokens.issue("early", author);

        clock.setAhead(BACK);
        String late = tokens.issue("late", author);

        assertThat(tokens.holder(early)).isPresent();
        assertThat(tokens.holder(late)).isPresent();
        assertThat(tokens.of(author.require(Role.CONTRIBUTOR), author))
                .extracting(ApiToken::label)
                .containsExactly("late", "early");
    }

    private Entry published(Actor author) {
        Entry draft = entries.create(
                        NewEntry.draft(fixture.notebook().id(), new EntryContent(DAY, "t", "first")), author)
                .saved();
        return entries.publish(draft.id(), author);
    }

    private void revise(Entry entry, String text, Actor author) {
        long version = entries.get(entry.id(), author).version();
        entries.change(entry.id(), EntryChange.to(new EntryContent(DAY, "t", text), version, ""), author);
    }
}
