package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookSettings;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.Writers;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Person;
import org.daybook.shared.id.NotebookId;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// Text, notebook, hold and publication of an entry change together or not at all (#10), and by form as by REST.
@WebTest
class EntryChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private Accounts accounts;

    private Person writer;
    private Notebook here;
    private Notebook there;
    private Notebook closed;

    @BeforeEach
    void openNotebooks() {
        writer = accounts.member();
        here = notebook(writer);
        there = notebook(writer);
        closed = closedNotebook(accounts.anotherOwner());
    }

    private Notebook notebook(Person opener) {
        return notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("A notebook"), opener.actor());
    }

    private Notebook closedNotebook(Person opener) {
        Notebook opened = notebook(opener);
        NotebookSettings onlyTheOpener = new NotebookSettings(
                opened.title(), opened.licence(), opened.zone(), opened.publishAt(), Writers.OPENER);
        return notebooks.change(opened.id(), onlyTheOpener, opener.actor());
    }

    @ParameterizedTest
    @EnumSource
    void everythingChangesTogether(Door door) {
        Entry draft = draft();

        int status = send(door, draft, new Wish("New title", "new text", there.slug(), true, true));

        assertThat(status).isLessThan(400);
        Entry after = entries.get(draft.id(), writer.actor());
        assertThat(state(after)).isEqualTo(new State("New title", "new text", there.id(), false, 1));
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsHeldBackWithItsNewText(Door door) {
        Entry draft = draft();

        send(door, draft, new Wish("New title", "new text", there.slug(), true, false));

        assertThat(state(entries.get(draft.id(), writer.actor())))
                .isEqualTo(new State("New title", "new text", there.id(), true, 0));
    }

    /// Publishing comes last and is refused, since nothing would be in the entry.
    @ParameterizedTest
    @EnumSource
    void whatCannotBePublishedIsNotChangedEither(Door door) {
        Entry draft = draft();

        int status = send(door, draft, new Wish("", "", there.slug(), true, true));

        assertThat(status).isEqualTo(422);
        assertThat(state(entries.get(draft.id(), writer.actor()))).isEqualTo(state(draft));
    }

    @ParameterizedTest
    @EnumSource
    void aNotebookThatIsClosedToTheWriterChangesNothing(Door door) {
        Entry draft = draft();

        int status = send(door, draft, new Wish("New title", "new text", closed.slug(), true, true));

        assertThat(status).isEqualTo(403);
        assertThat(state(entries.get(draft.id(), writer.actor()))).isEqualTo(state(draft));
    }

    @ParameterizedTest
    @EnumSource
    void aPublishedEntryStaysAsItIsIfItShallMove(Door door) {
        Entry published = entries.publish(draft().id(), writer.actor());

        int status = send(door, published, new Wish("New title", "new text", there.slug(), false, false));

        assertThat(status).isEqualTo(422);
        assertThat(state(entries.get(published.id(), writer.actor()))).isEqualTo(state(published));
    }

    private Entry draft() {
        return entries.create(NewEntry.draft(here.id(), new EntryContent(DAY, "Title", "text")), writer.actor())
                .saved();
    }

    private int send(Door door, Entry entry, Wish wish) {
        return door == Door.FORM ? byForm(entry, wish) : byRest(entry, wish);
    }

    private int byForm(Entry entry, Wish wish) {
        return mvc.post()
                .uri("/entries/" + entry.id())
                .with(csrf())
                .with(accounts.session(writer))
                .param("version", Long.toString(entry.version()))
                .param("date", DAY.toString())
                .param("kind", "note")
                .param("title", wish.title())
                .param("text", wish.text())
                .param("notebook", wish.notebook())
                .param("hold", Boolean.toString(wish.onHold()))
                .param("action", wish.publish() ? "publish" : "save")
                .exchange()
                .getResponse()
                .getStatus();
    }

    private int byRest(Entry entry, Wish wish) {
        return mvc.put()
                .uri("/api/v1/entries/" + entry.id())
                .header("Authorization", accounts.bearer(writer))
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(wish))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static State state(Entry entry) {
        return new State(
                entry.title(), entry.content().text(), entry.notebook(), entry.isOnHold(), entry.revision());
    }

    /// How the wish is sent.
    enum Door {
        FORM, REST
    }

    /// What is sent, under the names that the API takes.
    record Wish(String title, String text, String notebook, boolean onHold, boolean publish) {
    }

    /// What an entry is, as far as a change can touch it.
    record State(String title, String text, NotebookId notebook, boolean onHold, int revision) {
    }
}
