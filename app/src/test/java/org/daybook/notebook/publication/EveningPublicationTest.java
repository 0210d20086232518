package org.daybook.notebook.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.NotebookRepository;
import org.daybook.notebook.NotebookSettings;
import org.daybook.notebook.Writers;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.entry.Saving;
import org.daybook.people.Actor;
import org.daybook.shared.id.PersonId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DaybookTest
class EveningPublicationTest {

    @Autowired
    private NotebookRepository notebooks;

    @Autowired
    private EntryRepository repository;

    @Autowired
    private PersistentEntries entries;

    @Autowired
    private NotebookFixture fixture;

    @Test
    void draftsOfTheDayGoPublicInTheEveningButThoseOnHold() {
        Notebook notebook = fixture.notebook();
        Actor author = fixture.contributor();
        Entry draft = draft(notebook, "work", author);
        Entry held = draft(notebook, "not yet", author);
        Entry empty = draft(notebook, "", author);
        entries.change(held.id(), EntryChange.to(held.content(), held.version(), "").held(true), author);

        evening(draft.createdAt().minusSeconds(60)).publishDue();
        assertThat(entries.find(draft.id(), Actor.anybody())).isEmpty();

        evening(draft.createdAt().plusSeconds(24 * 3600)).publishDue();
        evening(draft.createdAt().plusSeconds(24 * 3600)).publishDue();

        assertThat(entries.get(draft.id(), Actor.anybody()).revision()).isEqualTo(1);
        assertThat(entries.get(held.id(), author).isDraft()).isTrue();
        assertThat(entries.get(empty.id(), author).isDraft()).isTrue();
    }

    @Test
    void anEditorThatIsOpenInTheEveningCanSaveAfterwards() {
        Actor author = fixture.contributor();
        Entry draft = draft(fixture.notebook(), "work", author);
        evening(draft.createdAt().plusSeconds(24 * 3600)).publishDue();

        EntryContent more = new EntryContent(draft.labDay(), "t", "more work");
        Saving saving = entries.change(draft.id(), EntryChange.to(more, draft.version(), ""), author);

        assertThat(saving.saved().revision()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} at {1}: the last evening was {2}")
    @CsvSource({
        "Europe/Berlin,    2026-03-02T23:00:00Z, 2026-03-02T22:30:00Z",
        "Europe/Berlin,    2026-03-02T22:29:59Z, 2026-03-01T22:30:00Z",
        "Australia/Sydney, 2026-03-02T12:30:00Z, 2026-03-02T12:30:00Z",
        "Europe/Berlin,    2026-03-29T21:30:00Z, 2026-03-29T21:30:00Z",
        "America/New_York, 2026-03-02T00:00:00Z, 2026-03-01T04:30:00Z"})
    void theEveningIsThatOfTheLab(String zone, Instant moment, Instant evening) {
        NotebookSettings settings =
                new NotebookSettings("t", "CC-BY-4.0", ZoneId.of(zone), LocalTime.of(23, 30), Writers.EVERYBODY);

        assertThat(new Notebook("t", settings, new PersonId(1), moment).lastEveningBefore(moment)).isEqualTo(evening);
    }

    private Entry draft(Notebook notebook, String text, Actor author) {
        String title = text.isEmpty() ? "" : "t";
        return entries.create(
                        NewEntry.draft(notebook.id(), new EntryContent(LocalDate.of(2026, 3, 2), title, text)), author)
                .saved();
    }

    private EveningPublication evening(Instant now) {
        return new EveningPublication(notebooks, repository, entries, Clock.fixed(now, ZoneOffset.UTC));
    }
}
